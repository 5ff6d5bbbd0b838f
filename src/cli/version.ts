/** Put in its place by the build. */
declare const STAR_STORIES_VERSION: string;

export const VERSION = STAR_STORIES_VERSION;
