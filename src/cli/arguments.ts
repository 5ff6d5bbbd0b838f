import { parseArgs, type ParseArgsConfig } from 'node:util';
import { STANDARD_INPUT } from './files.js';

/** Bad usage; the message says what is wrong and what would be right. */
export class UsageError extends Error {}

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<O extends Options> = ReturnType<typeof parseArgs<{ args: string[]; allowPositionals: true; options: O }>>;

/**
 * A command's options and what stands between them.
 * @throws UsageError
 */
export function readArguments<O extends Options>(args: readonly string[], options: O): Parsed<O> {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    // Node goes on to explain how to name a file like an option.
    throw new UsageError((error instanceof Error ? error.message : String(error)).replace(/\. To specify .*/s, ''));
  }
}

/**
 * The choice that an option's value names.
 * @throws UsageError
 */
export function choiceOf<T extends string>(option: string, value: string, choices: readonly T[]): T {
  const choice = choices.find((each) => each === value);
  if (choice === undefined) throw new UsageError(`${option} is ${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}, not “${value}”`);
  return choice;
}

/**
 * The paths, of which a command needs one at least, unless `--stdin-path` says what standard input is.
 * @throws UsageError
 */
export function pathsOf(command: string, paths: readonly string[], stdinPath: string | undefined): readonly string[] {
  if (paths.length === 0 && stdinPath !== undefined) return [STANDARD_INPUT];
  if (paths.length === 0) throw new UsageError(`${command} needs at least one PATH`);
  return paths;
}
