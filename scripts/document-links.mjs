// Follows the links between documents, offline: addresses on the web are not asked for.
import { posix } from 'node:path';
import GithubSlugger from 'github-slugger';
import markdownIt from 'markdown-it';

const markdown = markdownIt({ html: true });

/**
 * The links and images that lead nowhere, such as `README.md: docs/gone.md`.
 * @param {ReadonlyMap<string, string>} pages texts by path from one root, with `/`
 * @param {(path: string) => boolean} exists whether there is a file or folder at a path from that root
 * @returns {string[]}
 */
export function brokenLinks(pages, exists) {
  const anchors = new Map([...pages].map(([path, text]) => [path, anchorsOf(text)]));
  return [...pages].flatMap(([path, text]) =>
    linksOf(text)
      .filter((link) => !resolves(path, link))
      .map((link) => `${path}: ${link}`),
  );

  function resolves(from, link) {
    if (/^[a-z][a-z+.-]*:/i.test(link)) return true;
    const [file, anchor] = link.split('#', 2).map(decodeURIComponent);
    const path = file === '' ? from : posix.normalize(posix.join(posix.dirname(from), file));
    if (!exists(path)) return false;
    return anchor === undefined || (anchors.get(path)?.has(anchor) ?? false);
  }
}

/** Where the links and images of a text lead, as they are written. */
function linksOf(text) {
  return inlineTokens(text).flatMap(({ attrs }) =>
    (attrs ?? []).filter(([name]) => name === 'href' || name === 'src').map(([, value]) => value),
  );
}

function inlineTokens(text) {
  return markdown.parse(text, {}).flatMap(({ children }) => children ?? []);
}

/** The anchors that GitHub gives to the headings of a text. */
function anchorsOf(text) {
  const slugger = new GithubSlugger();
  const tokens = markdown.parse(text, {});
  return new Set(
    tokens
      .filter((_, index) => tokens[index - 1]?.type === 'heading_open')
      .map(({ children }) => slugger.slug(children.map(({ content }) => content).join(''))),
  );
}
