import { findNodeAtLocation, modify, parseTree, type ParseError } from 'jsonc-parser';
import type { Edit } from '../lint/rule.js';

/**
 * Edits that switch a rule off in the text of a configuration, which may be empty. Null if that is no JSON, or its rules
 * are no object: where to write in it would be a guess.
 */
export function switchOff(text: string, ruleId: string): Edit[] | null {
  const lineBreak = /\r\n|\n/.exec(text)?.[0] ?? '\n';
  const indent = /^([ \t]+)\S/m.exec(text)?.[1] ?? '  ';
  const formattingOptions = { insertSpaces: !indent.startsWith('\t'), tabSize: indent.length, eol: lineBreak };
  // A byte order mark is no JSON; a space in its place keeps all offsets.
  const json = text.replace(/^\uFEFF/, ' ');
  if (json.trim() === '')
    return [
      {
        span: { start: text.length, end: text.length },
        text:
          modify('', ['rules', ruleId], 'off', { formattingOptions })
            .map(({ content }) => content)
            .join('') + lineBreak,
      },
    ];
  const errors: ParseError[] = [];
  const root = parseTree(json, errors, { allowTrailingComma: true });
  if (errors.length > 0 || root?.type !== 'object') return null;
  const [rules, setting] = [findNodeAtLocation(root, ['rules']), findNodeAtLocation(root, ['rules', ruleId])];
  if (rules !== undefined && rules.type !== 'object') return null;
  // Options stay for when the rule is switched on again.
  const path = ['rules', ruleId, ...(setting?.type === 'object' ? ['severity'] : [])];
  return modify(json, path, 'off', { formattingOptions }).map(({ offset, length, content }) => ({
    span: { start: offset, end: offset + length },
    text: content,
  }));
}
