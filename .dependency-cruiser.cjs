// Who may import whom. ARCHITECTURE.md says why.
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** Parts that stand side by side and know nothing of one another. */
const apart = (parent, names) =>
  names.map((name) =>
    rule(
      `${name}-stands-alone`,
      `${name} imports none of: ${names.filter((other) => other !== name).join(', ')}`,
      { path: `^${parent}/${name}/` },
      {
        path: `^${parent}/(${names.filter((other) => other !== name).join('|')})/`,
      },
    ),
  );

module.exports = {
  forbidden: [
    rule('no-cycles', 'Modules import one another in one direction.', {}, { circular: true }),
    rule('resolvable', 'Every import leads somewhere.', {}, { couldNotResolve: true, pathNot: '^vscode$' }),
    rule(
      'core-is-pure',
      'Core runs anywhere: no VS Code, no Node, no page.',
      { path: '^src/core/' },
      {
        path: ['^vscode$', '/@types/vscode/', '^src/(extension|cli|webview|protocol)'],
      },
    ),
    rule('core-without-node', 'Core runs in a web worker too.', { path: '^src/core/' }, { dependencyTypes: ['core'] }),
    rule(
      'one-parser',
      'Only core/markdown knows how Markdown is parsed.',
      { path: '^src/', pathNot: '^src/core/markdown/' },
      {
        path: 'node_modules/(unified|remark-parse|micromark|mdast-util-from-markdown)/',
      },
    ),
    ...apart('src', ['extension', 'cli', 'webview']),
    ...apart('src/core', ['lint', 'practice', 'coverage', 'tree']),
    rule(
      'found-before-mended',
      'Writing knows what lint finds, and editing how it is written; nobody else in core knows either.',
      { path: '^src/core/', pathNot: '^src/core/(writing|editing)/' },
      {
        path: '^src/core/(writing|editing)/',
      },
    ),
    rule(
      'writing-before-editing',
      'Editing asks writing, and not the other way round.',
      { path: '^src/core/writing/' },
      { path: '^src/core/editing/' },
    ),
    rule(
      'rules-know-the-model',
      'A rule knows what a note is and what is said in it, and nothing of how it is read.',
      { path: '^src/core/lint/rules/', pathNot: '/index\\.ts$' },
      {
        path: '^src/',
        pathNot:
          '^src/core/(notes/(model|names|vocabulary|speech|times|framework|place|budgets|figures|numbers|voice|reach|linked|workspace)|lint/(rule|settings|comments|closeNames|closest|mask|placeholders|tagLines)|words)\\.ts$',
      },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
