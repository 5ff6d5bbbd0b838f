import { answersIn, isAnswered } from './answers.js';
import { storiesBeside } from './beside.js';
import { isAboutInterviews, isQuestionRegion, isStructural, type Context } from './context.js';
import { draftsOf, type Draft } from './drafts.js';
import { areListed, isEvidence } from './evidence.js';
import { isLegend } from './legend.js';
import { areStar, areTold } from './marks.js';
import { isHeadMatter, isMetadataHeading, regionsOf, type Region } from './outline.js';
import { readBracketLine } from './tags.js';
import {
  isAdvice,
  isGeneric,
  isIdeaContainer,
  isNumberedStory,
  isPlaceholderTitle,
  isQuestion,
  isQuestionContainer,
  isStoryContainer,
} from './titles.js';
import { t } from '../words.js';

/** The drafts that are stories, in the note's order, and why lines were taken for stories or not. */
export interface Found {
  readonly drafts: readonly Draft[];
  /** By the index of the line: one sentence for each that could have been a story's title or first label. */
  readonly reasons: ReadonlyMap<number, string>;
  /** Those that explain the framework, and may set times. */
  readonly explanations: readonly Draft[];
  /** All drafts, whether they are stories or not. */
  readonly all: readonly Draft[];
}

/** Why a heading is a story, or why it is none. */
interface Verdict {
  readonly isStory: boolean;
  readonly why: string;
}

const no = (why: string): Verdict => ({ isStory: false, why });
const yes = (why: string): Verdict => ({ isStory: true, why });

/** Finds the stories. There are none in a note that is not about interviews. */
export function findStories(context: Context): Found {
  const reasons = new Map<number, string>();
  const labelled = context.regions.flatMap((region) => draftsOf(context, region));
  const answers = answersBeside(context, labelled);
  const all = [...labelled, ...answers];
  const explanations = all.filter((draft) => isLegend(context, draft));
  for (const { start } of explanations) reasons.set(start, t('No story: it explains the framework, or is a template to be filled in.'));
  const explained = new Set(explanations);
  const drafts = all.filter((draft) => !explained.has(draft) && !isOtherAcronym(context, draft));
  const star = new Set(drafts.filter((draft) => areStar(draft.marks)));
  const told = drafts.filter((draft) => areTold(draft.marks));
  if (![...star].some((draft) => isEvidence(context, draft)) && !isAboutInterviews(context) && !areListed(context, told))
    return { drafts: [], reasons, explanations, all };
  const stories = new Stories(context);
  for (const draft of drafts) {
    if (star.has(draft)) stories.add(draft, reasons, t('A story: its labels are those of a framework.'));
    else if (areTold(draft.marks) && !isUnderQuestions(draft.region))
      stories.add(draft, reasons, t('A story: its labels say how it began and how it ended, in a note about interviews.'));
  }
  for (const answer of answers) stories.add(answer, reasons, t('A story: it tells what the question asks for.'));
  const owners = new Map(drafts.filter((draft) => draft.ownsRegion).map((draft) => [draft.region, draft]));
  for (const region of context.regions) {
    if (region.heading === null || reasons.has(region.first - 1)) continue;
    const draft = owners.get(region) ?? unlabelled(region);
    const { isStory, why } = stories.judge(draft);
    if (isStory) stories.add(draft, reasons, why);
    else reasons.set(region.first - 1, why);
  }
  for (const draft of storiesBeside(context, stories.sorted())) stories.add(draft, reasons, t('A story: it stands among stories.'));
  return { drafts: stories.sorted(), reasons, explanations, all };
}

/** Answers in prose, where no labels tell the stories and no heading asks for one. */
function answersBeside(context: Context, labelled: readonly Draft[]): Draft[] {
  const taken = new Set<Region>();
  for (const { region, ownsRegion } of labelled) {
    taken.add(region);
    if (ownsRegion) for (const each of regionsOf(region)) taken.add(each);
  }
  return context.regions
    .filter((region) => !taken.has(region) && !isAnswered(context, region))
    .flatMap((region) => answersIn(context, region));
}

