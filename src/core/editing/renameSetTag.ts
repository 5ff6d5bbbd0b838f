import { findNodeAtLocation, parseTree, type Node } from 'jsonc-parser';
import type { Edit } from '../lint/rule.js';
import { tagKey } from '../notes/reach.js';

/**
 * Edits that rename the tag of this `tagKey`, and other names that are the same, where the text of a configuration sets
 * it. None where it does not, is no JSON, or sets the new name already: which of the two to keep is for the user to say.
 */
export function renameSetTag(text: string, key: string, name: string): Edit[] {
  const root = parseTree(text.replace(/^\uFEFF/, ' '), [], { allowTrailingComma: true });
  const tags = root === undefined ? undefined : findNodeAtLocation(root, ['tags']);
  const names =
    tags?.type === 'array'
      ? stringsIn(tags)
      : (tags?.children ?? []).flatMap((property) => [...stringsIn(property).slice(0, 1), ...stringsIn(property.children?.[1])]);
  const isNew = tagKey(name) !== key && names.some(({ value }) => tagKey(String(value)) === tagKey(name));
  if (isNew) return [];
  const meant = names.filter(({ value }) => tagKey(String(value)) === key && value !== name);
  return meant.map(({ offset, length }) => ({ span: { start: offset, end: offset + length }, text: JSON.stringify(name) }));
}

function stringsIn(node: Node | undefined): Node[] {
  return (node?.children ?? []).filter(({ type }) => type === 'string');
}
