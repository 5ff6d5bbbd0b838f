import { areClose, distanceOf } from '../closest.js';
import type { NoteRule } from '../rule.js';
import type { LintSettings } from '../settings.js';
import type { Note, Span, Story, Tag } from '../../notes/model.js';
import { shiftSpan } from '../../notes/place.js';
import { tagKey } from '../../notes/reach.js';
import type { Workspace } from '../../notes/workspace.js';

const OPTIONS = {
  strict: { kind: 'boolean', default: false, description: 'Report each tag that is none of those set under `tags`, close to one or not.' },
} as const;

/** A name that may have been meant. */
interface Known {
  readonly key: string;
  readonly name: string;
  readonly kind: 'tag' | 'question';
  /** So many stories carry it; a tag that the user has set, or that is a question's name, is right however few do. */
  readonly stories: number;
}

export const unknownTag: NoteRule<typeof OPTIONS> = {
  scope: 'note',
  id: 'unknown-tag',
  description: 'A tag is close to a known tag, question or competency, but is not it.',
  severity: 'information',
  options: OPTIONS,
  *check(note, { strict }, settings, workspace) {
    const set = settings.tags.flatMap(({ name, aliases }) => [name, ...aliases]);
    const right = new Set([...set.map(tagKey), ...workspace.questions.keys()]);
    const known = knownIn(settings, workspace);
    const places = placesIn(note);
    const meantBy = new Map([...places.keys()].map((key) => [key, right.has(key) ? null : meant(key, known, places)]));
    const own = new Set(set.map(tagKey));
    for (const { relative, extent } of note.stories) {
      for (const tag of relative.tags) {
        const key = tagKey(tag.name);
        const other = meantBy.get(key) ?? null;
        const span = shiftSpan(tag.span, extent.start);
        if (other !== null) {
          const message = `“${tag.name}” is close to the ${other.kind} “${other.name}”, but is not it: did you mean that?`;
          yield { message, span, fixes: [{ title: `Change to “${other.name}”`, edits: [{ span: shiftSpan(nameSpan(tag, relative), extent.start), text: other.name }], isSafe: false }] };
        } else if (strict && own.size > 0 && !own.has(key)) yield { message: `“${tag.name}” is none of the tags that are set: choose one of those, or add it to them.`, span };
      }
    }
  },
};

/** The note's tags, by their keys, in the order in which they first stand in it. */
function placesIn(note: Note): Map<string, number> {
  const places = new Map<string, number>();
  for (const { relative } of note.stories) for (const { name } of relative.tags) if (!places.has(tagKey(name))) places.set(tagKey(name), places.size);
  return places;
}

function knownIn({ tags }: LintSettings, workspace: Workspace): Known[] {
  const set = tags.flatMap(({ name, aliases }) => [name, ...aliases]).map((name) => ({ key: tagKey(name), name, kind: 'tag' as const, stories: Infinity }));
  const asked = [...workspace.questions].map(([key, name]) => ({ key, name, kind: 'question' as const, stories: Infinity }));
  return [...set, ...asked, ...[...workspace.tags].map(([key, { name, stories }]) => ({ key, name, kind: 'tag' as const, stories }))];
}

/** The name closest to the tag that more stories carry, or as many and earlier in the note. */
function meant(key: string, known: readonly Known[], places: ReadonlyMap<string, number>): Known | null {
  const place = places.get(key) ?? 0;
  const own = known.find((each) => each.key === key)?.stories ?? 0;
  const isBetter = (other: Known): boolean => other.stories > own || (other.stories === own && (places.get(other.key) ?? Infinity) < place);
  const close = known.filter((other) => isBetter(other) && areClose(key, other.key));
  return close.reduce<Known | null>((best, other) => (best === null || distanceOf(key, other.key) < distanceOf(key, best.key) ? other : best), null);
}

/** The tag's words: without brackets, if it stands in such. */
function nameSpan({ name, span }: Tag, { source }: Story): Span {
  const start = source.indexOf(name, span.start);
  return start !== -1 && start + name.length <= span.end ? { start, end: start + name.length } : span;
}
