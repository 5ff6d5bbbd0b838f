import { UsageError } from './arguments.js';
import { check } from './commands/check.js';
import { coverage } from './commands/coverage.js';
import { exportStories } from './commands/export.js';
import { history } from './commands/history.js';
import { outline } from './commands/outline.js';
import type { Output } from './output.js';
import { USAGE } from './usage.js';
import { VERSION } from './version.js';

/** Each reads its own options, throws a UsageError or returns the exit code. */
const COMMANDS: Readonly<Record<string, (args: readonly string[], output: Output) => Promise<number>>> = { outline, check, coverage, export: exportStories, history };

/** Runs the command line and returns its exit code. */
export async function run(args: readonly string[], output: Output): Promise<number> {
  if (args.some((each) => each === '--help' || each === '-h')) return print(USAGE, output);
  if (args.some((each) => each === '--version' || each === '-v')) return print(`${VERSION}\n`, output);
  try {
    const index = args.findIndex((each) => Object.hasOwn(COMMANDS, each));
    const command = COMMANDS[args[index] ?? ''];
    if (command === undefined) throw new UsageError(noCommand(args));
    return await command(args.toSpliced(index, 1), output);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    output.error(`star-stories: ${error.message}\nTry star-stories --help.\n`);
    return 2;
  }
}

function print(text: string, output: Output): number {
  output.out(text);
  return 0;
}

function noCommand(args: readonly string[]): string {
  const other = args.find((each) => !each.startsWith('-'));
  const names = Object.keys(COMMANDS);
  return other === undefined ? `a command is needed: ${names.slice(0, -1).join(', ')} or ${names.at(-1)}` : `unknown command “${other}”`;
}
