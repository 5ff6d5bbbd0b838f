// The messages in the code that are translated: what stands in `t(…)`, `l10n.t(…)`, `vscode.l10n.t(…)` and `message(…)`.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from '../processes.mjs';

const TRANSLATES = /^(?:(?:(?:vscode\.)?l10n\.)?t|message)$/;

/** The messages of these files, each once, in the order of the alphabet. A message that is put together when the program runs is an error. */
export async function messagesIn(paths) {
  const found = new Set();
  for (const path of paths) {
    const text = await readFile(join(root, path), 'utf8');
    if (/\b(?:t|message)\(/.test(text)) visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest), found);
  }
  return [...found].sort();
}

function visit(file, found) {
  const walk = (node) => {
    if (ts.isCallExpression(node) && TRANSLATES.test(node.expression.getText(file))) {
      const [message] = node.arguments;
      if (message === undefined || !ts.isStringLiteralLike(message)) {
        const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
        throw new Error(`${file.fileName}:${line + 1}: a message must stand there as it is, so that translators see it`);
      }
      found.add(message.text);
    }
    ts.forEachChild(node, walk);
  };
  walk(file);
}
