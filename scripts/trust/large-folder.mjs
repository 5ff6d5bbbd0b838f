// A folder as large and as tangled as they come, with two notes to be found in it.
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from '../temporary.mjs';

const FOLDERS = 1_000;
const FILES = 100;

/** A note of one story, which has no Result. */
export function noteOf(title) {
  return `# Interview\n\n## ${title}\n\n**Situation:** One.\n\n**Task:** Two.\n\n**Action:** Three.\n`;
}

/**
 * 100,000 files in a thousand folders, one in ten of them Markdown without a story, and the note `near.md`; with links to
 * the folder itself, to one elsewhere that holds `far.md`, and to nothing.
 */
export async function makeLargeFolder(folder) {
  await writeFile(join(folder, 'near.md'), noteOf('The near story'));
  const names = Array.from({ length: FILES }, (_, index) => (index % 10 === 0 ? `guide-${index}.md` : `part-${index}.js`));
  for (let each = 0; each < FOLDERS; each += 1) {
    const place = join(folder, `src/${each % 30}/${each}`);
    await mkdir(place, { recursive: true });
    await Promise.all(
      names.map((name) => writeFile(join(place, name), '# Guide\n\n## Background\n\nWords.\n\n## Results\n\nMore words.\n')),
    );
  }
  const elsewhere = await temporaryFolder('elsewhere');
  await writeFile(join(elsewhere, 'far.md'), noteOf('The far story'));
  await symlink('.', join(folder, 'again'), 'junction');
  await symlink('..', join(folder, 'src/up'), 'junction');
  await symlink(elsewhere, join(folder, 'elsewhere'), 'junction');
  await symlink('nowhere.md', join(folder, 'gone.md'));
  await symlink('loop.md', join(folder, 'loop.md'));
}
