import { countLineEnds } from '../markdown/fragment.js';
import type { Piece } from '../markdown/pieces.js';
import { budgetsOf } from './legend.js';
import type { Decision } from './decision.js';
import type { PlacedContext } from './context.js';
import { findMisplaced } from './misplaced.js';
import type {
  BrokenReference,
  Directive,
  Group,
  Idea,
  Located,
  MisplacedStory,
  Note,
  NoteBudget,
  PlacedStory,
  Question,
  Reason,
  Rewording,
  Span,
  UnreadText,
} from './model.js';
import { located, type NoteLines } from './noteLines.js';
import { LazyLinks, type NoteLinks } from './noteLinks.js';
import { shiftSpan } from './place.js';
import { readAsides, type Asides } from './questions.js';
import { readReasons } from './reasons.js';
import { sortLinks, type References } from './references.js';

/** A note whose stories are read, and all else when it is asked for: an edit moves thousands of places that nobody may look at. */
export class LazyNote implements Note {
  readonly version = {};
  private readContext: PlacedContext | undefined;
  private readDirectives: readonly Directive[] | undefined;
  private readAsides: Asides | undefined;
  private readLinks: References | undefined;
  private readBudgets: readonly NoteBudget[] | undefined;
  private readReasons: readonly Reason[] | undefined;
  private readMisplaced: readonly MisplacedStory[] | undefined;
  private readonly inner: NoteLinks;

  constructor(
    private readonly lines: NoteLines,
    private readonly decision: Decision,
    readonly stories: readonly PlacedStory[],
    readonly rewording: Rewording | null,
    before: Note | null,
  ) {
    this.inner = new LazyLinks(lines);
    // Nothing but places has changed in what was asked of the note before.
    if (rewording === null || !(before instanceof LazyNote)) return;
    if (before.readDirectives?.length === 0) this.readDirectives = before.readDirectives;
    this.readAsides = before.readAsides && moveAsides(before.readAsides, rewording);
    this.readLinks = before.readLinks && {
      references: moveAll(before.readLinks.references, rewording),
      brokenReferences: before.readLinks.brokenReferences.map((link) => moveBroken(link, rewording)),
    };
  }

  private get context(): PlacedContext {
    this.readContext ??= { ...this.decision.context, placeAt: (index) => this.lines.placeAt(index) };
    return this.readContext;
  }

  get questions(): readonly Question[] {
    return this.asides.questions;
  }
  get ideas(): readonly Idea[] {
    return this.asides.ideas;
  }
  get groups(): readonly Group[] {
    return this.asides.groups;
  }
  get references(): References['references'] {
    return this.links.references;
  }
  get brokenReferences(): References['brokenReferences'] {
    return this.links.brokenReferences;
  }
  get anchors(): readonly string[] {
    return this.inner.headings.map(({ anchor }) => anchor);
  }

  get misplaced(): readonly MisplacedStory[] {
    this.readMisplaced ??= findMisplaced(this.context, this.decision.drafts);
    return this.readMisplaced;
  }

  get budgets(): readonly NoteBudget[] {
    this.readBudgets ??= this.decision.explanations.flatMap((draft) => budgetsOf(this.context, draft));
    return this.readBudgets;
  }

  get directives(): readonly Directive[] {
    this.readDirectives ??= this.lines.passages.some(({ directives }) => directives.length > 0)
      ? this.lines.pieces.flatMap(
          (piece, index) =>
            this.lines.passages[index]?.directives.map((directive) => ({ ...directive, ...located(piece, directive) })) ?? [],
        )
      : [];
    return this.readDirectives;
  }

  get unread(): readonly UnreadText[] {
    return this.lines.pieces.flatMap((piece) =>
      piece.fragment.unparsed === null ? [] : [{ ...firstLineOf(piece), reason: piece.fragment.unparsed }],
    );
  }

  get reasons(): readonly Reason[] {
    this.readReasons ??= readReasons(this.context, this.decision.reasons, this.decision.drafts, this.stories);
    return this.readReasons;
  }

  private get asides(): Asides {
    this.readAsides ??= readAsides(this.context, this.decision.drafts);
    return this.readAsides;
  }

  private get links(): References {
    this.readLinks ??= this.sortLinks();
    return this.readLinks;
  }

  private sortLinks(): References {
    const { links, headings, anchors } = this.inner;
    if (links.length === 0) return { references: [], brokenReferences: [] };
    const targets = new Set([...this.stories, ...this.questions, ...this.groups].map(({ line }) => line));
    return sortLinks(links, new Map(headings.map(({ anchor, line }) => [anchor, line])), new Set(anchors), targets);
  }
}

/** The first line of a piece that is not blank. */
function firstLineOf({ start, line, fragment: { text } }: Piece): Located {
  const blank = /^\s*/.exec(text)?.[0] ?? '';
  const words = /^[^\r\n]*/.exec(text.slice(blank.length))?.[0].trimEnd() ?? '';
  return { line: line + countLineEnds(blank), span: { start: start + blank.length, end: start + blank.length + words.length } };
}

function moveAsides({ questions, ideas, groups }: Asides, rewording: Rewording): Asides {
  return {
    questions: questions.map((question) => moveQuestion(question, rewording)),
    ideas: moveAll(ideas, rewording),
    groups: moveAll(groups, rewording),
  };
}

function moveQuestion(question: Question, rewording: Rewording): Question {
  const { span, prompts } = question;
  if (span.start < rewording.from && (prompts.at(-1)?.span.start ?? 0) < rewording.from) return question;
  return { ...question, span: moveSpan(span, rewording), prompts: moveAll(prompts, rewording) };
}

function moveBroken(link: BrokenReference, rewording: Rewording): BrokenReference {
  const { anchorSpan } = link;
  return { ...link, span: moveSpan(link.span, rewording), anchorSpan: anchorSpan && moveSpan(anchorSpan, rewording) };
}

function moveAll<T extends Located>(places: readonly T[], rewording: Rewording): T[] {
  return places.map((place) => (place.span.start < rewording.from ? place : { ...place, span: moveSpan(place.span, rewording) }));
}

function moveSpan(span: Span, { from, by }: Rewording): Span {
  return span.start < from ? span : shiftSpan(span, by);
}
