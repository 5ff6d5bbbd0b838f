import { deepEqual, equal, match, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { DEFAULT_LINT_SETTINGS } from '../../../src/core/lint/settings.js';
import { EXPORT_FORMATS, exportAs, type ExportedNote, type ExportFormat } from '../../../src/core/export/formats.js';
import { inHtml } from '../../../src/core/export/html.js';
import { inMarkdown } from '../../../src/core/export/markdown.js';
import { readNote } from '../../../src/core/notes/note.js';
import { renderedNotes } from '../notes/generator/notes.js';
import { runs, SEED } from '../runs.js';

const noteOf = (text: string): ExportedNote => ({ path: 'a.md', note: readNote(text), pace: DEFAULT_LINT_SETTINGS });
const exported = (format: ExportFormat, text: string): string => exportAs(format, [noteOf(text)]);

const FERRY =
  '# Interview\n\n## Answers\n\n### The ferry (2:00)\n[calm] [sea & wind]\n\n**Situation:** The last ferry was full. Forty people stood on the quay.\n\n**Task:** I was to get them home.\n\n**Action:**\n- I rang the harbour master\n- I asked for a second crew\n\n**Result:**\n';
/** Whatever could be markup somewhere. */
const HOSTILE =
  '# Interview\n\n## Answers\n\n### \\<img src=x onerror=alert(1)> "quoted", `code` & \'more\'\n[a,b "c"]\n\n**Situation:** \\</style>\\<script>alert(1)\\</script> | a pipe.\n\n**Task:** Go.\n\n**Action:** =1+1, #tag.\n\n**Result:** Done.\n';

describe('a cheat sheet', function () {
  this.timeout(600_000);

  it('has title, tags, times and cue words of each section in Markdown', () => {
    equal(
      exported('markdown', FERRY),
      [
        '# Cheat sheet',
        '',
        '- 0:12 of 2:00 **The ferry** · calm, sea \\& wind',
        '  - 0:05 *Situation* The last ferry was… / Forty people stood on…',
        '  - 0:03 *Task* I was to get…',
        '  - 0:05 *Action* I rang the harbour… / I asked for a…',
        '  - 0:00 *Result* nothing yet',
        '',
      ].join('\n'),
    );
  });

  it('is a page by itself in HTML, without scripts, for the screen and for paper', () => {
    const html = exported('html', FERRY);
    match(html, /<h2 dir="auto">The ferry <span>0:12 of 2:00<\/span><\/h2>\n<p class="tags" dir="auto">calm · sea &amp; wind<\/p>/);
    match(html, /<dt>Task <span>0:03<\/span><\/dt>\n<dd dir="auto">I was to get…<\/dd>/);
    match(html, /@media print/);
    ok(!/<script|https?:/.test(html));
  });

  it('says in HTML what is asked, and shows a story without labels or tags as one piece', () => {
    const asked = FERRY.replace('## Answers', '## Tell me about *calm*');
    match(exported('html', asked), /<\/h2>\n<p class="question" dir="auto">Tell me about calm<\/p>\n<p class="tags"/);
    match(
      exported(
        'html',
        '# Interview\n\n## Answers\n\n### The ferry (2:00)\n\n**Situation:** Late.\n\n**Task:** Go.\n\n**Action:** I went.\n\n**Result:** There.\n',
      ),
      /<\/h2>\n<dl>\n<dt>Situation/,
    );
    const prose = '# Interview stories\n\n## The ferry\n[calm]\n\nThe last ferry was full.\n\nI rang the harbour master, and he came.\n';
    match(
      exported('html', prose),
      /<dl>\n<dt>Story <span>0:06<\/span><\/dt>\n<dd dir="auto">The last ferry was…<br>I rang the harbour…<\/dd>\n<\/dl>/,
    );
    match(exported('markdown', prose), /\n {2}- 0:06 The last ferry was… \/ I rang the harbour…\n$/);
    match(
      exported('anki', prose),
      /\nThe ferry,<b>Story<\/b><br>The last ferry was…<br>I rang the harbour…<br><small>0:06<\/small>,calm\r\n$/,
    );
    equal((exported('html', prose + prose.replace('# Interview stories', '')).match(/<\/article>\n<article>/g) ?? []).length, 1);
  });

  it('escapes in Markdown what would begin a heading or a list', () => {
    deepEqual(['# a', '1. a', '12) a', '- a', '+ a', '= a', 'a - 1. #', '  a \n\n b  ', 'v1. a'].map(inMarkdown), [
      '\\# a',
      '1\\. a',
      '12\\) a',
      '\\- a',
      '\\+ a',
      '\\= a',
      'a - 1. #',
      'a b',
      'v1. a',
    ]);
  });

  it('takes nothing of a story for markup', () => {
    const html = exported('html', HOSTILE);
    ok(!/<script|<img|<\/style>[^]*<\/style>/.test(html));
    match(html, /&lt;\/style&gt;&lt;script&gt;alert/);
    ok(!exported('anki', HOSTILE).includes('<img'));
    match(exported('markdown', HOSTILE), /\*\*\\<img src=x/);
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (text) => !/[<>"']/.test(inHtml(text)) && !/&(?!(?:amp|lt|gt|quot|#39);)/.test(inHtml(text)),
      ),
      { numRuns: runs(300), seed: SEED },
    );
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        (text) => !/(?<!\\)(?:\\\\)*[<|`*_[\]]/.test(inMarkdown(text)) && !inMarkdown(text).includes('\n'),
      ),
      { numRuns: runs(300), seed: SEED },
    );
  });

  it('holds no story when it is read as a note, so that none is there twice', () => {
    fc.assert(
      fc.property(renderedNotes(4), ({ text }) => {
        const { stories, questions, ideas } = readNote(exported('markdown', text), { name: 'cheat-sheet.md' });
        deepEqual([stories.length, questions.length, ideas.length], [0, 0, 0]);
      }),
      { numRuns: runs(60, 2_000), seed: SEED },
    );
  });
});

describe('exported stories', () => {
  it('are cards for Anki, the question in front', () => {
    const csv = exported('anki', `${HOSTILE.replace('## Answers\n\n### ', '## Tell me about a time when you failed\n\n### #1 ')}`);
    const [separator, html, , columns, tags, card] = csv.split('\n');
    deepEqual([separator, html, columns, tags], ['#separator:Comma', '#html:true', '#columns:Front,Back,Tags', '#tags column:3']);
    match(card ?? '', /^"?Tell me about a time when you failed<br><small>#1 &lt;img src=x/);
    match(csv, /,"?a,b_c_"?\r\n$/);
    match(exported('anki', FERRY.replace('[calm]', '[at::sea]')), /,at:sea sea_&_wind\r\n$/);
    match(exported('anki', FERRY), /<b>Situation<\/b><br>The last ferry was…<br>Forty people stood on…<br><b>Task<\/b>/);
    match(exported('anki', FERRY.replace('The ferry', '#1 The ferry')), /\n&#35;1 The ferry,<b>Situation<\/b><br>/);
  });

  it('are JSON for other tools, with an answer for a form', () => {
    const { version, stories } = JSON.parse(exported('json', FERRY)) as { version: number; stories: Record<string, unknown>[] };
    equal(version, 1);
    const [{ path, line, title, tags, seconds, budget, status, form } = {}] = stories;
    deepEqual(
      { path, line, title, tags, seconds, budget, status },
      {
        path: 'a.md',
        line: 5,
        title: 'The ferry',
        tags: ['calm', 'sea & wind'],
        seconds: 12,
        budget: { minimum: 120, maximum: 120 },
        status: 'partial',
      },
    );
    deepEqual(form, {
      text: 'The last ferry was full. Forty people stood on the quay.\n\nI was to get them home.\n\nI rang the harbour master. I asked for a second crew.',
      words: 28,
      leftOut: 0,
    });
  });

  it('are nothing but the frame where there is no story', () => {
    for (const format of EXPORT_FORMATS) ok(exported(format, '# A package\n').length > 0, format);
  });
});
