import fc from 'fast-check';
import type { Outline, StoryOutline } from '../notes/generator/outlines.js';
import { outlines } from '../notes/generator/outlines.js';
import { render } from '../notes/generator/render.js';
import { limitsOf, styles } from '../notes/generator/styles.js';

/** A line of tags, and no placeholder. */
const TAGS = /^(?:\[(?!FILL)[^\][]+\][ ,]*)+$/;

/** Notes in random styles, many of them with something wrong: sections out of order, broken brackets, levels and links. */
export const flawedNotes: fc.Arbitrary<string> = fc
  .tuple(
    styles.chain((style) =>
      fc
        .tuple(outlines(limitsOf(style), 4), fc.boolean(), fc.nat())
        .map(([outline, disorder, turn]) => render(disorder ? disordered(outline, turn) : outline, style).text),
    ),
    fc.constantFrom(whole, whole, unclosed, doubled, deeper, lost),
    fc.nat(),
  )
  .map(([text, damage, place]) => damage(text, place));

/** The outline with two sections of each story in one another's place. */
function disordered(outline: Outline, turn: number): Outline {
  const disorder = (story: StoryOutline): StoryOutline => {
    const sections = [...story.sections];
    const at = turn % Math.max(1, sections.length - 1);
    const [first, second] = sections.slice(at, at + 2);
    if (first !== undefined && second !== undefined) sections.splice(at, 2, second, first);
    return { ...story, sections };
  };
  return {
    ...outline,
    groups: outline.groups.map((group) => ({
      ...group,
      answers: group.answers.map((answer) => ({ ...answer, stories: answer.stories.map(disorder) })),
    })),
  };
}

function whole(text: string): string {
  return text;
}

function unclosed(text: string, place: number): string {
  return changed(text, TAGS, place, (line) => line.replace(']', ''));
}

function doubled(text: string, place: number): string {
  return changed(text, TAGS, place, (line) => line.replace('[', '[['));
}

/** One heading a level deeper than it was meant. */
function deeper(text: string, place: number): string {
  return changed(text, /^#{2,5} /, place, (line) => `#${line}`);
}

/** A link to a heading that is not there, or is called a little otherwise. */
function lost(text: string, place: number): string {
  const heading = [...text.matchAll(/^#+ ([A-Za-z ]+)$/gm)].at(place % 3)?.[1] ?? 'no such heading';
  return `${text}\nSee [that](#${heading.toLowerCase().trim().replaceAll(' ', '_')}).\n`;
}

function changed(text: string, kind: RegExp, place: number, change: (line: string) => string): string {
  const lines = text.split(/(?<=\n)/);
  const fitting = [...lines.keys()].filter((index) => kind.test(lines[index]?.trimEnd() ?? ''));
  const at = fitting[place % Math.max(1, fitting.length)];
  return lines.map((line, index) => (index === at ? change(line) : line)).join('');
}
