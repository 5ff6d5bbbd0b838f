import type { Label } from './label.js';
import type { Line } from './line.js';
import { isLetterLegend } from './titles.js';
import { normalise, type Entry, type Vocabulary } from './vocabulary.js';

/** What may stand before a label on its line: a number, a small letter, a box that is ticked, an arrow, an emoji. */
const LEAD = /^(?:\d{1,2}[.)]\s+|\(?[a-h][.)]\s+|\d\uFE0F?\u20E3\s*|\[[ xX]\]\s+|[^\p{L}\p{N}\s([+'*_]+\s*)+/u;

/** What parts a label from the text after it. A bare dash needs a space on one side, as in `S - text`; `【状況】` is taken for a lead and what parts. */
const SEPARATOR = /^\s*(?:[:：]+|】[:：]*|\||\s[-–—]+(?=\s|$)|[-–—]+\s|→|[-=–—]{1,2}>)\s*/;

/** What people in a hurry put behind a letter: `S-text`, `S.text`, `S) text`, `R) 30%`. */
const GLUED = /^\s?(?:[-–—.)]\s?(?=\p{L})|[.)]\s(?=\S))/u;

/** The framework's words and letters need no more than brackets: `(S) text`, `(Situation) text`. Square ones are those of tags. */
const BRACKETED = /^\([^()[\]]+\)$/;

const LONGEST_LABEL = 60;

/** A speaking time inside a label: `(30s)`, `(~1:30)`, `(2)`, and without brackets `60-90 seconds`. */
const NUMBER = String.raw`(?:~\s*)?\d{1,3}(?::\d{2})?(?:\s*[-–—]\s*\d{1,3}(?::\d{2})?)?`;
const UNIT = String.raw`(?:секунд\p{L}*|сек\.?|минут\p{L}*|мин\.?|seconds?|secs?|s|minutes?|mins?|m|%)`;
const TIME = new RegExp(String.raw`[([]\s*${NUMBER}(?:\s*${UNIT})?\s*[)\]]|(?<![\p{L}\p{N}([])${NUMBER}\s*${UNIT}(?![\p{L}\p{N}])`, 'giu');

/** The label with which the line starts, or null. */
export function findLabel(line: Line, vocabulary: Vocabulary): Label | null {
  if (line.label !== undefined) return line.label;
  if ((line.kind !== 'heading' && line.kind !== 'text') || isLetterLegend(line.text)) return null;
  if (isBehindTail(line)) return null;
  // `[results]` alone on its line is a tag.
  if (line.kind === 'text' && /^(?:\[[^[\]]*\][\s,;]*)+$/.test(line.text)) return null;
  const lead = LEAD.exec(line.text)?.[0].length ?? 0;
  const label =
    (line.emphasised > lead ? emphasisedLabel(line, lead, vocabulary) : null) ??
    plainLabel(line, lead, vocabulary) ??
    countedLabel(line, lead, vocabulary);
  return label !== null && (isNumberedTitle(line, label) || isCode(line, label)) ? null : label;
}

/** `### `Action`` names a part of a program, and so do letters and words of many meanings that are written as code. */
function isCode(line: Line, { strength }: Label): boolean {
  return beginsWithCode(line) && (line.kind === 'heading' || strength !== 'word');
}

/** Does a line, or a heading's text, begin with code? Manuals write the names of things so. */
export function beginsWithCode({ source }: Line): boolean {
  return /^#*\s*`/.test(source);
}

/** Where thousands of lines stand on one source line, each must not look through all of it. */
const LONGEST_TAIL = 500;

/** A label begins where its line does, and not behind the end of a link or of code that began on the line above. */
function isBehindTail({ kind, level, source, span, stretches: [first] }: Line): boolean {
  if (first === undefined || (kind === 'heading' && level === 0)) return false;
  // A line may also begin behind `<br>`.
  const start = first.offset - span.start;
  const [before = ''] = source
    .slice(Math.max(0, start - LONGEST_TAIL), Math.max(0, start))
    .split(/<\/?(?:br|p|li|div|tr)\b[^<>]*>/i)
    .slice(-1)
    .map((part) => part.replace(/<[^<>]*>/g, ''));
  // Behind a bracket, the letters are those of an image.
  return /^[^[]*[\p{L}\p{N}]/u.test(before);
}

/** `## Challenge 2: The late order` and `## S. The late order` name stories; a numbered Action does not. */
function isNumberedTitle(line: Line, { words, end, roles, strength }: Label): boolean {
  const isTitle = line.kind === 'heading' || line.emphasised === line.text.length;
  if (!isTitle || end >= line.text.length) return false;
  return (strength === 'letter' && line.kind === 'heading') || (/\s\d{1,2}$/.test(words) && roles.includes('situation'));
}

/** A label in bold or italics needs no separator: `**Result** text`. */
function emphasisedLabel(line: Line, start: number, vocabulary: Vocabulary): Label | null {
  const words = line.text.slice(start, line.emphasised);
  const rest = line.text.slice(line.emphasised);
  // `**S**ituation` is an emphasised initial.
  if (/^[\p{L}\p{N}]/u.test(rest) && /[\p{L}\p{N}]$/u.test(words)) return null;
  // `**Situation: the whole line is bold**`
  const bare = words.replace(/[([][^()[\]]*[)\]]/g, (aside) => '_'.repeat(aside.length));
  const inner = /[:：]/.exec(bare);
  if (inner !== null && bare.slice(inner.index + 1).trim() !== '') return null;
  const separator = SEPARATOR.exec(rest)?.[0] ?? /^[.\s]*/.exec(rest)?.[0] ?? '';
  const label = words.replace(/(?<![\s:：.\-–—])[\s:：.\-–—]+$/u, '');
  const end = line.emphasised + separator.length;
  // What goes on in bold from the line above says no more than that.
  const isOpened = line.opens || /^[^\p{L}\p{N}]*[*_<[]/u.test(line.source);
  return (
    resolve(label, start, end, vocabulary) ??
    (isOpened && /[:：]/.test(words + separator) ? withComplement(label, start, end, vocabulary) : null)
  );
}

/** `Key takeaway for Globex`, `Actions I took`: a label with what it is about. */
function withComplement(words: string, start: number, end: number, vocabulary: Vocabulary): Label | null {
  const complement =
    /(?<!\s)\s+(?:for|from|of|about|in|to|with|at|on|I took|we took|I faced|we faced|I was in|I had|overview|description|summary|taken|achieved|delivered)\b.{0,40}$/i.exec(
      words,
    );
  // `Resolution & Result`: one part is the framework's own word.
  const known =
    complement === null
      ? words
          .split(/\s(?:[&+/]|and)\s/)
          .slice(0, 2)
          .find((part) => entryOf(normalise(part), part.trim(), vocabulary)?.strength === 'word')
      : words.slice(0, complement.index);
  const label = known === undefined ? null : resolve(known.trim(), start, end, vocabulary);
  return label?.strength === 'word' ? { ...label, words } : null;
}

/** `## 3. Result & the new pipeline`: a heading that is counted with the sections begins with the word of one. */
function countedLabel({ kind, text }: Line, start: number, vocabulary: Vocabulary): Label | null {
  if (kind !== 'heading' || !/\d/.test(text.slice(0, start))) return null;
  const words = text.slice(start);
  const [first = words] = words.split(/\s(?:[&+/]|and)\s/, 1);
  const label = first === words ? null : resolve(first, start, text.length, vocabulary);
  return label?.strength === 'word' ? { ...label, words } : null;
}

/** A plain label stands before a separator, or alone on its line. The longest wins: `S - Situation` is one label. */
function plainLabel(line: Line, start: number, vocabulary: Vocabulary): Label | null {
  const text = line.text;
  let longest: Label | null = null;
  for (let at = start + 1; at <= Math.min(text.length, start + LONGEST_LABEL); at += 1) {
    const rest = text.slice(at);
    const words = text.slice(start, at);
    const separator = (SEPARATOR.exec(rest) ??
      (at === start + 1 ? GLUED.exec(rest) : isBracketed(line, words, vocabulary) ? /^\s+/.exec(rest) : null))?.[0];
    if (separator === undefined && at < text.length) continue;
    // The colon in `Task (0:10):` parts nothing, and a dash ends no words.
    if (/[([][^()[\]]*$|[\s\-–—]$/.test(words)) continue;
    // What follows a dash lengthens the label only if it is one by itself, and is said under it otherwise.
    if (longest !== null && resolve(text.slice(longest.end, at), 0, 0, vocabulary) === null) continue;
    const label = resolve(words, start, at + (separator?.length ?? 0), vocabulary);
    if (label !== null && (separator !== undefined || standsAlone(line, label))) longest = label;
    if (separator !== undefined && /[:：|]/.test(separator) && !(at === start + 1 && text.charAt(at + separator.length) === words)) break;
  }
  return longest;
}

/** `(Results) of the year` may be a heading, and stand in bold. */
function isBracketed(line: Line, words: string, vocabulary: Vocabulary): boolean {
  if (line.kind === 'heading' || line.emphasised > 0 || !BRACKETED.test(words)) return false;
  const strength = resolve(words, 0, 0, vocabulary)?.strength;
  return strength === 'word' || strength === 'letter';
}

const CAPITALS = /^\p{Lu}[\p{Lu}\P{L}]{3,}$/u;

/** Without a separator, a word is a label only where a reader sees one: a heading, a list item, a line of its own with a capital. */
function standsAlone(line: Line, label: Label): boolean {
  if (line.kind === 'heading') return true;
  if (label.strength === 'letter') return line.item !== null;
  if (label.strength === 'metadata') return line.item !== null || CAPITALS.test(label.words);
  return line.item !== null || (label.strength === 'word' && (line.opens || /^\p{Lu}/u.test(label.words)));
}

/** Looks the words up, whole or part by part: `S (Situation)`, `Situation/Task`, `[S] Situation (Context)`. */
function resolve(words: string, start: number, end: number, vocabulary: Vocabulary): Label | null {
  // `(S)ituation` is `Situation`.
  const written = words.trim().replace(/^[([](\p{L})[)\]](?=\p{L})/u, '$1');
  const whole = entryOf(normalise(written), written, vocabulary);
  if (whole !== undefined) return { roles: [whole.role], words: written, strength: whole.strength, start, end };
  const found: Entry[] = [];
  for (const part of parts(withDash(written.replace(TIME, ' ')))) {
    const entry = entryOf(part.words, part.written, vocabulary);
    const isSpeltOut = isInitialOf(found, part);
    if (entry === undefined || entry.strength === 'metadata') {
      if (!part.aside || isSpeltOut) return null;
    } else {
      if (isSpeltOut && entry.strength === 'word') found.pop();
      found.push(entry);
    }
  }
  const [first] = found;
  if (first === undefined) return null;
  const roles = [...new Set(found.map((entry) => entry.role))];
  const strength = found.find((entry) => entry.strength === 'word')?.strength ?? first.strength;
  return {
    roles: strength === 'word' && roles.length > 2 ? [first.role] : roles,
    words: written.replace(/(?<!\s)\s*[([][^()[\]\d]*\d[^()[\]]*[)\]]\s*$/, ''),
    strength,
    start,
    end,
  };
}

/** `S. Situation` and `S: Situation` are `S - Situation`. */
function withDash(words: string): string {
  return words.replace(/^(\p{Lu})\s*[.:=]\s+(?=(\p{L}))/u, (marker: string, letter: string, initial: string) =>
    initial.toUpperCase() === letter ? `${letter} - ` : marker,
  );
}

/** In `A (Assessment)` the letter stands for that word and for no Action, in `R (Reflection)` for no Result. */
function isInitialOf(found: readonly Entry[], { written }: Part): boolean {
  const [first] = found;
  return first?.strength === 'letter' && found.length === 1 && first.role.charAt(0).toUpperCase() === written.charAt(0);
}

/** The letters are written large; a small `s` is a unit or an option. */
function entryOf(words: string, written: string, vocabulary: Vocabulary): Entry | undefined {
  const entry = vocabulary.get(words) ?? vocabulary.get(words.replace(/^\+\s*/, ''));
  return entry?.strength === 'letter' && written !== written.toUpperCase() ? undefined : entry;
}

interface Part {
  /** In normal form. */
  readonly words: string;
  readonly written: string;
  /** It stands in brackets behind other words. */
  readonly aside: boolean;
}

/** The label's words cut at brackets and connectives. */
function parts(words: string): Part[] {
  const result: Part[] = [];
  for (const match of words
    .normalize('NFKC')
    .replace(/\uFE0F/g, '')
    .replace(/【/g, '[')
    .replace(/】/g, ']')
    .matchAll(/([([][^()[\]]*[)\]])|[^()[\]]+/g)) {
    const aside = match[1] !== undefined && result.length > 0;
    for (const part of match[0].split(/[()[\]/&,|]|(?<=\S)\+|\s\+\s|\s[-–—]\s|\s(?:and|und|et|y|e|и)\s/)) {
      const normal = normalise(part)
        .replace(/^(?:my|the|our|key|your)\s+/, '')
        .replace(/(?<!\s)\s+\d{1,2}$/, '')
        .replace(/^[\s\-–—.:]+|(?<=[\p{L}\p{N}\p{M}])[^\p{L}\p{N}\p{M}]+$/gu, '');
      if (normal !== '' && normal !== 'star') result.push({ words: normal, written: part.trim(), aside });
    }
  }
  return result;
}
