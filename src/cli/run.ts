import { UsageError } from './arguments.js';
import type { Output } from './output.js';
import { USAGE } from './usage.js';
import { VERSION } from './version.js';

/** Reads its own options, throws a UsageError or returns the exit code. */
type Command = (args: readonly string[], output: Output) => Promise<number>;

/** Each is loaded when it is asked for: the others need not be set up. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  outline: async () => (await import('./commands/outline.js')).outline,
  check: async () => (await import('./commands/check.js')).check,
  coverage: async () => (await import('./commands/coverage.js')).coverage,
  export: async () => (await import('./commands/export.js')).exportStories,
  history: async () => (await import('./commands/history.js')).history,
};

/** Runs the command line and returns its exit code. */
export async function run(args: readonly string[], output: Output): Promise<number> {
  if (args.some((each) => each === '--help' || each === '-h')) return print(USAGE, output);
  if (args.some((each) => each === '--version' || each === '-v')) return print(`${VERSION}\n`, output);
  try {
    const index = args.findIndex((each) => Object.hasOwn(COMMANDS, each));
    const command = COMMANDS[args[index] ?? ''];
    if (command === undefined) throw new UsageError(noCommand(args));
    return await (
      await command()
    )(args.toSpliced(index, 1), output);
  } catch (error) {
    // A run that breaks off must not end as one with findings, as Node would have it.
    output.error(error instanceof UsageError ? `star-stories: ${error.message}\nTry star-stories --help.\n` : broken(error));
    return 2;
  }
}

function print(text: string, output: Output): number {
  output.out(text);
  return 0;
}

/** What is said of a mistake of the program's own. */
function broken(error: unknown): string {
  return `star-stories: this should not have happened: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`;
}

function noCommand(args: readonly string[]): string {
  const other = args.find((each) => !each.startsWith('-'));
  const names = Object.keys(COMMANDS);
  return other === undefined ? `a command is needed: ${names.slice(0, -1).join(', ')} or ${names.at(-1)}` : `unknown command “${other}”`;
}
