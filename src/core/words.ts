/** Messages in the user's language, by the English ones. */
export type Words = Readonly<Record<string, string>>;

let words: Words = {};
let locale = 'en-GB';

/**
 * Sets the user's language, once and before anything is read: what is found in notes is kept with its messages. A message
 * that `messages` lacks stays English. `language` is that of dates, as BCP 47 has it.
 */
export function setWords(messages: Words, language: string): void {
  words = messages;
  // Its dates are written as the rest of the English words are.
  locale = language === 'en' ? 'en-GB' : language;
}

/** The language in which dates are written. */
export function dateLanguage(): string {
  return locale;
}

/** The message in the user's language, with the values in place of `{0}`, `{1}` and so on. It is written out, so that it is found for translators. */
export function t(text: string, ...values: readonly (string | number)[]): string {
  return translate(text, ...values);
}

/** Marks a message that is kept as it is, and shown by `translate`. */
export function message(text: string): string {
  return text;
}

/** The same as `t`, for a message that is marked elsewhere. */
export function translate(marked: string, ...values: readonly (string | number)[]): string {
  const text = words[marked] ?? marked;
  return values.length === 0 ? text : text.replace(/\{(\d+)\}/g, (place, index: string) => String(values[Number(index)] ?? place));
}
