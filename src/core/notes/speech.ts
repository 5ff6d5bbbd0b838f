/** Words per minute of a calm speaker, used for every estimate unless a setting says otherwise. */
export const WORDS_PER_MINUTE = 140;

const WORD = /[\p{L}\p{N}]+(?:['’.,:/-][\p{L}\p{N}]+)*/gu;
/** Scripts written without spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
/** They have no letters before this one, so that most texts need not be searched for them. */
const MAY_BE_UNSPACED = /[\u2e80-\uffff]/;
/** Characters of such a script that take as long to say as one English word. */
const CHARACTERS_PER_WORD = 2;

/** Sounds that fill a pause, and those that are words elsewhere where pauses stand round them. */
const FILLERS =
  /(?<![\p{L}\p{N}])(?:u+h+m*|umm+|erm+|hm+|mhm+|mm+|äh+m*|öh+m*|euh+|ehm+|ээ+|эм+)(?![\p{L}\p{N}])|(?:um|er|eh|ah|em|you know|I mean)(?=\s*[,.…–—])(?<=(?:^|[,.;:!?…–—"“(])\s*(?:um|er|eh|ah|em|you know|I mean))/gimu;

/** Words that it takes time to say: fillers such as "um" are left out. */
export function countSpokenWords(text: string): number {
  return countWords(text.replace(FILLERS, ' '));
}

/** Words in plain text. */
export function countWords(text: string): number {
  const characters = MAY_BE_UNSPACED.test(text) ? count(UNSPACED, text) : 0;
  const rest = characters === 0 ? text : text.replace(UNSPACED, ' ');
  return count(WORD, rest) + Math.ceil(characters / CHARACTERS_PER_WORD);
}

/** Matches of a global expression. They are not kept: a long note has hundreds of thousands. */
function count(expression: RegExp, text: string): number {
  let matches = 0;
  expression.lastIndex = 0;
  while (expression.test(text)) matches += 1;
  return matches;
}

/** Seconds it takes to say so many words, rounded. */
export function speakingSeconds(words: number, wordsPerMinute = WORDS_PER_MINUTE): number {
  return Math.round((words * 60) / wordsPerMinute);
}

/** `I`, `my` and the like, in the languages of the vocabulary. */
const FIRST_PERSON =
  /(?:^|[^\p{L}])(?:I|I['’](?:m|ve|d|ll)|[Mm]y|[Mm]e|[Mm]ine|[Mm]yself|[Ww]e|[Oo]ur|[Ii]ch|[Mm]eine?[nmrs]?|[Ww]ir|[Yy]o|[Mm]i|[Ee]u|[Mm]eu|[Mm]inha|[Jj]e|[Mm]on|[Nn]ous|[Ii]o|[Mm]io|[Mm]ia|[Ii]k|[Mm]ijn|[Ww]ij|[Mm]ój|[Mm]oja|[Jj]ag|[Яя]|[Мм]ы|[Мм]ой|[Мм]оя|[Мм]не)(?!\p{L})|[我私僕저]/u;

/** Does somebody tell of himself here? */
export function speaksOfOneself(text: string): boolean {
  return FIRST_PERSON.test(text);
}

const PLACEHOLDER =
  /^(?:todo|tbd|tba|wip|x{2,}%?|x%|n\/a|fill (?:me )?in\b.*|to be (?:done|written|added)|coming soon|placeholder|_+|(?:noch offen|folgt noch|wird (?:noch )?ergänzt)|à (?:compléter|remplir|écrire)|por (?:completar|escribir|rellenar)|a (?:completar|preencher)|da (?:completare|scrivere)|nog (?:in|aan) te vullen|do uzupełnienia|дописать|待(?:补充|補充|填写?|写|寫)|未記入|작성 예정)$/iu;
const BRACKETED = /^(?:\[[^\]]*\]|<[^>]*>)$/;

/** Is it a word that only keeps a place free, such as `TODO`? */
export function isPlaceholder(words: string): boolean {
  return PLACEHOLDER.test(words);
}

/** Is there nothing to say: no text, only punctuation, or only placeholders such as `TODO` and `[FILL IN]`? */
export function isEmptyText(text: string): boolean {
  return text.split('\n').every((line) => {
    const words = line.replace(/^[\s"“'*>-]+|(?<![\s"”'.!*:…-])[\s"”'.!*:…-]+$/g, '');
    return !/[\p{L}\p{N}]/u.test(words) || isPlaceholder(words) || BRACKETED.test(words);
  });
}

/** Seconds as `m:ss`. */
export function formatSeconds(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
