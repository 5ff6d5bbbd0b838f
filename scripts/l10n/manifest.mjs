// The words of package.json that the user sees, and their keys in package.nls.json.

/** Properties that hold a sentence, or a list of them, for the user to read. */
const VISIBLE =
  /^(?:title|shortTitle|category|contextualTitle|contents|label|displayName|userDescription|altText|(?:markdownD|d)escription|(?:markdownE|e)numDescriptions|enumItemLabels|(?:markdownD|d)eprecationMessage|patternErrorMessage)$/;
/** What holds no such words, whatever its properties are called: values, and what models read. */
const UNREAD = new Set(['default', 'configurationDefaults', 'grammars', 'menus', 'inputSchema', 'enum']);
const KEY = /^%(.+)%$/;

/**
 * A sentence of package.json.
 * @typedef {object} Sentence
 * @property {string} text as it stands there: itself, or `%key%`
 * @property {string} path a name for it, made of where it stands: `commands.startPractice.title`
 * @property {(text: string) => void} write
 */

/** @returns {Sentence[]} in the order of package.json */
function sentencesOf(manifest) {
  const own = ['displayName', 'description'].map((name) => sentence(manifest, name, name));
  return [...own, ...within(manifest.capabilities, ['capabilities']), ...within(manifest.contributes, [])];
}

/** The key that stands in place of a sentence; undefined if the sentence itself stands there. */
function keyOf(text) {
  return KEY.exec(text)?.[1];
}

/**
 * Puts keys in place of the sentences of package.json. What is said twice has one key.
 * @param {Record<string, string>} words what package.nls.json holds
 * @returns {Record<string, string>} what it should hold, in the order of package.json
 */
export function putKeys(manifest, words) {
  const keys = new Map(Object.entries(words).map(([key, text]) => [text, key]));
  const used = {};
  for (const { text, path, write } of sentencesOf(manifest)) {
    const key = keyOf(text) ?? keys.get(text) ?? path;
    const said = keyOf(text) === undefined ? text : words[key];
    if (said === undefined) throw new Error(`package.json names the key ${key}, which package.nls.json does not hold`);
    keys.set(said, key);
    used[key] = said;
    write(`%${key}%`);
  }
  return used;
}

function within(value, path) {
  if (typeof value !== 'object' || value === null) return [];
  return Object.keys(value).flatMap((name) => {
    if (!Array.isArray(value) && UNREAD.has(name)) return [];
    const inside = [...path, nameOf(value, name, path)];
    if (typeof value[name] !== 'string') return within(value[name], inside);
    return isVisible(value, name, path)
      ? [
          sentence(
            value,
            name,
            inside
              .join('.')
              .replaceAll('starStories.', '')
              .replace(/\.(?:properties|anyOf\.\d+)(?=\.)/g, ''),
          ),
        ]
      : [];
  });
}

function isVisible(value, name, path) {
  if (Array.isArray(value)) return VISIBLE.test(path.at(-1));
  return VISIBLE.test(name) || (name === 'name' && path[0] === 'views');
}

/** Entries of a list are called by their ids. */
function nameOf(list, name, path) {
  if (!Array.isArray(list)) return path.length === 0 && name === 'configuration' ? 'settings' : name;
  const entry = list[name];
  return entry?.command ?? entry?.id ?? (path.at(-1) === 'viewsWelcome' ? `${entry.view}.${name}` : name);
}

function sentence(holder, name, path) {
  return { text: holder[name], path, write: (text) => (holder[name] = text) };
}
