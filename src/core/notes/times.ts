/** A speaking time that a note sets, in whole seconds, `minimum` at most `maximum`. */
export interface TimeRange {
  readonly minimum: number;
  readonly maximum: number;
}

const AMOUNT = String.raw`(\d{1,3})(?::(\d{2})|[.,](\d))?`;
const UNIT = String.raw`(секунд\p{L}*|сек\.?|минут\p{L}*|мин\.?|seconds?|secs?|sekunden|sek\.?|segundos|s|minutes?|minuten|minutos|mins?|m)(?![\p{L}\p{N}])`;
const TIME = new RegExp(String.raw`(?:[~≈]\s*)?${AMOUNT}(?:\s*[-–—]\s*${AMOUNT})?(?:\s*${UNIT})?`, 'iu');
const BRACKETED = new RegExp(String.raw`[([]\s*${TIME.source}\s*[)\]]`, 'giu');

/** The time at the start of the text: `20-30 seconds`, `~1:30`, `2-3 min`; null if it starts otherwise or has neither unit nor colon. */
export function timeAtStart(text: string): TimeRange | null {
  const match = new RegExp(`^[\\s(]*${TIME.source}`, 'iu').exec(text);
  return match === null ? null : rangeOf(match);
}

/** A time in brackets anywhere in a label or a title: `Situation (30s)`, `Rope store [2:00]`. */
export function timeInBrackets(text: string): TimeRange | null {
  return bracketedTime(text)?.time ?? null;
}

/** The text without its time in brackets. */
export function withoutTime(text: string): string {
  const found = bracketedTime(text);
  if (found === null) return text;
  return (text.slice(0, found.start) + text.slice(found.end)).replace(/\s{2,}/g, ' ').trim();
}

/** The text up to a time in brackets that ends it. */
export function beforeTime(text: string): string {
  const last = /[([][^()[\]]*[)\]]\s*$/.exec(text);
  return last === null || timeInBrackets(last[0]) === null ? text : text.slice(0, last.index).trimEnd();
}

/** The first time in brackets; a number in brackets may stand before it, as in `Story (2) (1:30)`. */
function bracketedTime(text: string): { readonly time: TimeRange; readonly start: number; readonly end: number } | null {
  for (const match of text.matchAll(BRACKETED)) {
    const time = rangeOf(match);
    if (time !== null) return { time, start: match.index, end: match.index + match[0].length };
  }
  return null;
}

function rangeOf([, from, fromSeconds, fromTenth, to, toSeconds, toTenth, unit]: RegExpExecArray | RegExpMatchArray): TimeRange | null {
  if (from === undefined || (unit === undefined && fromSeconds === undefined)) return null;
  const inMinutes = unit !== undefined && /^(?:m|м)/i.test(unit);
  const minimum = secondsOf(from, fromSeconds, fromTenth, inMinutes);
  const maximum = to === undefined ? minimum : secondsOf(to, toSeconds, toTenth, inMinutes);
  return minimum > 0 && minimum <= maximum ? { minimum, maximum } : null;
}

function secondsOf(amount: string, seconds: string | undefined, tenth: string | undefined, inMinutes: boolean): number {
  if (seconds !== undefined) return Number(amount) * 60 + Number(seconds);
  return Math.round(Number(`${amount}.${tenth ?? 0}`) * (inMinutes ? 60 : 1));
}
