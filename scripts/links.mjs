// Says which links and images in the project's documents lead nowhere: node scripts/links.mjs
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { glob } from 'tinyglobby';
import { brokenLinks } from './document-links.mjs';
import { root } from './processes.mjs';

const files = (await glob(['*.md', '{docs,samples,.github}/**/*.md'], { cwd: root })).sort();
const pages = new Map(await Promise.all(files.map(async (file) => [file, await readFile(join(root, file), 'utf8')])));
const broken = brokenLinks(pages, (path) => existsSync(join(root, path)));
for (const line of broken) console.log(line);
process.exit(broken.length === 0 ? 0 : 1);
