import { lint } from '../../core/lint/lint.js';
import { choiceOf, pathsOf, readArguments } from '../arguments.js';
import { checkJson, checkText, FAIL_LEVELS, isFailing, type CheckedNote } from '../check.js';
import type { Output } from '../output.js';
import { readNotes } from '../reading.js';

/** `star-stories check`: shows what the stories lack. Returns the exit code. */
export async function check(args: readonly string[], output: Output): Promise<number> {
  const { values, positionals } = readArguments(args, {
    format: { type: 'string', default: 'text' },
    'fail-on': { type: 'string', default: 'warning' },
    config: { type: 'string' },
  });
  const format = choiceOf('--format', values.format, ['text', 'json']);
  const failOn = choiceOf('--fail-on', values['fail-on'], FAIL_LEVELS);
  const paths = pathsOf('check', positionals);
  const { notes, hasFailed } = await readNotes(paths, values.config, output);
  const checked: CheckedNote[] = (notes ?? []).map(({ path, text, note }) => ({ path, text, findings: lint(note) }));
  if (notes !== null || format === 'json') output.out(format === 'json' ? checkJson(checked) : checkText(checked));
  if (hasFailed) return 2;
  return checked.some(({ findings }) => findings.some(({ severity }) => isFailing(severity, failOn))) ? 1 : 0;
}
