import { STAR_ROLES, type StarRole, type Status } from '../../../../src/core/notes/model.js';
import { blockLines, indented, labelled, plainText, sectionLines } from './bodies.js';
import type { Answer, Outline, StoryOutline } from './outlines.js';
import { Page } from './page.js';
import type { Style } from './styles.js';

/** A story as it has to be read. Texts have single spaces for white space; that of an empty section is left out. */
export interface ExpectedStory {
  readonly title: string | null;
  readonly line: number;
  readonly tags: readonly string[];
  readonly group: string | null;
  readonly question: string | null;
  readonly status: Status;
  readonly sections: readonly { readonly roles: string; readonly line: number; readonly empty: boolean; readonly text: string }[];
  readonly missing: readonly StarRole[];
}

/** What has to be read in a rendered note. */
export interface Expected {
  readonly stories: readonly ExpectedStory[];
  /** Those listed behind the stories; a question over a story is in the story. */
  readonly questions: readonly { readonly title: string; readonly line: number; readonly prompts: readonly string[] }[];
  readonly ideas: readonly string[];
}

export interface Rendered {
  readonly text: string;
  readonly expected: Expected;
  /** Lines of the headings that are questions over stories. */
  readonly asked: readonly number[];
}

/** Writes the outline in the style. */
export function render(outline: Outline, style: Style): Rendered {
  return new Renderer(style).render(outline);
}

class Renderer {
  private readonly page: Page;
  private readonly stories: ExpectedStory[] = [];
  private readonly asked: number[] = [];

  constructor(private readonly style: Style) {
    this.page = new Page(style);
  }

  render({ groups, questions, ideas }: Outline): Rendered {
    const { page, style } = this;
    const top = this.opening();
    if (style.advice === 'before') this.advice(top);
    if (style.container !== null) page.heading(top, style.container);
    const level = style.container === null ? top : top + 1;
    for (const [index, group] of groups.entries()) {
      if (group.title !== null) page.heading(level, style.groupPattern.replace('N', String(index + 1)).replace('X', group.title));
      for (const answer of group.answers) this.answer(answer, group.title, group.title === null ? level : level + 1);
    }
    const listed = this.questions(questions, top);
    if (ideas.length > 0) this.list(top, 'Other cases', ideas);
    if (style.advice === 'after') this.advice(top);
    return {
      text: (style.preamble === '\uFEFF' ? style.preamble : '') + page.toString(),
      expected: { stories: this.stories, questions: listed, ideas },
      asked: this.asked,
    };
  }

  /** The title of the note, and what STAR means; returns the level of the headings under it. */
  private opening(): number {
    const { page, style } = this;
    const isHeading = style.documentTitle.startsWith('#');
    if (style.preamble.startsWith('---')) page.addAll([...style.preamble.split('\n'), '']);
    if (isHeading) page.heading(1, style.documentTitle.slice(2));
    else if (style.documentTitle !== '') page.add(style.documentTitle);
    if (style.legend.length > 0) page.space();
    page.addAll(style.legend);
    return isHeading ? 2 : 1;
  }

  private advice(level: number): void {
    this.list(level, 'Tips', ['Keep it under two minutes', 'Situation and Task: 20-30 seconds', 'Look at the result twice']);
  }

  private list(level: number, title: string, items: readonly string[]): void {
    this.page.heading(level, title);
    for (const item of items) this.page.add(`${this.style.marker} ${item}`);
  }

  private questions(questions: Outline['questions'], level: number): Expected['questions'] {
    if (questions.length === 0) return [];
    this.page.heading(level, 'Question categories');
    return questions.map(({ title, prompts }) => {
      const line = this.page.heading(level + 1, title);
      for (const prompt of prompts) this.page.add(`${this.style.marker} ${prompt}`);
      return { title, line, prompts };
    });
  }

  private answer({ question, stories }: Answer, group: string | null, level: number): void {
    const heading = question !== null && this.style.asked === 'by a heading';
    if (heading) this.asked.push(this.page.heading(level, question));
    for (const story of stories) this.story(story, question, group, heading ? level + 1 : level);
  }

  private story(story: StoryOutline, question: string | null, group: string | null, level: number): void {
    const { page, style } = this;
    const number = this.stories.length + 1;
    const isFirst = number === 1;
    if (style.ruled && !isFirst && style.title.kind !== 'item') {
      page.space();
      page.add('---');
    }
    const line = this.title(story, number, level);
    const inner = this.innerIndent();
    if (question !== null && style.asked === 'by a line') this.below([`**Question:** ${question}`], inner, true);
    this.tags(story.tags, inner);
    if (style.extra === 'best for') this.below(['**Best for:** hard questions about results'], inner, true);
    if (style.answerLine !== '' && story.sections.length > 0) this.below([style.answerLine], inner, true);
    const sections = this.sections(story, level, inner);
    if (story.told.length > 0) this.below(blockLines(story.told, style), inner, style.airy || style.extra === 'best for');
    if (style.tags === 'last line' && story.tags.length > 0) this.below([story.tags.map((tag) => `[${tag}]`).join(' ')], inner, true);
    if (style.title.kind === 'summary') this.below(['</details>'], '', true);
    this.stories.push(expectedStory(story, { line, group, question: style.title.question ? story.title : question, sections }));
  }

