// Keeps built-in objects as they are: in VS Code, all extensions share them.
import { readFile } from 'node:fs/promises';

/** As ts-fsrs writes its methods of `Date.prototype`, which it does not use itself: functions of the same work stand beside them. */
const ADDITION = /^\/\* istanbul ignore next -- @preserve \*\/\nDate\.prototype\.(\w+) = function\([^)]*\) \{\n.*\n\};\n/gm;
const ADDED = ['scheduler', 'diff', 'format', 'dueFormat'];

/**
 * For esbuild: ts-fsrs without what it adds to every date of everybody. Throws when another version adds something else,
 * or no longer anything.
 */
export const builtinsAsTheyAre = {
  name: 'built-ins as they are',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]ts-fsrs[\\/]dist[\\/]index\.mjs$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const added = [...source.matchAll(ADDITION)].map(([, name]) => name);
      const contents = source.replace(ADDITION, '');
      if (added.join() !== ADDED.join() || /\.prototype\b/.test(contents))
        throw new Error(`ts-fsrs adds other things to built-in objects than it did: ${added.join(', ')}`);
      return { contents };
    }),
};
