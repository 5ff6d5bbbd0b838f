import { choiceOf, pathsOf, readArguments } from '../arguments.js';
import { outlineJson, outlineText } from '../outline.js';
import type { Output } from '../output.js';
import { readNotes } from '../reading.js';

/** `star-stories outline`: shows what the notes hold. Returns the exit code. */
export async function outline(args: readonly string[], output: Output): Promise<number> {
  const { values, positionals } = readArguments(args, {
    format: { type: 'string', default: 'text' },
    explain: { type: 'boolean', default: false },
    config: { type: 'string' },
    'stdin-path': { type: 'string' },
  });
  const format = choiceOf('--format', values.format, ['text', 'json']);
  const { notes, errors } = await readNotes({ paths: pathsOf('outline', positionals), config: values.config, stdinPath: values['stdin-path'] }, output, { withReasons: values.explain });
  if (notes === null) return 2;
  const outlined = notes.map(({ path, config, reading }) => ({ path, note: reading.note, wordsPerMinute: config.lint.wordsPerMinute }));
  if (format === 'json') output.out(outlineJson(outlined, values.explain));
  else if (notes.length > 0 || errors.length === 0) output.out(outlineText(outlined, values.explain));
  return errors.length > 0 ? 2 : 0;
}
