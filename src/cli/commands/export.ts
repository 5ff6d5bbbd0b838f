import { EXPORT_FORMATS, exportAs } from '../../core/export/formats.js';
import { choiceOf, pathsOf, readArguments } from '../arguments.js';
import { CACHE_OPTIONS } from '../caching.js';
import type { Output } from '../output.js';
import { readNotes } from '../reading.js';

/** `star-stories export`: prints the stories as a cheat sheet, as cards, or for other tools. Returns the exit code. */
export async function exportStories(args: readonly string[], output: Output): Promise<number> {
  const { values, positionals } = readArguments(args, {
    format: { type: 'string', default: 'markdown' },
    config: { type: 'string' },
    'stdin-path': { type: 'string' },
    ...CACHE_OPTIONS,
  });
  const format = choiceOf('--format', values.format, EXPORT_FORMATS);
  const stdinPath = values['stdin-path'];
  const sources = { paths: pathsOf('export', positionals, stdinPath), config: values.config, stdinPath };
  const { notes, errors } = await readNotes(sources, output, values);
  if (notes === null) return 2;
  output.out(
    exportAs(
      format,
      notes.map(({ path, config, reading }) => ({ path, note: reading.note, pace: config.lint })),
    ),
  );
  return errors.length > 0 ? 2 : 0;
}
