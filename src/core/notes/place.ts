import type { PlacedStory, Section, Span, Story, Tag } from './model.js';

/** Moves a place by so many UTF-16 units. */
export function shiftSpan({ start, end }: Span, offset: number): Span {
  return { start: start + offset, end: end + offset };
}

/** A place in a note: a 0-based UTF-16 offset, and a 1-based line. */
export interface Place {
  readonly offset: number;
  readonly line: number;
}

/** Puts a story, whose places are relative, where its `extent` starts; the one `before` if that is the same story in the same place. */
export function placeStory(relative: Story, offset: number, line: number, before?: PlacedStory): PlacedStory {
  return before instanceof MovedStory && before.isAt(relative, offset, line - 1) ? before : new MovedStory(relative, offset, line - 1);
}

/** The story again, or what it says since an edit, moved by so many UTF-16 units and lines. */
export function movePlaced(before: PlacedStory, relative: Story, by: Place): PlacedStory {
  if (before instanceof MovedStory) return before.moved(relative, by);
  throw new TypeError('the story was not placed here');
}

/** Computes places when they are asked for: a long note has thousands, and an edit at its head moves them all. */
class MovedStory implements PlacedStory {
  private movedTags: readonly Tag[] | undefined;
  private movedSections: readonly Section[] | undefined;

  constructor(
    readonly relative: Story,
    private readonly offset: number,
    private readonly lines: number,
  ) {}

  moved(relative: Story, { offset, line }: Place): PlacedStory {
    return relative === this.relative && offset === 0 && line === 0
      ? this
      : new MovedStory(relative, this.offset + offset, this.lines + line);
  }

  isAt(relative: Story, offset: number, lines: number): boolean {
    return this.relative === relative && this.offset === offset && this.lines === lines;
  }

  get title(): string | null {
    return this.relative.title;
  }
  get line(): number {
    return this.relative.line + this.lines;
  }
  get span(): Span {
    return shiftSpan(this.relative.span, this.offset);
  }
  get extent(): Span {
    return shiftSpan(this.relative.extent, this.offset);
  }
  get tags(): readonly Tag[] {
    this.movedTags ??= this.relative.tags.map(({ name, line, span }) => ({
      name,
      line: line + this.lines,
      span: shiftSpan(span, this.offset),
    }));
    return this.movedTags;
  }
  get group(): string | null {
    return this.relative.group;
  }
  get question(): string | null {
    return this.relative.question;
  }
  get framework(): Story['framework'] {
    return this.relative.framework;
  }
  get status(): Story['status'] {
    return this.relative.status;
  }
  get sections(): readonly Section[] {
    this.movedSections ??= this.relative.sections.map((section) => ({
      ...section,
      line: section.line + this.lines,
      span: shiftSpan(section.span, this.offset),
      body: shiftSpan(section.body, this.offset),
    }));
    return this.movedSections;
  }
  get missing(): Story['missing'] {
    return this.relative.missing;
  }
  get text(): string {
    return this.relative.text;
  }
  get words(): number {
    return this.relative.words;
  }
  get budget(): Story['budget'] {
    return this.relative.budget;
  }
  get source(): string {
    return this.relative.source;
  }
}
