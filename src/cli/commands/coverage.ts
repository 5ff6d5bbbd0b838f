import type { TagFamily } from '../../core/coverage/claims.js';
import { SETS } from '../../core/coverage/setIds.js';
import { survey } from '../../core/coverage/survey.js';
import { choiceOf, pathsOf, readArguments } from '../arguments.js';
import { CACHE_OPTIONS } from '../caching.js';
import { coverageJson, coverageMarkdown, coverageText } from '../coverage.js';
import type { Output } from '../output.js';
import { readNotes, type ReadInput } from '../reading.js';

const REPORTS = { text: coverageText, json: coverageJson, markdown: coverageMarkdown } as const;
const FORMATS = ['text', 'json', 'markdown'] as const;

/** `star-stories coverage`: shows which stories answer which questions. Returns the exit code. */
export async function coverage(args: readonly string[], output: Output): Promise<number> {
  const { values, positionals } = readArguments(args, {
    format: { type: 'string', default: 'text' },
    set: { type: 'string', default: 'general' },
    config: { type: 'string' },
    'stdin-path': { type: 'string' },
    ...CACHE_OPTIONS,
  });
  const format = choiceOf('--format', values.format, FORMATS);
  const set = choiceOf('--set', values.set, SETS);
  const stdinPath = values['stdin-path'];
  const sources = { paths: pathsOf('coverage', positionals, stdinPath), config: values.config, stdinPath };
  const { notes, errors } = await readNotes(sources, output, values);
  if (notes === null) return 2;
  const surveyed = survey(
    notes.map(({ path, reading }) => ({ path, note: reading.note })),
    set,
    familiesIn(notes),
  );
  if (format === 'json' || notes.length > 0 || errors.length === 0) output.out(REPORTS[format](surveyed, set));
  return errors.length > 0 ? 2 : 0;
}

/** The other names of tags, as the notes' configurations have them. */
function familiesIn(notes: readonly ReadInput[]): TagFamily[] {
  return [...new Set(notes.map(({ config }) => config))].flatMap(({ lint }) => lint.tags);
}
