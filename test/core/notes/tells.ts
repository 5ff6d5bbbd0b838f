import { equal } from 'node:assert/strict';

/** Says which of the titles, one a line, are of the kind. */
export function tells(kind: (title: string) => boolean, yes: string, no: string): void {
  for (const [titles, expected] of [
    [yes, true],
    [no, false],
  ] as const)
    for (const title of titles.trim().split(/\n\s*/)) equal(kind(title), expected, title);
}
