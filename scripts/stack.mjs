// Turns the places of a stack trace in a bundle into places in the sources.
import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { dirname, relative, resolve } from 'node:path';
import { root } from './processes.mjs';

/**
 * Makes a function that maps stack traces, whichever way the traces name the bundle.
 * @param {string} bundle with its source map inside
 * @returns {(stack: string) => string} keeps the message and the frames that lie in the project's own sources
 */
export function stackMapper(bundle) {
  const map = sourceMapOf(readFileSync(bundle, 'utf8'));
  if (map === null) throw new Error(`${bundle} holds no source map`);
  const name = relative(root, bundle).replaceAll('\\', '/');
  const sourceOf = (line) => {
    const [, row, column] = new RegExp(`${name}(?:#[\\w-]+)?:(\\d+):(\\d+)`).exec(line) ?? [];
    const entry = row === undefined ? {} : map.findEntry(Number(row) - 1, Number(column) - 1);
    if (entry.originalSource === undefined || entry.originalSource.includes('node_modules')) return undefined;
    return `    at ${relative(root, resolve(dirname(bundle), entry.originalSource))}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
  };
  const isFrame = (line) => /^\s*at\s/.test(line);
  return (stack) =>
    stack
      .split('\n')
      .flatMap((line) => (isFrame(line) ? (sourceOf(line) ?? []) : line))
      .join('\n');
}

const MAP_START = '\n//# sourceMappingURL=data:application/json;base64,';

/**
 * The source map at the end of a bundle; null if there is none. It is cut out, as an expression that takes megabytes of it
 * comes to the end of the stack.
 * @param {string} text of the bundle
 */
export function sourceMapOf(text) {
  const start = text.lastIndexOf(MAP_START);
  if (start === -1) return null;
  return new SourceMap(JSON.parse(Buffer.from(text.slice(start + MAP_START.length).trim(), 'base64').toString('utf8')));
}
