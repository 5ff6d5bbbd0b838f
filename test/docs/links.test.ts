import { deepEqual } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { brokenLinks } from '../../scripts/document-links.mjs';

describe('the links in documents', () => {
  it('all lead to files and headings that are there: `node scripts/links.mjs`', function () {
    this.timeout(20_000);
    const { stdout, stderr, status } = spawnSync(process.execPath, ['scripts/links.mjs'], { encoding: 'utf8' });
    deepEqual({ stdout, stderr, status }, { stdout: '', stderr: '', status: 0 });
  });

  it('are followed from where they stand, to headings by the names that GitHub gives them', () => {
    const pages = new Map([
      [
        'a.md',
        '# One `code` & two\n\n# Same\n\n# Same\n\n[here](#one-code--two) [twice](#same-1) [thrice](#same-2) [page](docs/b.md#top) [gone](docs/c.md) ![](docs/picture.png)',
      ],
      [
        'docs/b.md',
        '# Top\n\n[up](../a.md#same) [web](https://example.org/#nothing) [no heading](../a.md#other) [folder](../docs) [by name][ref]\n\n[ref]: gone.md\n\n`[code](gone.md)`',
      ],
    ]);
    const broken = brokenLinks(pages, (path) => pages.has(path) || path === 'docs');
    deepEqual(broken, ['a.md: #same-2', 'a.md: docs/c.md', 'a.md: docs/picture.png', 'docs/b.md: ../a.md#other', 'docs/b.md: gone.md']);
  });
});
