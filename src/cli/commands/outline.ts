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
  });
  const format = choiceOf('--format', values.format, ['text', 'json']);
  const paths = pathsOf('outline', positionals);
  const { notes, hasFailed } = await readNotes(paths, values.config, output);
  if (notes !== null || format === 'json') output.out(format === 'json' ? outlineJson(notes ?? [], values.explain) : outlineText(notes ?? [], values.explain));
  return hasFailed ? 2 : 0;
}
