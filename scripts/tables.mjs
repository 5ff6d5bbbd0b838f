// Writes the tables of rules and settings into the pages that hold them, from the rules and package.json: node scripts/tables.mjs
import { readFile, writeFile } from 'node:fs/promises';
import { bundleSources } from './bundled.mjs';
import { root } from './processes.mjs';

process.chdir(root);
const { PAGES, withTables } = await import(await bundleSources(`export { PAGES, withTables } from './test/docs/tables.ts';`));
for (const page of PAGES) await writeFile(page, withTables(await readFile(page, 'utf8'), page));
