/** So many answers are kept for each function: more than a long note has headings. */
const MOST = 20_000;

/**
 * The function, its answers kept by text: the same headings are asked about again and again, also at the next edit. It
 * must depend on nothing but the text. `most` answers are kept.
 */
export function remembered<T>(of: (text: string) => T, most = MOST): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = of(text);
    if (answers.size >= most) answers.clear();
    answers.set(text, answer);
    return answer;
  };
}
