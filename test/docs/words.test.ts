import { deepEqual, equal } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

type Words = Readonly<Record<string, string>>;

const SOURCES = [
  { english: 'package.nls.json', translations: readdirSync('.').filter((file) => /^package\.nls\..+\.json$/.test(file)) },
  {
    english: 'l10n/bundle.l10n.json',
    translations: readdirSync('l10n')
      .filter((file) => /^bundle\.l10n\..+\.json$/.test(file) && file !== 'bundle.l10n.json')
      .map((file) => `l10n/${file}`),
  },
];

describe('the words that the user sees', () => {
  it('are those of the code and of package.json: `npm run l10n` collects them', function () {
    this.timeout(60_000);
    equal(execFileSync(process.execPath, ['scripts/l10n.mjs', '--check'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }), '');
  });

  it('are there in German', () => {
    deepEqual(
      SOURCES.flatMap(({ translations }) => translations),
      ['package.nls.de.json', 'l10n/bundle.l10n.de.json'],
    );
  });

  for (const { english, translations } of SOURCES) {
    for (const translation of translations) {
      it(`are all there in ${translation}`, () => {
        deepEqual(
          Object.keys(words(english)).filter((key) => !(key in words(translation))),
          [],
        );
        deepEqual(
          Object.keys(words(translation)).filter((key) => !(key in words(english))),
          [],
        );
        deepEqual(
          Object.entries(words(translation)).filter(([, text]) => text.trim() === ''),
          [],
        );
      });

      it(`have the same places, links and code in ${translation}`, () => {
        for (const [key, text] of Object.entries(words(translation))) deepEqual(placesIn(text), placesIn(words(english)[key] ?? ''), key);
      });
    }
  }
});

function words(path: string): Words {
  return JSON.parse(readFileSync(path, 'utf8')) as Words;
}

/** `{0}`, links to commands, settings and code: what no translation may lose. */
function placesIn(text: string): string[] {
  return [...new Set(text.match(/\{\d+\}|\(command:[^)]*\)|`[^`]*`/g))].sort();
}
