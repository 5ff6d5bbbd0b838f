/** The pages in docs/rules, by rule. Put in its place by the build, as the program is one file. */
declare const STAR_STORIES_RULE_PAGES: Readonly<Record<string, string>>;

/** The page of a rule, in Markdown. */
export function rulePage(id: string): string {
  const page = STAR_STORIES_RULE_PAGES[id];
  if (page === undefined) throw new Error(`${id} has no page`);
  return page;
}
