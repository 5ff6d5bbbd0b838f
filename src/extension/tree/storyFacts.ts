import { isDue, type Schedule } from '../../core/practice/schedule.js';
import type { Facts, Rehearsed } from '../../core/tree/arrangement.js';
import type { Entry } from '../../core/tree/entries.js';
import { rulesByStory } from '../../core/tree/found.js';
import type { Schedules } from '../practice/schedules.js';
import type { Linting } from '../lint/linting.js';
import type { TreeNote } from './nodes.js';

/** What the rules and the rehearsals have to say of the stories, as it is when it is asked for first. */
export class StoryFacts implements Facts<TreeNote> {
  private readonly rules = new Map<TreeNote, readonly ReadonlySet<string>[]>();
  private readonly schedules = new Map<TreeNote, readonly (Schedule | null)[]>();

  constructor(
    private readonly linting: Linting,
    private readonly known: Schedules,
    private readonly now: number,
  ) {}

  rulesOf({ note, place }: Entry<TreeNote>): ReadonlySet<string> {
    const rules = this.rules.get(note) ?? rulesByStory(note.note, this.linting.findingsIn(note.uri, note.note));
    this.rules.set(note, rules);
    return rules[place] ?? new Set();
  }

  rehearsedOf({ note, place }: Entry<TreeNote>): Rehearsed {
    const schedules = this.schedules.get(note) ?? this.known.of(note.uri, note.note.stories);
    this.schedules.set(note, schedules);
    const schedule = schedules[place] ?? null;
    return { last: schedule?.last ?? null, due: schedule === null ? 'never' : isDue(schedule, this.now) ? 'now' : 'later' };
  }
}
