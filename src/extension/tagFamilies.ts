import type { TagFamily } from '../core/coverage/claims.js';
import type { ConfigService } from './config/config.js';
import type { IndexedNote } from './notes/noteIndex.js';

/** The other names of tags, as they are configured for any of the notes. */
export function tagFamilies(notes: readonly IndexedNote[], config: ConfigService): TagFamily[] {
  return [...new Set(notes.map(({ uri }) => config.configFor(uri)))].flatMap(({ lint }) => lint.tags);
}
