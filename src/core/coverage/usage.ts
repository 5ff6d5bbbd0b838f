import type { Row } from './coverage.js';

/** How much is asked of each story. */
export interface Usage {
  /** The places of the stories that are told for nothing. */
  readonly unused: readonly number[];
  /** Stories that come first for so many questions that one would tell them again and again; the most used first. */
  readonly overused: readonly { readonly story: number; readonly rows: readonly Row[] }[];
}

/** From so many questions on, and from so many times its fair share, a story is told too often. */
const FEWEST_OVERUSED = 3;
const SHARES_OVERUSED = 2;

/** Which of `count` stories are told for nothing in these rows, and which for too much. */
export function usageOf(rows: readonly Row[], count: number): Usage {
  const answered = rows.filter(({ told }) => told > 0);
  const told = new Set(answered.flatMap(({ answers, told: length }) => answers.slice(0, length).map(({ story }) => story)));
  const most = Math.max(FEWEST_OVERUSED, (SHARES_OVERUSED * answered.length) / Math.max(1, count));
  const first = new Map<number, Row[]>();
  for (const row of answered) for (const { story } of row.answers.slice(0, 1)) first.set(story, [...(first.get(story) ?? []), row]);
  const overused = [...first].map(([story, of]) => ({ story, rows: of })).filter(({ rows: of }) => of.length >= most);
  overused.sort((a, b) => b.rows.length - a.rows.length || a.story - b.story);
  return { unused: Array.from({ length: count }, (_, story) => story).filter((story) => !told.has(story)), overused };
}
