import { remembered } from '../notes/remembered.js';

/**
 * Fenced code, code in a line, comments, the targets of links, bare addresses. Code in a line ends within 1,000 characters:
 * each run of backticks that is closed nowhere would be looked for to the end of its line. To `^`, a line separator ends a line.
 */
const UNSPOKEN =
  /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t>]+)*(```+|~~~+(?!~))[^`\n\r\u2028\u2029]*(?:\r?\n|\r)[\s\S]*?(?:[\n\r][ >]*\1[^\n\r]*|$(?![\s\S]))|(?<!`)(`+)(?!`)[^\n]{0,1000}?(?<!`)\2(?!`)|<!--[\s\S]*?(?:-->|$(?![\s\S]))|(?<=\]\()[^()\n]*(?=\))|\b(?:https?:\/\/|www\.)[^\s)>\]]+/gm;

/** The text of a note with spaces in place of what is no text of it: code, comments, addresses. Every offset stays. */
export const maskUnspoken = remembered(
  (source: string): string => source.replace(UNSPOKEN, (match) => match.replace(/[^\n]/g, ' ')),
  // Several rules ask about one story after another.
  1,
);
