/** Where the line with the offset on it starts. Looks back no further: asking for the last `\r` would search all before it. */
export function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start -= 1;
  return start;
}

/** Where the line with the offset on it ends, before its line end. */
export function lineEnd(text: string, offset: number): number {
  const rest = /[^\r\n]*/y;
  rest.lastIndex = offset;
  return offset + (rest.exec(text)?.[0].length ?? 0);
}

/** Where the line behind this one starts; the text's length if there is none. */
export function nextLine(text: string, offset: number): number {
  const end = lineEnd(text, offset);
  return end + (text.startsWith('\r\n', end) ? 2 : end < text.length ? 1 : 0);
}

/** Where the line before the one that starts at this offset starts; null if there is none. */
export function previousLine(text: string, start: number): number | null {
  if (start === 0) return null;
  return lineStart(text, text.startsWith('\r\n', start - 2) ? start - 2 : start - 1);
}

/** How the line with the offset on it is ended, or the one before it where it is the last. */
export function lineBreakAt(text: string, offset: number): string {
  const end = lineEnd(text, offset);
  const start = lineStart(text, offset);
  return (
    /^(?:\r\n|\n|\r)/.exec(text.slice(end, end + 2))?.[0] ?? /(?:\r\n|\n|\r)$/.exec(text.slice(Math.max(0, start - 2), start))?.[0] ?? '\n'
  );
}
