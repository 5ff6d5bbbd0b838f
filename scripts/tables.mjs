// Writes the tables of rules and settings into the pages that hold them, from the rules and package.json: node scripts/tables.mjs
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './processes.mjs';

process.chdir(root);
const { outputFiles } = await build({ entryPoints: [join(root, 'test/docs/tables.ts')], bundle: true, write: false, format: 'esm', platform: 'node' });
const { PAGES, withTables } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
for (const page of PAGES) await writeFile(page, withTables(await readFile(page, 'utf8'), page));
