import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { INTERVIEW_ANSWER } from '../../../../src/core/practice/budgets';
import { planOf } from '../../../../src/core/practice/plan';
import { readTranscript, type Transcript } from '../../../../src/core/practice/transcript/transcript';
import { setWords } from '../../../../src/core/words';
import { section, story } from '../stories';

const PLAN = planOf(
  story([
    section('situation', 'Our bakery sold out of rye bread before noon, every Saturday, and regular customers left for the supermarket.'),
    section('task', 'As the apprentice on the early shift I was asked to find out why.'),
    section(
      'action',
      '- I counted loaves each hour for three weeks.\n- I moved the second oven load from nine to seven.\n- I agreed with the owner on a list for orders by telephone.',
    ),
    section('result', 'Rye lasted until closing, waste fell by 12 percent, and the owner kept the telephone list.'),
  ]),
  INTERVIEW_ANSWER,
);

function read(text: string, seconds: number | null = null, plan: Parameters<typeof readTranscript>[2] = PLAN): Transcript {
  return readTranscript(text, seconds, plan);
}

/** Each filler with how often it was said. */
function fillers(text: string): Record<string, number> {
  return Object.fromEntries(read(text).fillers.map(({ filler, count }) => [filler, count]));
}

describe('a transcript', () => {
  it('tells how fast it was and how many fillers there were, if the time is known', () => {
    const { words, wordsPerMinute, fillersPerMinute } = read('So, um, the bread was, uh, gone by then, you know.', 6);
    deepEqual([words, wordsPerMinute, fillersPerMinute], [11, 110, 40]);
    for (const seconds of [null, 0, -1, Number.NaN]) {
      const unknown = read('The bread was gone.', seconds);
      deepEqual([unknown.wordsPerMinute, unknown.fillersPerMinute], [null, null]);
    }
  });

  it('knows a filler from the word that it also is', () => {
    deepEqual(fillers('It was, like, the best bread. I would like to have that oven. They looked like it.'), { like: 1 });
    deepEqual(fillers('So, we had to wait. It was so hot that we left. Well … they had a well.'), { so: 1, well: 1 });
    deepEqual(fillers('You know what I mean, it was kind of, um, um, the end.'), { um: 2, 'you know what i mean': 1, 'kind of': 1 });
  });

  it('knows them in other languages', () => {
    const told: Readonly<Record<string, readonly [string, readonly string[]]>> = {
      de: ['Also, wir hatten ähm das Problem, dass das Brot, äh, sozusagen nicht mehr da war.', ['also', 'sozusagen', 'äh', 'ähm']],
      es: ['Pues, eh, el pan no estaba, o sea, para los clientes que entonces venían.', ['eh', 'o sea', 'pues']],
      fr: ['Euh, en fait le pain était parti, du coup les clients ont attendu, quoi.', ['du coup', 'en fait', 'euh', 'quoi']],
      it: ['Allora, il pane non era più lì, cioè, ehm, diciamo che abbiamo contato.', ['allora', 'cioè', 'diciamo che', 'ehm']],
      pt: ['Então, o pão não estava, né, tipo assim, para os clientes.', ['então', 'né', 'tipo assim']],
      nl: ['Nou, het brood was eh op, zeg maar, en toen heb ik het geteld.', ['eh', 'nou', 'zeg maar']],
    };
    for (const [code, [text, said]] of Object.entries(told)) {
      equal(read(text).language, code);
      deepEqual(Object.keys(fillers(text)).sort(), said, code);
    }
  });

  it('does not count fillers of a language that it does not know', () => {
    const { language, fillers: found, fillersPerMinute, words } = read('パンは正午までに売り切れていました。', 5);
    deepEqual([language, found, fillersPerMinute, words > 0], [null, [], null, true]);
  });

  it('counts I and we', () => {
    const { own, team } = read("I counted the loaves, and we moved our oven. I'd asked my owner.");
    deepEqual([own, team], [3, 2]);
  });
});

describe('the sections in a transcript', () => {
  const verdicts = (text: string): string[] => read(text).sections.map(({ name, verdict }) => `${name} ${verdict}`);

  it('are told in other words and other endings, and skipped when nothing is said of them', () => {
    const text =
      'When I was an apprentice at a bakery we kept running out of rye, Saturdays mostly, long before noon, and the regulars went to the supermarket instead. ' +
      'So what I did was, I counted the loaves every hour, for about three weeks, and then we moved the load of the second oven to seven, and there was a list for telephone orders.';
    deepEqual(verdicts(text), ['Situation told', 'Task touched', 'Action told', 'Result skipped']);
  });

  it('are all told when the note is read out, and none by another story', () => {
    const all = PLAN.steps.map(({ text }) => text).join(' ');
    ok(read(all).sections.every(({ share, verdict }) => share === 1 && verdict === 'told'));
    const other = 'Last winter the heating of our school broke down, so I phoned every plumber in town and borrowed forty stoves.';
    deepEqual(
      read(other).sections.map(({ verdict }) => verdict),
      ['skipped', 'skipped', 'skipped', 'skipped'],
    );
  });

  it('are known by their words in other forms', () => {
    const notes = 'The oven stopped and two orders failed.';
    equal(read('Ovens stop, an order fails.', null, { steps: [], notes }).sections[0]?.share, 1);
    equal(read('Over a stove, in order to sail.', null, { steps: [], notes }).sections[0]?.share, 0.25);
  });

  it('are touched when they are announced at least', () => {
    deepEqual(verdicts('And the result, well, that was good.').at(-1), 'Result touched');
    deepEqual(verdicts('Und das Ergebnis war gut.').at(-1), 'Result touched');
  });

  it('are those that say something; a story without any is one', () => {
    const prose = { steps: PLAN.steps.map((step) => ({ ...step, text: '' })), notes: 'The rye was gone before noon and customers left.' };
    deepEqual(
      read('All the rye had gone by noon.', null, prose).sections.map(({ name, verdict }) => [name, verdict]),
      [['Whole story', 'told']],
    );
    deepEqual(read('Anything.', null, { steps: prose.steps, notes: '' }).sections, []);
    deepEqual(
      read('', 10).sections.map(({ verdict }) => verdict),
      ['skipped', 'skipped', 'skipped', 'skipped'],
    );
  });

  it('are known in scripts without spaces', () => {
    const plan = planOf(
      story([
        section('situation', '土曜日の正午にはライ麦パンが売り切れました。'),
        section('action', '毎時間パンの数を記録して、窯の時間を変えました。'),
      ]),
      INTERVIEW_ANSWER,
    );
    const { sections } = readTranscript('私は毎時間パンの数を記録しました。', null, plan);
    deepEqual(
      sections.map(({ verdict }) => verdict),
      ['skipped', 'told'],
    );
  });

  it('are touched where they are only announced, in every language of the editor', () => {
    const verdict = (text: string): string | undefined => read(text).sections.find(({ name }) => name === 'Result')?.verdict;
    equal(verdict('Nobody bought anything.'), 'skipped');
    equal(verdict('And the result was good.'), 'touched');
    setWords({ Result: 'Ergebnis' }, 'de');
    try {
      equal(verdict('And the result was good.'), 'touched');
    } finally {
      setWords({}, 'en');
    }
  });

  it('have a share between nothing and all, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.lorem({ maxCount: 20 }), (one, other) => {
        const { sections, words } = readTranscript(one + other, 60, { steps: [], notes: one });
        ok(words >= 0 && sections.every(({ share }) => share >= 0 && share <= 1));
      }),
      { numRuns: 40 },
    );
  });
});
