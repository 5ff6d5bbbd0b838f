import { readFileSync } from 'node:fs';
import { pseudo } from '../scripts/l10n/pseudo.mjs';

/** All messages in a language that nobody speaks. */
export function pseudoWords(): Record<string, string> {
  return Object.fromEntries(
    Object.keys(JSON.parse(readFileSync('l10n/bundle.l10n.json', 'utf8')) as object).map((message) => [message, pseudo(message)]),
  );
}

/** What of a text was never translated; empty if all of it was. Letters of other scripts stand for words of the note. */
export function leftOut(text: string): string {
  let rest = text;
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replace(/⟦[^⟦⟧]*⟧/g, '');
  }
  return /[a-z]/i.test(rest) ? rest.trim() : '';
}
