import * as v from 'valibot';
import { FRAMEWORKS, type Framework } from './notes/model.js';
import { VOCABULARY, withOwnWords, type Vocabulary } from './notes/vocabulary.js';

/** What the user has configured about reading, from `.star-stories.json` or the editor's settings. */
export interface ReadingConfig {
  readonly vocabulary: Vocabulary;
  /** Undefined: found per story. */
  readonly framework: Framework | undefined;
}

const words = v.optional(v.array(v.pipe(v.string(), v.trim(), v.nonEmpty('a label word may not be empty'))));

/** Keys that it does not name are other features' and stay as they are. */
const SCHEMA = v.looseObject({
  vocabulary: v.optional(v.strictObject({ situation: words, task: words, action: words, result: words, learning: words })),
  framework: v.optional(v.picklist([...FRAMEWORKS, 'auto'])),
});

/**
 * Checks a configuration, already parsed from JSON.
 * @throws an error whose message says which key is wrong and why
 */
export function readConfig(value: unknown): ReadingConfig {
  if (Array.isArray(value)) throw new Error('an object is needed, not a list');
  const parsed = v.safeParse(SCHEMA, value);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    const key = v.getDotPath(issue);
    throw new Error(key === null ? issue.message : `${key}: ${issue.message}`);
  }
  const { vocabulary = {}, framework } = parsed.output;
  const own = Object.fromEntries(Object.entries(vocabulary).map(([role, list]) => [role, list ?? []]));
  return { vocabulary: withOwnWords(VOCABULARY, own), framework: framework === 'auto' ? undefined : framework };
}
