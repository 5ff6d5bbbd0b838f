import { parseArgs } from 'node:util';
import { lint } from '../core/lint/lint.js';
import type { Note } from '../core/notes/model.js';
import { readNote } from '../core/notes/note.js';
import { checkJson, checkText, isFailing, FAIL_LEVELS, type CheckedNote } from './check.js';
import { readConfigFile } from './config.js';
import { readInputs, type Input } from './files.js';
import { outlineJson, outlineText } from './outline.js';

/** Where a run prints. */
export interface Output {
  out(text: string): void;
  error(text: string): void;
}

/** Put in its place by the build. */
declare const STAR_STORIES_VERSION: string;

const USAGE = `Usage: star-stories outline PATH... [--format text|json] [--explain]
       star-stories check   PATH... [--format text|json] [--fail-on error|warning|information|hint|never]

  outline   show the stories, questions and ideas that the notes hold
  check     show what the stories lack

  --explain      say for each heading and label why it was read so
  --config FILE  label words of your own and the framework; .star-stories.json in this folder if there is one
  --help         show this
  --version      show the version

A PATH is a file, a folder, a glob, or - for standard input. In folders: .md, .markdown and .txt.
Exit codes: 0 clean, 1 findings at or above --fail-on (default warning), 2 bad usage or an unreadable file.
`;

/** Runs the command line and returns its exit code. */
export async function run(args: readonly string[], output: Output): Promise<number> {
  const options = readOptions(args);
  if ('print' in options) {
    output.out(options.print);
    return 0;
  }
  if ('mistake' in options) {
    output.error(`star-stories: ${options.mistake}\nTry star-stories --help.\n`);
    return 2;
  }
  const config = await readConfigFile(options.config);
  if (typeof config === 'string') {
    output.error(`star-stories: ${config}\n`);
    return 2;
  }
  const { inputs, errors } = await readInputs(options.paths);
  for (const error of errors) output.error(`star-stories: ${error}\n`);
  if (inputs.length === 0 && errors.length > 0 && options.format === 'text') return 2;
  const notes = inputs.map(({ path, text }) => ({ path, text, note: readNote(text, { ...config, name: path }) }));
  const code = options.command === 'outline' ? outline(notes, options, output) : check(notes, options, output);
  return errors.length > 0 ? 2 : code;
}

interface ReadInput extends Input {
  readonly note: Note;
}

function outline(notes: readonly ReadInput[], { format, explain }: Options, output: Output): number {
  output.out(format === 'json' ? outlineJson(notes, explain) : outlineText(notes, explain));
  return 0;
}

function check(notes: readonly ReadInput[], { format, failOn }: Options, output: Output): number {
  const checked: CheckedNote[] = notes.map(({ path, text, note }) => ({ path, text, findings: lint(note) }));
  output.out(format === 'json' ? checkJson(checked) : checkText(checked));
  return checked.some(({ findings }) => findings.some(({ severity }) => isFailing(severity, failOn))) ? 1 : 0;
}

interface Options {
  readonly command: 'outline' | 'check';
  readonly paths: readonly string[];
  readonly format: 'text' | 'json';
  readonly failOn: (typeof FAIL_LEVELS)[number];
  readonly explain: boolean;
  readonly config: string | undefined;
}

/** The options, what to print in place of a run, or a sentence that says what is wrong with them. */
function readOptions(args: readonly string[]): Options | { readonly print: string } | { readonly mistake: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'text' },
        'fail-on': { type: 'string', default: 'warning' },
        explain: { type: 'boolean', default: false },
        config: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
        version: { type: 'boolean', short: 'v', default: false },
      },
    });
    const [command, ...paths] = positionals;
    if (values.help) return { print: USAGE };
    if (values.version) return { print: `${STAR_STORIES_VERSION}\n` };
    if (command === undefined) return { mistake: 'a command is needed: outline or check' };
    if (command !== 'outline' && command !== 'check') return { mistake: `unknown command “${command}”` };
    if (paths.length === 0) return { mistake: `${command} needs at least one PATH` };
    const { format } = values;
    if (format !== 'text' && format !== 'json') return { mistake: `--format is text or json, not “${format}”` };
    const failOn = FAIL_LEVELS.find((level) => level === values['fail-on']);
    if (failOn === undefined) return { mistake: `--fail-on is one of ${FAIL_LEVELS.join(', ')}, not “${values['fail-on']}”` };
    return { command, paths, format, failOn, explain: values.explain, config: values.config };
  } catch (error) {
    // Node goes on to explain how to name a file like an option.
    return { mistake: (error instanceof Error ? error.message : String(error)).replace(/\. To specify .*/s, '') };
  }
}
