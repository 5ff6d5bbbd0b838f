// Writes the table of rules into the pages that hold it, from the rules themselves: node scripts/rules.mjs
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './processes.mjs';

const { outputFiles } = await build({ entryPoints: [join(root, 'test/docs/rule-tables.ts')], bundle: true, write: false, format: 'esm', platform: 'node' });
const { withRuleTable } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
for (const [page, folder] of [['docs/rules/README.md', ''], ['README.md', 'docs/rules/']]) {
  const path = join(root, page);
  await writeFile(path, withRuleTable(await readFile(path, 'utf8'), folder));
}
