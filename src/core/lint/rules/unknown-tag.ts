import { CloseNames } from '../closeNames.js';
import { distanceOf, spellingOf, type Spelling } from '../closest.js';
import type { NoteRule, Problem } from '../rule.js';
import type { LintSettings } from '../settings.js';
import type { Note, PlacedStory, Span, Tag } from '../../notes/model.js';
import { keysOf, tagKey } from '../../notes/reach.js';
import type { Workspace } from '../../notes/workspace.js';
import { t } from '../../words.js';

const OPTIONS = {
  strict: { kind: 'boolean', default: false, description: 'Report each tag that is none of those set under `tags`, close to one or not.' },
} as const;

/** A name that may have been meant. */
interface Known {
  readonly spelling: Spelling;
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
    const set = new Set(namesOf(settings).map(tagKey));
    const known = new CloseNames(knownIn(settings, workspace));
    const places = placesIn(note);
    const meantBy = new Map(
      [...places.keys()].map((key) => [key, set.has(key) || workspace.questions.has(key) ? null : meant(key, known, places, workspace)]),
    );
    for (const story of note.stories) {
      for (const [index, key] of keysOf(story.relative).tags.entries()) {
        const other = meantBy.get(key) ?? null;
        const isStrange = strict && set.size > 0 && !set.has(key);
        const tag = other !== null || isStrange ? story.tags[index] : undefined;
        if (tag !== undefined) yield other === null ? strange(tag) : mistaken(tag, story, other, places.get(other.spelling.text));
      }
    }
  },
};

function strange({ name, span }: Tag): Problem {
  return { message: t('“{0}” is none of the tags that are set: choose one of those, or add it to them.', name), span };
}

function mistaken(tag: Tag, story: PlacedStory, { kind, name }: Known, place: Place | undefined): Problem {
  const edits = [{ span: nameSpan(tag, story), text: name }];
  const meant = place?.story.tags[place.index];
  return {
    message:
      kind === 'tag'
        ? t('“{0}” is close to the tag “{1}”, but is not it: did you mean that?', tag.name, name)
        : t('“{0}” is close to the question “{1}”, but is not it: did you mean that?', tag.name, name),
    span: tag.span,
    ...(meant === undefined ? {} : { related: [{ message: t('“{0}” stands here', name), span: meant.span }] }),
    fixes: [{ title: t('Change to “{0}”', name), edits, isSafe: false }],
  };
}

/** Where a tag first stands in the note: the `order`th of its tags, and the one with this index of the story. */
interface Place {
  readonly order: number;
  readonly story: PlacedStory;
  readonly index: number;
}

/** The note's tags, by their keys. */
function placesIn(note: Note): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const story of note.stories)
    for (const [index, key] of keysOf(story.relative).tags.entries())
      if (!places.has(key)) places.set(key, { order: places.size, story, index });
  return places;
}

function namesOf({ tags }: LintSettings): string[] {
  return tags.flatMap(({ name, aliases }) => [name, ...aliases]);
}

function knownIn(settings: LintSettings, workspace: Workspace): Known[] {
  const set = namesOf(settings).map((name): Known => ({ spelling: spellingOf(tagKey(name)), name, kind: 'tag', stories: Infinity }));
  const asked = [...workspace.questions].map(([key, name]): Known => ({
    spelling: spellingOf(key),
    name,
    kind: 'question',
    stories: Infinity,
  }));
  const used = [...workspace.tags].map(([key, { name, stories }]): Known => ({ spelling: spellingOf(key), name, kind: 'tag', stories }));
  return [...set, ...asked, ...used];
}

/** The name closest to the tag that more stories carry, or as many and earlier in the note. */
function meant(key: string, known: CloseNames<Known>, places: ReadonlyMap<string, Place>, workspace: Workspace): Known | null {
  const own = { spelling: spellingOf(key), stories: workspace.tags.get(key)?.stories ?? 0, order: places.get(key)?.order ?? 0 };
  const isBetter = ({ stories, spelling }: Known): boolean =>
    stories > own.stories || (stories === own.stories && (places.get(spelling.text)?.order ?? Infinity) < own.order);
  const distanceTo = ({ spelling }: Known): number => distanceOf(key, spelling.text);
  const close = known.closeTo(own.spelling, isBetter);
  return close.reduce<Known | null>((best, other) => (best === null || distanceTo(other) < distanceTo(best) ? other : best), null);
}

/** The tag's words: without brackets, if it stands in such. */
function nameSpan({ name, span }: Tag, { source, extent }: PlacedStory): Span {
  const start = source.indexOf(name, span.start - extent.start) + extent.start;
  return start >= span.start && start + name.length <= span.end ? { start, end: start + name.length } : span;
}