/** SBAR, SCQA and the like share letters with STAR: another letter among the labels gives them away. */
function isOtherAcronym(context: Context, draft: Draft): boolean {
  const { marks } = draft;
  const [first, last] = [marks[0], marks.at(-1)];
  if (first === undefined || last === undefined || !marks.some(({ label }) => /^[A-Z]\b/.test(label.words))) return false;
  if (context.lines.slice(first.index + 1, last.index).some((line) => line.depth === first.line.depth && isOtherLetter(line.text)))
    return true;
  const behind = context.lines.slice(last.index + 1, draft.end).find((line) => line.depth === last.line.depth);
  return (
    behind !== undefined && last.line.emphasised > 0 && behind.emphasised > 0 && isOtherLetter(behind.text) && !isQuestion(behind.text)
  );
}

/** Does the line begin with a letter that is none of STAR's? */
export function isOtherLetter(text: string): boolean {
  return /^[BCDEFGHIJKMNOPQUVWXYZ](?:\s*\([^)]*\))?(?:\s*[:：]|\s[-–—]\s)/.test(text);
}

function isUnderQuestions(region: Region): boolean {
  return region.parent?.heading != null && isQuestionContainer(region.parent.heading.text);
}

function unlabelled(region: Region): Draft {
  return { region, title: region.heading, ownsRegion: true, marks: [], start: region.first - 1, end: region.end };
}

/** The stories found so far, and what is judged by them. */
class Stories {
  private readonly drafts: Draft[] = [];
  /** Regions whose heading is a story's title. */
  private readonly owned = new Set<Region>();
  /** By the heading over them. */
  private readonly siblings = new Map<Region | null, Siblings>();
  /** Regions with a story in them. */
  private readonly holding = new Set<Region>();

  constructor(private readonly context: Context) {}

  add(draft: Draft, reasons: Map<number, string>, why: string): void {
    this.drafts.push(draft);
    reasons.set(draft.start, why);
    if (draft.ownsRegion) {
      this.owned.add(draft.region);
      const siblings = this.siblingsOf(draft.region);
      siblings.stories += 1;
      if (this.holding.has(draft.region)) siblings.groups -= 1;
    }
    if (draft.ownsRegion && draft.marks.length > 0) this.siblingsOf(draft.region).addTold(draft.region);
    for (let region: Region | null = draft.region; region !== null && !this.holding.has(region); region = region.parent) {
      this.holding.add(region);
      if (!this.owned.has(region)) this.siblingsOf(region).groups += 1;
    }
  }

  /** In the note's order, each ending where the next one begins: labels behind that are not its own, and without any left it is none. */
  sorted(): Draft[] {
    const sorted = [...this.drafts].sort((a, b) => a.start - b.start);
    const ended = sorted.map((draft, index) => {
      const end = Math.min(draft.end, sorted[index + 1]?.start ?? draft.end);
      return { ...draft, end, marks: draft.marks.filter((mark) => mark.index < end) };
    });
    return ended.filter(({ marks }, index) => marks.length > 0 || sorted[index]?.marks.length === 0);
  }

  /** A heading without STAR labels is a story by its tags, its numbering, or the company it keeps. */
  judge(draft: Draft): Verdict {
    const { context } = this;
    const { region } = draft;
    const text = region.heading?.text ?? '';
    if (region.label !== null) return no(t('No story: the heading is a label.'));
    if (isMetadataHeading(region.heading, context.labels[region.first - 1])) return no(t('No story: the heading opens a part of one.'));
    if (this.isInside(region)) return no(t('No story of its own: it belongs to the story above it.'));
    if (this.holding.has(region)) return no(t('No story: it stands over stories.'));
    if (isPlaceholderTitle(text)) return no(t('No story: the title is still to be filled in.'));
    if (isIdeaContainer(text)) return no(t('No story: it stands over ideas for stories.'));
    if (isGeneric(text) || isQuestionContainer(text) || isStructural(context, region))
      return no(t('No story: the heading only says what kind of thing stands under it.'));
    if (isQuestionRegion(region))
      return isAnswered(context, region) ? yes(t('A story: it tells what the question asks for.')) : no(t('No story: it is a question.'));
    if (region === context.documentTitle) return no(t('No story: it is the title of the note.'));
    if (region.children.some((child) => child.label === null)) return no(t('No story: it stands over other headings.'));
    return this.judgeByCompany(draft, text);
  }

