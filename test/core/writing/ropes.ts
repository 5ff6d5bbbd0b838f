/** The beginning of a note of stories. */
export const HEAD = '# Interview answers\n\n## Stories\n\n';
/** The same, up to where the sections of its first story begin. */
export const STORY = `${HEAD}### The rope store\n[calm]\n\n`;
/** A whole story that follows, written by letters. */
export const NEXT = '\n\n### The crane\n[calm]\n\nS: Bent.\nT: Straighten it.\nA: I called the smith.\nR: Straight in 2 days.\n';
