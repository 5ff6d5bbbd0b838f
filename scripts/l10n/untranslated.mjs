// What the extension would say in English whatever the user's language: texts in the code that nothing translates.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from '../processes.mjs';

/** A text of several words, but for notes and pages, which begin with marks. */
const SAYS = /^(?![#<]).*\p{L}[,:]? \p{L}/u;
const TRANSLATED_OR_LOGGED = /(?:^|\.)(?:t|message)$|\blog\.\w+$/;

/** Names of states, settings and pages, what stands in the log alone, and what has one name in any language. */
const NOT_SAID = new Set([
  'STAR Stories',
  'beside, ignored',
  'on time',
  'wrap up',
  'this window',
  'it cannot be read: ',
  'What you said',
  'Give the story a name',
]);

/** Such texts in these files, each with its place. Pages show what they have of them when they are shown in a test. */
export async function untranslatedIn(paths) {
  const found = await Promise.all(
    paths.map(async (path) => {
      const text = await readFile(join(root, path), 'utf8');
      return textsIn(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
    }),
  );
  return found.flat();
}

function textsIn(file) {
  const found = [];
  const walk = (node) => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
    if (ts.isNewExpression(node) && node.expression.getText().endsWith('Error')) return;
    if (ts.isCallExpression(node) && TRANSLATED_OR_LOGGED.test(node.expression.getText())) return node.arguments.slice(1).forEach(walk);
    if (isText(node) && SAYS.test(node.text) && !NOT_SAID.has(node.text)) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${file.fileName}:${line + 1}: “${node.text}”`);
    }
    ts.forEachChild(node, walk);
  };
  walk(file);
  return found;
}

function isText(node) {
  return ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node);
}