  private judgeByCompany({ region, marks }: Draft, text: string): Verdict {
    if (hasTagLine(this.context, region)) return yes(t('A story: tags stand under its title.'));
    if (isAdvice(text) && !isNumberedStory(text)) return no(t('No story: the heading speaks of advice.'));
    if (isNumberedStory(text) && region.ownEnd > region.first && isAboutInterviews(this.context))
      return yes(t('A story: it is numbered as one.'));
    const container = this.containerOf(region);
    if (container !== null && this.isNumberedLikeOthers(region) && !this.standsBesideGroups(region)) {
      const { lines, labels } = this.context;
      const isBare = lines
        .slice(region.first, region.ownEnd)
        .every((line, at) => line.kind !== 'opaque' && line.cells === undefined && isHeadMatter(line, labels[region.first + at]));
      return isBare || marks.length > 0 || hasText(this.context, region)
        ? yes(t('A story: it stands under “{0}”.', container))
        : no(t('No story: nothing is told under it.'));
    }
    if (!this.isLikeSiblings(region)) return no(t('No story: it has no labels and no tags, and no story stands beside it.'));
    return marks.length > 0 || hasText(this.context, region)
      ? yes(t('A story: it stands among stories.'))
      : no(t('No story: nothing is told under it.'));
  }

  /** The heading such as "Answers" under which the region stands, by itself or in a group of stories. */
  private containerOf(region: Region): string | null {
    for (let above = region.parent; above?.heading != null; above = above.parent) {
      if (isStoryContainer(above.heading.text)) return above.heading.text;
      if (!this.holding.has(above) && !isQuestionRegion(above)) return null;
    }
    return null;
  }

  /** Do more of the headings beside it stand over stories than are stories? */
  private standsBesideGroups(region: Region): boolean {
    const { stories, groups } = this.siblingsOf(region);
    return groups > stories;
  }

  /** Is it a part of a story? What stands in a group of stories is none, wherever the group stands. */
  private isInside(region: Region): boolean {
    for (let above: Region | null = region; above !== null; above = above.parent) {
      if (this.owned.has(above)) return true;
      if (above !== region && this.holding.has(above)) return false;
    }
    return false;
  }

  /** A third of the headings beside it are labelled stories, and it is named as they are: all numbered or none. */
  private isLikeSiblings(region: Region): boolean {
    const { headings, told } = this.siblingsOf(region);
    if (told === 0) return false;
    // One example among the headings of an article makes no stories of the others.
    if (told * 3 < headings || told < Math.min(2, headings - 1)) return false;
    return this.isNumberedLikeOthers(region);
  }

  private isNumberedLikeOthers(region: Region): boolean {
    return !this.siblingsOf(region).areNumbered || (region.heading !== null && isNumberedStory(region.heading.text));
  }

  private siblingsOf({ parent }: Region): Siblings {
    let siblings = this.siblings.get(parent);
    if (siblings === undefined) {
      siblings = new Siblings(parent);
      this.siblings.set(parent, siblings);
    }
    return siblings;
  }
}

/** The headings under one heading, and how many of them are titles of labelled stories so far. */
class Siblings {
  readonly headings: number;
  told = 0;
  /** Those that are stories' titles, and those that stand over stories. */
  stories = 0;
  groups = 0;
  areNumbered = false;

  constructor(parent: Region | null) {
    this.headings = (parent?.children ?? []).filter((child) => child.label === null && !isAside(child)).length;
  }

  addTold(region: Region): void {
    if (!isAside(region) && !isExample(region)) this.told += 1;
    this.areNumbered ||= region.heading !== null && isNumberedStory(region.heading.text);
  }
}

/** "Example" and "The release (STAR)" stand in articles. */
function isExample({ heading }: Region): boolean {
  return heading !== null && (isGeneric(heading.text) || /\bSTAR\b|\bexample\b/.test(heading.text));
}

/** Advice, lists of ideas and questions stand beside the stories of most notes. */
function isAside({ heading }: Region): boolean {
  return heading === null || isAdvice(heading.text) || isIdeaContainer(heading.text) || isQuestionContainer(heading.text);
}

/** The tags stand in the first lines under the heading. */
function hasTagLine(context: Context, region: Region): boolean {
  return context.lines
    .slice(region.first, Math.min(region.ownEnd, region.first + 2))
    .some((line) => readBracketLine(line, context.definitions).length > 0);
}

/** Is anything told under the heading? Quotations, tables and questions tell nothing. */
function hasText(context: Context, region: Region): boolean {
  return context.lines
    .slice(region.first, region.ownEnd)
    .some((line) => line.kind === 'text' && line.cells === undefined && !line.quoted && !isQuestion(line.text));
}