  /** Writes the title and returns its line. */
  private title({ title, tags }: StoryOutline, number: number, level: number): number {
    const { page, style } = this;
    const brackets = tags.map((tag) => `[${tag}]`).join(' ');
    const tagged =
      tags.length === 0
        ? title
        : style.tags === 'behind the title'
          ? `${title} ${brackets}`
          : style.tags === 'before the title'
            ? `${brackets} ${title}`
            : title;
    const text = style.title.pattern.replace('N', String(number)).replace('X', () => tagged);
    if (style.title.kind === 'heading') return page.heading(level, text);
    if (style.title.kind === 'summary') return this.below(['<details>', `<summary>${text}</summary>`, ''], '', true) + 1;
    if (style.title.kind !== 'item' || !page.lines.at(-1)?.startsWith(' ')) page.space();
    return page.add(style.title.kind === 'item' ? `${style.marker} ${text}` : text);
  }

  /** What stands under the title is indented if the title is an item that holds it. */
  private innerIndent(): string {
    const { title, label, indent } = this.style;
    const holds = title.kind === 'item' || (title.kind === 'numbered line' && label.nesting === 'bullets' && indent !== '  ');
    return holds ? indent : '';
  }

  private below(lines: readonly string[], indent: string, apart: boolean): number {
    if (apart) this.page.space();
    return this.page.addAll(lines.map((line) => indented(line, indent)));
  }

  private tags(tags: readonly string[], indent: string): void {
    if (tags.length === 0) return;
    const separators: Record<string, string> = {
      line: ' ',
      'line with commas': ', ',
      'line without spaces': '',
      'line after a blank': ' ',
    };
    const form = this.style.tags;
    const separator = separators[form];
    if (separator !== undefined) this.below([tags.map((tag) => `[${tag}]`).join(separator)], indent, form === 'line after a blank');
    if (form === '**Tags:**' || form === 'Tags:') this.below([`${form} ${tags.join(', ')}`], indent, true);
  }

  /** Writes the sections and returns the lines of their labels. */
  private sections({ sections }: StoryOutline, level: number, indent: string): number[] {
    const { page, style } = this;
    const { nesting, step } = style.label;
    const under = style.title.kind === 'heading' ? level : level - 1;
    const headings = Math.min(6, under + Math.max(step, style.title.kind === 'heading' ? 0 : 1));
    const written = sections.map((section, index) => sectionLines(section, index + 1, style));
    if (sections.length > 0 && style.extra === 'follow-ups')
      written.push(
        labelled(
          style.label.wording.kind === 'capitals' ? 'FOLLOW-UPS' : 'Follow-ups',
          ['Who helped you with it?'],
          true,
          written.length + 1,
          style,
        ),
      );
    return written.map((lines, index) => {
      if (index > 0 && style.ruledSections && (nesting === 'headings' || nesting === 'paragraphs')) this.below(['---'], indent, true);
      if (nesting === 'headings') return this.headedSection(lines, headings);
      const apart = index === 0 ? !(indent !== '' && style.airy) : nesting !== 'lines' && (style.loose || nesting === 'paragraphs');
      if (apart && nesting === 'quote' && index > 0) page.add('>');
      else if (apart) page.space();
      return page.addAll(lines.map((line) => indented(line, indent)));
    });
  }

  private headedSection(lines: readonly string[], level: number): number {
    const { page, style } = this;
    const line = page.heading(level, lines[0] ?? '');
    if (style.label.airy) page.space();
    page.addAll(lines.slice(lines[1] === '' ? 2 : 1));
    return line;
  }
}

function expectedStory(
  { title, tags, sections, told }: StoryOutline,
  { line, group, question, sections: lines }: { line: number; group: string | null; question: string | null; sections: readonly number[] },
): ExpectedStory {
  const spoken = new Set<string>(sections.filter(({ blocks }) => blocks.length > 0).flatMap(({ roles }) => roles));
  const missing = STAR_ROLES.filter((role) => !spoken.has(role));
  const isProse = told.some(({ kind }) => kind === 'paragraph');
  return {
    title,
    line,
    tags,
    group,
    question,
    status: missing.length === 0 ? 'complete' : sections.length > 0 ? 'partial' : isProse ? 'prose' : 'stub',
    sections: sections.map(({ roles, blocks }, index) => ({
      roles: roles.join('+'),
      line: lines[index] ?? 0,
      empty: blocks.length === 0,
      text: plainText(blocks),
    })),
    missing,
  };
}
