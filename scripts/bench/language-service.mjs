// VS Code's Markdown language service with one document, set up as its README has it.

/** All that it can check. */
const CHECKS = [
  'validateReferences',
  'validateFragmentLinks',
  'validateFileLinks',
  'validateMarkdownFileLinkFragments',
  'validateUnusedLinkDefinitions',
  'validateDuplicateLinkDefinitions',
];
const NOTHING_TO_DISPOSE = { dispose() {} };
const NOT_CANCELLED = { isCancellationRequested: false, onCancellationRequested: () => NOTHING_TO_DISPOSE };

/**
 * Its outline and its diagnostics, with one run of its parser for each version of the document, as in VS Code.
 * @returns {Promise<import('./text-peers.mjs').TextPeer>}
 */
export async function languageService() {
  const { default: MarkdownIt } = await import('markdown-it');
  const { createLanguageService, DiagnosticLevel, githubSlugifier } = await import('vscode-markdown-languageservice');
  const { TextDocument } = await import('vscode-languageserver-textdocument');
  const { URI } = await import('vscode-uri');
  const uri = URI.file('/notes/stories.md');
  const changed = new Set();
  let document = TextDocument.create(uri.toString(), 'markdown', 0, '');
  const service = createLanguageService({
    workspace: workspaceOf(uri, changed, () => document),
    parser: parserOf(MarkdownIt({ html: true }), githubSlugifier),
    logger: { level: 0, log() {} },
  });
  const checks = { ...Object.fromEntries(CHECKS.map((check) => [check, DiagnosticLevel.warning])), ignoreLinks: [] };
  const update = (change) => {
    document = TextDocument.update(document, [change], document.version + 1);
    for (const listener of changed) listener(document);
  };
  const answer = async () => ({
    outline: await service.getDocumentSymbols(document, { includeLinkDefinitions: true }, NOT_CANCELLED),
    findings: await service.computeDiagnostics(document, checks, NOT_CANCELLED),
  });
  return {
    open(text) {
      update({ text });
      return answer();
    },
    follow: ({ start, end, text }) => update({ range: { start: document.positionAt(start), end: document.positionAt(end) }, text }),
    answer,
  };
}

/** What the language service asks of its surroundings: here a folder with one document. */
function workspaceOf(uri, changed, document) {
  const never = () => NOTHING_TO_DISPOSE;
  const isTheNote = (resource) => resource.toString() === uri.toString();
  return {
    workspaceFolders: [],
    onDidChangeMarkdownDocument(listener, self) {
      const bound = listener.bind(self);
      changed.add(bound);
      return { dispose: () => changed.delete(bound) };
    },
    onDidCreateMarkdownDocument: never,
    onDidDeleteMarkdownDocument: never,
    getAllMarkdownDocuments: async () => [document()],
    hasMarkdownDocument: isTheNote,
    openMarkdownDocument: async (resource) => (isTheNote(resource) ? document() : undefined),
    stat: async (resource) => (isTheNote(resource) ? { isDirectory: false } : undefined),
    readDirectory: async () => [],
  };
}

function parserOf(markdownIt, slugifier) {
  let parsed = { version: -1, tokens: [] };
  return {
    slugifier,
    async tokenize(document) {
      if (parsed.version !== document.version) parsed = { version: document.version, tokens: markdownIt.parse(document.getText(), {}) };
      return parsed.tokens;
    },
  };
}
