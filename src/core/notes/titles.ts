import type { Line } from './line.js';
import { remembered } from './remembered.js';
import { speaksOfOneself } from './speech.js';

/** What people call a story that they number: `Story 3`, `Beispiel 2`. */
const STORY_WORDS =
  'story|example|scenario|situation|challenge|case|geschichte|beispiel|fall|histoire|exemple|cas|historia|ejemplo|caso|história|exemplo|storia|esempio|verhaal|voorbeeld|przykład|история|пример|случай|故事|案例|事例';
/** `Story 3 —`, `Example 2:`, `CATEGORY 1:`, `Question 4.`: numbering that is no part of the title. */
const NUMBERED = new RegExp(
  String.raw`^(?:star\s+)?(?:${STORY_WORDS}|stories|category|section|part|question|problem|frage|q)\s*#?\d{1,3}\s*(?:[:：.)–—-]+\s*|$)`,
  'iu',
);
const ORDINAL = /^(?:#?\d{1,3}\s*[.):：]+\s*(?=\D)|\d{1,3}\s+[·–—-]\s+|[A-Z]\d{1,2}\s*(?:[:：.)]+|\s[·–—-])\s+)/;
const NAMED = /^(?:(?:star )?story|star|example(?: answer)?|sample|question|q)\s*[:：.]\s+/i;

/** The title without numbering, bracket tags, stray emphasis marks and emoji around it; as it stands if nothing else is left. */
export const cleanTitle = remembered((text: string): string => {
  const words = text.slice(prefixLength(text), Math.min(hashtagsStart(text), text.length - suffixLength(text)));
  const title = withoutTagsBehind(words.replace(/^(?:\[[^[\]]+\]\s*)+(?=\S)/, ''))
    .replace(/^\*+/, '')
    .replace(/(?<![:：\s])[:：\s]+$/, '')
    .replace(/^["“](.*[^"”])["”]$/, '$1')
    .trim();
  return title === '' ? text.trim() : title;
});

/** So many characters at the start are numbering or decoration. */
export function prefixLength(text: string): number {
  let at = /^(?:[^\p{L}\p{N}"“'‘([#$<+~.¿¡-]|\d\uFE0F?\u20E3)+/u.exec(text)?.[0].length ?? 0;
  for (const prefix of [ORDINAL, NUMBERED, NAMED]) at += prefix.exec(text.slice(at))?.[0].length ?? 0;
  return at;
}

const DECORATION = String.raw`(?:[*\s\u2190-\u2bff\u{1f000}-\u{1faff}]|\u200d|\ufe0f)`;
const DECORATED = new RegExp(`(?<!${DECORATION})${DECORATION}*$`, 'u');

/** So many characters at the end are decoration: stray emphasis marks, emoji. */
export function suffixLength(text: string): number {
  return DECORATED.exec(text)?.[0].length ?? 0;
}

/** Where the brackets behind a title's words start and end: an aside may follow, `Title [tag] (with Ana)`. Null if there are none. */
export function tagsBehind(text: string): readonly [number, number] | null {
  const end = text.lastIndexOf(']') + 1;
  if (end === 0 || !/^\s*(?:$|\([^()]*\)$|[-–—]\s)/.test(text.slice(end)) || text.includes('[', end)) return null;
  let start = end;
  for (let before = text.slice(0, end); before.endsWith(']'); before = text.slice(0, start).trimEnd()) {
    const open = before.lastIndexOf('[');
    if (open === -1 || open === before.length - 2 || before.indexOf(']', open) < before.length - 1) break;
    start = open;
  }
  // `Title[tag]` is all title.
  while (start !== -1 && (!/\s/.test(text.charAt(start - 1)) || text.slice(0, start).trim() === '')) start = text.indexOf('[', start + 1);
  return start === -1 || start === end ? null : [start, end];
}

function withoutTagsBehind(text: string): string {
  const [start, end] = tagsBehind(text) ?? [text.length, text.length];
  return text.slice(0, start).trimEnd() + text.slice(end);
}

/** Index of the hashtags at the end, `Title #leading #pressure`; the text's length if there are none. */
export function hashtagsStart(text: string): number {
  let start = text.length;
  for (let at = text.lastIndexOf(' #'); at > 0; at = text.lastIndexOf(' #', at - 1)) {
    if (!/^\p{L}[\p{L}\p{N}_/-]*[,;]?\s*$/u.test(text.slice(at + 2, start))) break;
    start = at;
  }
  return start;
}

/** Does the title begin with numbering such as `Story 3 —`? */
export const isNumberedStory = remembered((text: string): boolean => NUMBERED_STORY.test(text));

const NUMBERED_STORY = new RegExp(String.raw`^[^\p{L}\p{N}_]*(?:star\s+)?(?:${STORY_WORDS})\s*#?\d{1,3}(?![\p{L}\p{N}_])`, 'iu');

const COUNTED = new RegExp(String.raw`^[^\p{L}\p{N}_]*(?:(?:${STORY_WORDS}|q)\s*)?#?\d{1,3}\s*[.):：·–—-]\s*\D`, 'iu');

/** Does the title begin with its number, `Story 3 —`, `Q3.` or `3)`? */
export function isCounted(text: string): boolean {
  return COUNTED.test(text);
}

/** What interviewers say first. */
const OPENERS = new RegExp(
  "^(?:tell (?:me|us)|describe|give (?:me |us )?(?:an?|one|some) (?:\\p{L}+ )?example|(?:provide|name|think of|recall|discuss) (?:an? |one )?(?:time|example|situation|specific)|(?:an? )?time (?:when |that )?(?:you|I)\\b|what['’]s|who['’]s|walk (?:me|us) through|talk (?:me |us )?(?:about|through)|share (?:an|a|your)|" +
    'have you|can you|could you|would you|do you|did you|are you|were you|is there|how (?:do|did|would|have|can|are|many|much)|(?:what|why|who|which|where) (?:do|did|does|is|are|was|were|would|will|have|has|can|kind|makes|should)|when (?:have|did|do)|' +
    'explain (?:a|how|why)|erzählen sie|nennen sie|beschreiben sie|wie (?:gehen|haben|sind) |was (?:ist|war|sind|würden) |warum |cuéntame|háblame|describe |conte(?!\\p{L})|parle[zs]?[- ]|décrivez|raccontami|vertel|расскажите|опишите)',
  'iu',
);

/** Is it an interview question? */
export const isQuestion = remembered((text: string): boolean => {
  const words = cleanTitle(text).replace(/^["“'‘*¿¡]+/, '');
  // A paragraph that ends with a question asks none of the reader.
  return (/[?？]["”'’)*\s]*$/.test(words) && !/[.!。]\s+\S/.test(words)) || OPENERS.test(words);
});

/** How one is asked to tell, and what of: what happened once. */
const TELL =
  /^(?:(?:can|could|would) you |please )*(?:tell|describe|give|share|explain|talk|walk|recall|think|name|discuss|provide|have you ever|(?:an? )?time|erzählen|schildern|beschreiben|nennen|cu[ée]nt[ae]|h[áa]bl[ae]|describ[ae]|conte|parle|décri|donne|raconte|raccont|vertel|расскажите|опишите)/iu;
const OCCASION =
  /(?<!\p{L})(?:time|situations?|example|instance|occasion|moment|conflict|disagreement|mistake|failure|failed|success|accomplishment|achievement|project|decision|challenge|setback|beispiel|konflikt|fehler|misserfolg|projekt|situación|vez|ejemplo|conflicto|error|fracaso|proyecto|situação|exemplo|conflito|erro|projeto|fois|exemple|conflit|erreur|échec|projet|situazione|volta|esempio|conflitto|errore|situatie|voorbeeld|случай|ситуаци\p{L}|пример|конфликт\p{L}?|ошибк\p{L})(?!\p{L})/iu;

/** Does the question ask for something that happened, not for what one thinks, plans or is? */
export const asksForStory = remembered((text: string): boolean => {
  const words = cleanTitle(text).replace(/^["“'‘*¿¡]+/, '');
  // "Tell me about a time you..." stands for all of them.
  return TELL.test(words) && OCCASION.test(words) && !/\btime (?:when |that )?(?:(?:you|I)\s*)?(?:\.{3}|…)/i.test(words);
});

const GENERIC = new Set(
  `my the a of and for to with in on by & - star starr car method format framework behavioral behavioural behavior behaviour interview interviews interviewing prep preparation
   stories story bank answer answers example examples experience experiences notes note questions question categories category
   competency competencies response responses sample samples list common mapping part section sections quick talking points
   main general key all core top best go-to personal career work favourite favorite strongest draft drafts template skeleton script version outline builder structure breakdown hr master round practice bq bqs worked full long short form written collection`.split(
    /\s+/,
  ),
);

/** What is longer says more than the kind of thing that stands under it. */
const LONGEST_GENERIC = 200;

/** Does the heading only say what kind of thing stands under it ("Answers", "STAR stories")? */
export const isGeneric = remembered((text: string): boolean => {
  if (text.length > LONGEST_GENERIC) return false;
  const words = wordsOf(text.replace(/\([^()]*\)/g, ''));
  if (/^STAR\b/.test(text.trim()) && words.length <= 3 && !isNumberedStory(text)) return true;
  return words.length > 0 && words.every((word) => GENERIC.has(word) || /^\d+$/.test(word));
});

/** Does the heading name the kind of thing under it or the whole note, and no story? */
export function namesNoStory(text: string): boolean {
  return isGeneric(text) || speaksOfInterviews(text);
}

/** Does the heading stand over stories ("Answers", "My STAR stories")? */
export const isStoryContainer = remembered((text: string): boolean => {
  return isGeneric(text) && /\b(?:stor(?:y|ies)|answers?|examples?|experiences?|responses?)\b/i.test(text) && !isQuestionContainer(text);
});

/** Does the heading stand over questions or competencies ("Question categories")? */
export const isQuestionContainer = remembered((text: string): boolean => {
  // "Core questions", "Deep-dive questions"
  if (/^questions (?:to|I) (?:should )?(?:prepare|practi[cs]e|expect|rehearse)(?: for)?\W*$/i.test(cleanTitle(text))) return true;
  if (
    /\bquestions(?:\s*\([^()]*\))?\W*$/i.test(text) &&
    wordsOf(text).length <= 5 &&
    !/^how to\b|\b(?:to ask|these|for them)\b/i.test(text) &&
    !/\bstor(?:y|ies)\b/i.test(text)
  )
    return true;
  return isGeneric(text) && /\b(?:questions?|competenc(?:y|ies)|categories)\b/i.test(text) && !/\b(?:stor(?:y|ies)|answers?)\b/i.test(text);
});

/** What the headings over stories not written yet are made of: "Some more cases to write up", "Backlog". */
const FILLERS = new Set(['my', 'the', 'for', 'to', 'and', 'write', 'some', 'up']);
const KINDS = new Set(['cases', 'stories', 'examples', 'topics', 'situations', 'experiences', 'projects']);
const STILL_OPEN = new Set('other more further additional potential possible unwritten future remaining story new todo extra'.split(' '));
const IDEAS = new Set(['ideas', 'backlog', 'brainstorm', 'brainstorming']);

/** Does the heading stand over a list of stories not written yet ("Other cases", "Ideas")? */
export const isIdeaContainer = remembered((text: string): boolean => {
  if (/^(?:still )?to[- ]?(?:write|do|tell|add|prepare)\b/i.test(cleanTitle(text))) return true;
  if (
    /^(?:\w+ )?(?:cases|stories|examples|situations) (?:(?:I|still|yet|need|have|want) )*to (?:write|add|draft|flesh out|work out)\W*$/i.test(
      cleanTitle(text),
    )
  )
    return true;
  const words = wordsOf(text).filter((word) => !FILLERS.has(word));
  if (!words.every((word) => KINDS.has(word) || STILL_OPEN.has(word) || IDEAS.has(word))) return false;
  return words.some((word) => IDEAS.has(word)) || (words.some((word) => KINDS.has(word)) && words.some((word) => STILL_OPEN.has(word)));
});

/** What the title of advice begins with, and ends with; a word in the middle of a title tells nothing. */
const ADVICE_START =
  /^(?:the\s+)?(?:tips?|how to|guide(?:lines)?|guidance|rules|template|checklist|cheat ?sheet|overview|introduction|intro|summary|legend|instructions?|resources|references|links|table of contents|toc|contents|reminders?|preparation|quick[- ]reference|notes?|do'?s|delivery|rubric|scoring|make sure|remember|before|answering|responding|errors to avoid|mistakes|tipps|hinweise|quellen|checkliste|consejos|dicas|conseils|erreurs|errores)\b|^(?:чек-лист|советы|ссылки|小结|小結|总结|總結|注意|技巧)/i;
const ADVICE_END =
  /\b(?:tips?|STAR method|methods?|template|skeleton|checklist|cheat ?sheet|guidelines|(?:story|question|coverage) (?:map|matrix|index)|strengths?|weakness(?:es)?|to ask(?: [^]*)?)\W*$/i;

const AFTER_ADVICE = new Set([
  'about',
  'from',
  'when',
  'before',
  'after',
  'you',
  'your',
  'this',
  'these',
  'how',
  'what',
  'à',
  'para',
  'pour',
  'für',
  'zur',
  'zum',
]);

/** Advice about telling stories, and other parts of a note that are never stories. */
export const isAdvice = remembered((text: string): boolean => {
  const title = cleanTitle(text);
  if (ADVICE_END.test(title)) return true;
  const start = ADVICE_START.exec(title)?.[0];
  const [next = ''] = start === undefined ? [] : wordsOf(title.slice(start.length));
  // "Notes for the interview" is advice, "Notes app outage" is none.
  return start !== undefined && (next === '' || start.includes(' ') || GENERIC.has(next) || AFTER_ADVICE.has(next));
});

/** A title that is still to be filled in: `[Story title, e.g. …]`, `<title>`, `[Kind] {Short name} — {one line}`. */
export const isPlaceholderTitle = remembered((text: string): boolean => {
  const title = text.replace(NUMBERED, '');
  if (/^[^\p{L}\p{N}[<{]*(?:\[[^[\]]*\]|<[^<>]*>|\{[^{}]*\})\W*$/u.test(title)) return true;
  if (/^[^\p{L}\p{N}[<{.…]*(?:\.(?!\.\.)[^\p{L}\p{N}[<{.…]*)*(?:\.{3}|…)\W*$/u.test(title)) return true;
  const rest = title.replace(/\[[^[\]]*\]|<[^<>]*>|\{[^{}]*\}/g, '').replace(/^\W*(?:story|example)\b/i, '');
  return /[{<]|_{3}|#\[|\]\s*[:–—-]\s*\[/.test(title) && !/[\p{L}\p{N}]/u.test(rest);
});

const INTERVIEW_WORDS =
  /面试|面試|面接|면접|entrevistas?\b|entretiens?\b|vorstellungsgespräch|bewerbungsgespräch|colloqui|собеседован|sollicitatie|mülakat/i;

/** Does the text say that the note is about interviews? */
export function mentionsInterviews(text: string): boolean {
  return (
    /\b(?:interviews?|interviewing|behaviou?ral|(?:star|car|par|soar|starr|carl|sbi) (?:stories|story|method|format|answers?|examples?|responses?)|story ?bank|stories|leadership principles?|competenc(?:y|ies)|brag (?:document|sheet))\b/i.test(
      text,
    ) ||
    /\b(?:STAR|BQ)\b/.test(text) ||
    INTERVIEW_WORDS.test(text)
  );
}

/** The same of a heading, which is asked about again and again. */
export const speaksOfInterviews = remembered(mentionsInterviews);

/** `S - Situation, T: Task, ...` explains the letters on one line. */
export function isLetterLegend(text: string): boolean {
  return /\bS\b\W{1,4}Situation\b.{0,40}\bT\b\W{1,4}Task\b/i.test(text);
}

/** A line that calls itself a story, `**Story: …**`, or an example. */
export function isNamedStory(text: string): boolean {
  return /^(?:(?:star )?story|example)\s*[:：]\s+\S/i.test(text);
}

/** A line that names the story under it, other than a heading. */
export function isTitleLine(line: Line): boolean {
  if (line.kind !== 'text' || line.cells !== undefined || line.text === '' || line.text.split(/\s+/).length > 40) return false;
  // A whole sentence in italics is a hint.
  if (line.emphasised === line.text.length && /[.…]$/.test(line.text) && !isQuestion(line.text) && !isNumberedStory(line.text))
    return false;
  if ((/[:：]$/.test(line.text) && !isNumberedStory(line.text)) || isLetterLegend(line.text)) return false;
  if (line.emphasised === line.text.length || line.item === 'ordered' || isNumberedStory(line.text)) return true;
  if (/^\p{Lu}[\p{Lu}\P{L}]{5,}$/u.test(line.text)) return true;
  return isQuestion(line.text) && line.opens;
}

/** A line with a colon behind it names a story in no more words than these, and leads in to something in more. */
const LONGEST_NAME = 5;

/** A short line without an end: it may name the story that follows when nothing else does. */
export function couldBeTitle(line: Line): boolean {
  return (
    line.kind === 'text' &&
    line.cells === undefined &&
    line.opens &&
    line.text !== '' &&
    line.text.split(/\s+/).length <= 14 &&
    !isLetterLegend(line.text) &&
    !/[.;,]$/.test(line.text) &&
    (!/[:：]$/.test(line.text) || (line.text.split(/\s+/).length <= LONGEST_NAME && !speaksOfOneself(line.text)))
  );
}

function wordsOf(text: string): string[] {
  return cleanTitle(text)
    .toLowerCase()
    .split(/[^\p{L}\p{N}&]+/u)
    .filter((word) => word !== '');
}
