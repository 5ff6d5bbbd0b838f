import { parseArgs } from 'node:util';
import { lint, type Finding } from '../core/lint/lint.js';
import { readNote } from '../core/notes/note.js';
import { checkJson, checkText, isFailing, FAIL_LEVELS, type CheckedNote } from './check.js';
import { readInputs, type Input } from './files.js';
import { outlineJson, outlineText } from './outline.js';

/** Where a run prints. */
export interface Output {
  out(text: string): void;
  error(text: string): void;
}

const USAGE = `Usage: star-stories outline PATH... [--format text|json]
       star-stories check   PATH... [--format text|json] [--fail-on error|warning|information|hint|never]

  outline   show the stories, questions and ideas that the notes hold
  check     show what the stories lack

A PATH is a file, a folder, a glob, or - for standard input. In folders: .md, .markdown and .txt.
Exit codes: 0 clean, 1 findings at or above --fail-on (default warning), 2 bad usage or an unreadable file.
`;

/** Runs the command line and returns its exit code. */
export async function run(args: readonly string[], output: Output): Promise<number> {
  const options = readOptions(args);
  if (options === 'help') {
    output.out(USAGE);
    return 0;
  }
  if (typeof options === 'string') {
    output.error(`star-stories: ${options}\n\n${USAGE}`);
    return 2;
  }
  const { inputs, errors } = await readInputs(options.paths);
  for (const error of errors) output.error(`star-stories: ${error}\n`);
  const code = options.command === 'outline' ? outline(inputs, options, output) : check(inputs, options, output);
  return errors.length > 0 ? 2 : code;
}

function outline(inputs: readonly Input[], { format }: Options, output: Output): number {
  const notes = inputs.map(({ path, text }) => ({ path, note: readNote(text) }));
  output.out(format === 'json' ? outlineJson(notes) : outlineText(notes));
  return 0;
}

function check(inputs: readonly Input[], { format, failOn }: Options, output: Output): number {
  const notes: CheckedNote[] = inputs.map(({ path, text }) => ({ path, text, findings: lint(readNote(text)) }));
  output.out(format === 'json' ? checkJson(notes) : checkText(notes));
  const findings: Finding[] = notes.flatMap((note) => note.findings);
  return findings.some((finding) => isFailing(finding.severity, failOn)) ? 1 : 0;
}

interface Options {
  readonly command: 'outline' | 'check';
  readonly paths: readonly string[];
  readonly format: 'text' | 'json';
  readonly failOn: (typeof FAIL_LEVELS)[number];
}

/** The options, or a sentence that says what is wrong with them. */
function readOptions(args: readonly string[]): Options | 'help' | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'text' },
        'fail-on': { type: 'string', default: 'warning' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const [command, ...paths] = positionals;
    if (values.help) return 'help';
    if (command === undefined) return 'a command is needed: outline or check';
    if (command !== 'outline' && command !== 'check') return `unknown command “${command}”`;
    if (paths.length === 0) return `${command} needs at least one PATH`;
    const { format } = values;
    if (format !== 'text' && format !== 'json') return `--format is text or json, not “${format}”`;
    const failOn = FAIL_LEVELS.find((level) => level === values['fail-on']);
    if (failOn === undefined) return `--fail-on is one of ${FAIL_LEVELS.join(', ')}, not “${values['fail-on']}”`;
    return { command, paths, format, failOn };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
