// Counts the files of ordinary Markdown in which the reader finds a story: node scripts/precision.mjs [FOLDER...]
// The READMEs and changelogs of installed packages serve as ordinary Markdown; by default those of this project.
import { readFile } from 'node:fs/promises';
import { glob } from 'tinyglobby';
import { bundleSources } from './bundled.mjs';

const folders = process.argv.length > 2 ? process.argv.slice(2) : ['node_modules'];
const { readNote } = await import(await bundleSources(`export { readNote } from './src/core/notes/note.ts';`));

const seen = new Set();
let hits = 0;
for (const folder of folders) {
  for (const file of await glob('**/*.{md,markdown}', { cwd: folder, absolute: true, caseSensitiveMatch: false })) {
    const text = await readFile(file, 'utf8');
    if (seen.has(text)) continue;
    seen.add(text);
    const { stories } = readNote(text, { name: file });
    if (stories.length === 0) continue;
    hits += 1;
    console.log(`${file}: ${stories.map(({ line, title }) => `${line} ${title ?? '(untitled)'}`).join(', ')}`);
  }
}
console.log(`${seen.size} different files, ${hits} with a story`);
