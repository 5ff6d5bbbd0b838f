/** What the reader does not read yet and random notes leave out meanwhile. Each goes when it is read. */
export const WAITING = { capitalFollowUps: true, tagsBehindFollowUps: true } as const;
