import { budgetsOf } from './legend.js';
import type { Decision } from './decision.js';
import type { PlacedContext } from './context.js';
import type { Directive, Group, Idea, Note, NoteBudget, PlacedStory, Question, Reason } from './model.js';
import { located, type NoteLines } from './noteLines.js';
import { readAsides, type Asides } from './questions.js';
import { readReasons } from './reasons.js';
import { slugsOf, sortLinks, type References } from './references.js';

/** A note whose stories are read, and all else when it is asked for: an edit moves thousands of places that nobody may look at. */
export class LazyNote implements Note {
  private readonly context: PlacedContext;
  private readAsides: Asides | undefined;
  private readLinks: References | undefined;
  private readBudgets: readonly NoteBudget[] | undefined;
  private readReasons: readonly Reason[] | undefined;

  constructor(
    private readonly lines: NoteLines,
    private readonly decision: Decision,
    readonly stories: readonly PlacedStory[],
  ) {
    this.context = { ...decision.context, placeAt: (index) => lines.placeAt(index) };
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

  get budgets(): readonly NoteBudget[] {
    this.readBudgets ??= this.decision.explanations.flatMap((draft) => budgetsOf(this.context, draft));
    return this.readBudgets;
  }

  get directives(): readonly Directive[] {
    return this.inPieces(({ directives }) => directives);
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
    const links = this.inPieces((passage) => passage.links);
    if (links.length === 0) return { references: [], brokenReferences: [] };
    const headings = this.lines.lines.flatMap(({ kind, text }, index) => (kind === 'heading' ? [{ text, line: this.lines.placeAt(index).line }] : []));
    const anchors = new Set(this.lines.passages.flatMap((passage) => passage.anchors));
    const targets = new Set([...this.stories, ...this.questions, ...this.groups].map(({ line }) => line));
    return sortLinks(links, slugsOf(headings), anchors, targets);
  }

  /** What the passages hold, in its place in the note. */
  private inPieces<T extends Directive | NoteLines['passages'][number]['links'][number]>(of: (passage: NoteLines['passages'][number]) => readonly T[]): T[] {
    return this.lines.pieces.flatMap((piece, index) => {
      const passage = this.lines.passages[index];
      return passage === undefined ? [] : of(passage).map((each) => ({ ...each, ...located(piece, each) }));
    });
  }
}
