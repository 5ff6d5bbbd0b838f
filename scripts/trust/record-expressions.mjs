// Loaded before the program, it writes down the regular expressions that are put together while it runs.
import { writeFileSync } from 'node:fs';

const made = new Map();
const Original = globalThis.RegExp;

globalThis.RegExp = new Proxy(Original, {
  construct: (target, args) => record(Reflect.construct(target, args)),
  apply: (target, self, args) => record(Reflect.apply(target, self, args)),
});

function record(expression) {
  made.set(String(expression), { source: expression.source, flags: expression.flags });
  return expression;
}

process.on('exit', () => writeFileSync(process.env.STAR_STORIES_EXPRESSIONS, JSON.stringify([...made.values()])));
