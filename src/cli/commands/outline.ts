import { choiceOf, pathsOf, readArguments } from '../arguments.js';
import { CACHE_OPTIONS } from '../caching.js';
import { outlineJson, outlineText } from '../outline.js';
import type { Output } from '../output.js';
import { explainNotes, readNotes } from '../reading.js';

/** `star-stories outline`: shows what the notes hold. Returns the exit code. */
export async function outline(args: readonly string[], output: Output): Promise<number> {
  const { values, positionals } = readArguments(args, {
    format: { type: 'string', default: 'text' },
    explain: { type: 'boolean', default: false },
    config: { type: 'string' },
    'stdin-path': { type: 'string' },
    ...CACHE_OPTIONS,
  });
  const format = choiceOf('--format', values.format, ['text', 'json']);
  const stdinPath = values['stdin-path'];
  const sources = { paths: pathsOf('outline', positionals, stdinPath), config: values.config, stdinPath };
  const { notes, errors } = values.explain ? await explainNotes(sources, output) : await readNotes(sources, output, values);
  if (notes === null) return 2;
  const outlined = notes.map(({ path, config, reading }) => ({ path, note: reading.note, wordsPerMinute: config.lint.wordsPerMinute }));
  if (format === 'json') output.out(outlineJson(outlined, values.explain));
  else if (notes.length > 0 || errors.length === 0) output.out(outlineText(outlined, values.explain));
  return errors.length > 0 ? 2 : 0;
}
