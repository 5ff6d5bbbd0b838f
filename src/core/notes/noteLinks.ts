import { shiftSpan } from './place.js';
import { located, type NoteLines } from './noteLines.js';
import { slugsOf, type InnerLink } from './references.js';

/** A heading, by the anchor under which links find it. */
export interface AnchoredHeading {
  readonly anchor: string;
  /** 1-based. */
  readonly line: number;
}

/** What of a note can be linked to, and the links that stay in it. Each list is in the note's order. */
export interface NoteLinks {
  readonly headings: readonly AnchoredHeading[];
  /** Anchors that HTML sets. */
  readonly anchors: readonly string[];
  readonly links: readonly InnerLink[];
}

/** The links of a note, made of its lines when they are asked for. */
export class LazyLinks implements NoteLinks {
  private readHeadings: readonly AnchoredHeading[] | undefined;

  constructor(private readonly lines: NoteLines) {}

  get headings(): readonly AnchoredHeading[] {
    this.readHeadings ??= [
      ...slugsOf(
        this.lines.lines.flatMap(({ kind, text }, index) => (kind === 'heading' ? [{ text, line: this.lines.placeAt(index).line }] : [])),
      ),
    ].map(([anchor, line]) => ({ anchor, line }));
    return this.readHeadings;
  }

  get anchors(): readonly string[] {
    return this.lines.passages.flatMap(({ anchors }) => anchors);
  }

  get links(): readonly InnerLink[] {
    return this.lines.pieces.flatMap(
      (piece, index) =>
        this.lines.passages[index]?.links.map((link) => ({
          ...link,
          ...located(piece, link),
          anchorSpan: link.anchorSpan && shiftSpan(link.anchorSpan, piece.start),
        })) ?? [],
    );
  }
}
