import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Attempt } from '../../../src/core/practice/history/record';
import { type Drawable, drawQuestions, readSeed, seedAt } from '../../../src/core/practice/draw';
import { attempt } from './attempts';

const NOON = Date.UTC(2026, 4, 4, 12);
const SEED = seedAt(NOON);
const PLACE = { line: 1, span: { start: 0, end: 0 } };

const question = (title: string, ...prompts: string[]): Drawable => ({ title, prompts: prompts.map((text) => ({ ...PLACE, text })) });
const QUESTIONS = ['Failure', 'Conflict', 'Deadline', 'Mentoring', 'Risk', 'Ownership'].map((title) => question(title));

const answered = (asked: string, at: number): Attempt => attempt({ question: asked, at });

describe('the draw of a mock interview', () => {
  it('is the same for the same seed, in whatever order the notes are', () => {
    const drawn = drawQuestions(QUESTIONS, [], 3, SEED);
    assert.equal(new Set(drawn).size, 3);
    assert.deepEqual(drawQuestions([...QUESTIONS].reverse(), [], 3, SEED), drawn);
    assert.deepEqual(drawQuestions([...QUESTIONS, ...QUESTIONS], [], 3, SEED), drawn, 'a question that stands twice counts once');
  });

  it('is another for another seed', () => {
    const draws = Array.from({ length: 20 }, (_, day) => drawQuestions(QUESTIONS, [], 3, seedAt(NOON + day * 86_400_000)).join());
    assert.ok(new Set(draws).size > 15, draws.join('\n'));
  });

  it('begins with what was practised least', () => {
    const attempts = ['Failure', 'Conflict', 'Deadline', 'Failure', 'Risk'].map((title) => answered(title, NOON - 5_000));
    const drawn = drawQuestions(QUESTIONS, attempts, 6, SEED);
    assert.deepEqual(drawn.slice(0, 2).sort(), ['Mentoring', 'Ownership']);
    assert.equal(drawn[5], 'Failure');
  });

  it('stays the same after it was practised', () => {
    const drawn = drawQuestions(QUESTIONS, [], 3, SEED);
    const later = drawn.map((title) => answered(title, NOON + 60_000));
    assert.deepEqual(drawQuestions(QUESTIONS, later, 3, SEED), drawn);
  });

  it('asks one of the prompts of a competency, and knows it by each of them', () => {
    const competency = question('Bias for action', 'When did you act early?', 'What did you start unasked?');
    const [drawn] = drawQuestions([competency], [], 1, SEED);
    assert.ok(competency.prompts.some(({ text }) => text === drawn));
    const attempts = [answered('When did you act early?', 0)];
    assert.deepEqual(drawQuestions([competency, question('Risk')], attempts, 1, SEED), ['Risk']);
  });

  it('draws what there is when there is too little', () => {
    assert.equal(drawQuestions(QUESTIONS, [], 50, SEED).length, 6);
    assert.deepEqual(drawQuestions([], [], 5, SEED), []);
  });

  it('gives each question its turn', () => {
    const first = new Set<string | undefined>();
    fc.assert(fc.property(fc.nat(1e8), (seconds) => void first.add(drawQuestions(QUESTIONS, [], 1, seedAt(NOON + seconds * 1000))[0])));
    assert.equal(first.size, QUESTIONS.length);
  });
});

describe('a seed', () => {
  it('is short, and read as it is typed', () => {
    assert.match(SEED, /^[0-9a-z]{5,6}$/);
    assert.equal(readSeed(` ${SEED.toUpperCase()} `), SEED);
    for (const typed of ['', 'two words', '?', 'muchtoolong']) assert.equal(readSeed(typed), null);
  });
});
