/** What the reader does not read yet and random notes leave out meanwhile. Each goes when it is read. */
export const WAITING = {
  itemTitlesUnderQuestions: true,
  followUpsOfOneLevel: true,
  followUpQuestions: true,
  groupsOfSummaries: true,
  capitalsInParagraphs: true,
  proseWithQuestions: true,
} as const;
