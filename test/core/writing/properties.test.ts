import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import type { Finding } from '../../../src/core/lint/finding.js';
import { lint } from '../../../src/core/lint/lint.js';
import type { Edit } from '../../../src/core/lint/rule.js';
import type { Section, Story } from '../../../src/core/notes/model.js';
import { startReading, type Reading } from '../../../src/core/notes/reading.js';
import { fixAll } from '../../../src/core/writing/fixAll.js';
import { fixesFor, storyIndexOf } from '../../../src/core/writing/fixes.js';
import { ignoreHere, ignoreInFile } from '../../../src/core/writing/ignore.js';
import { addTags } from '../../../src/core/writing/tags.js';
import { runs, SEED } from '../runs.js';
import { flawedNotes } from './flawed.js';
import { edited } from './mended.js';

/** What a user writes where a fix leaves the cursor. */
const WORDS = 'I did so in May, on 12 boats.';

/** What is said about sections that are still to be written, and about how much is said in one that was. */
const OF_NEW_SECTIONS = ['empty-section', 'placeholder', 'missing-result', 'missing-learning'];
const OF_NEW_WORDS = ['unbalanced', 'over-budget', 'missing-learning'];
/** With a label more, a story may show a framework in which its Learning has a place. */
const OF_NEW_FRAMEWORKS = ['section-order', 'missing-learning'];
/** A tag more, or a story more, and its note is looked at with other eyes. */
const OF_NEW_TAGS = ['uncovered-question', 'unknown-tag'];

/** Rules whose message says what else the story holds. */
const RETOLD = ['missing-result', 'section-order'];

/** A way to do something about a finding. */
interface Way {
  readonly name: string;
  readonly edits: readonly Edit[];
}

describe('fixes of random notes', function () {
  this.timeout(3_600_000);

  it('mend what was found, make no new findings, and leave all other stories as they were', () => {
    fc.assert(
      fc.property(flawedNotes, fc.nat(), fc.nat(), (text, which, how) => {
        const reading = startReading(text);
        const findings = lint(reading.note);
        const finding = findings[which % Math.max(1, findings.length)];
        if (finding === undefined) return;
        const ways = waysFor(reading, finding, how);
        const way = ways[how % Math.max(1, ways.length)];
        if (way !== undefined) checkWay(reading, findings, finding, way);
      }),
      { numRuns: runs(600), seed: SEED },
    );
  });

  it('leave nothing that a second round would mend', () => {
    fc.assert(
      fc.property(flawedNotes, (text) => {
        const fixed = fixAll(startReading(text), (note) => lint(note));
        equal(edited(text, fixed.edits), fixed.text);
        deepEqual(fixAll(startReading(fixed.text), (note) => lint(note)).edits, []);
      }),
      { numRuns: runs(200, 25_000), seed: SEED },
    );
  });
});

/** What may be done about a finding, of one kind by turns: the others would cost as much time. */
function waysFor(reading: Reading, finding: Finding, turn: number): Way[] {
  const one = (name: string, edits: readonly Edit[] | null): Way[] => (edits === null ? [] : [{ name, edits }]);
  const fixes = fixesFor(reading, finding).map(({ title, edits }) => ({ name: title, edits }));
  if (fixes.length > 0 && turn % 4 !== 0) return fixes;
  if (finding.ruleId === 'missing-tags' && turn % 4 < 2) {
    const edit = addTags(reading, storyIndexOf(reading, finding), ['cross team', 'winter']);
    return one('Add tags', edit === null ? null : [edit]);
  }
  if (finding.ruleId === 'disable-comment') return fixes;
  return turn % 3 === 0 ? one('Ignore in file', ignoreInFile(reading, finding)) : one('Ignore here', ignoreHere(reading, finding));
}

function checkWay(reading: Reading, findings: readonly Finding[], finding: Finding, { name, edits }: Way): void {
  const asksForWords = edits.some(({ cursors = [] }) => cursors.length > 0);
  for (const words of asksForWords ? ['', WORDS] : ['']) {
    const after = startReading(edited(reading.text, edits, words));
    const shown = `${name} (${finding.ruleId}) with “${words}”\n${reading.text}\n--- becomes\n${after.text}`;
    checkOthers(reading, after, finding, shown);
    const known = new Set(findings.map((each) => nameOf(reading, each)));
    const framework = (each: Reading): string | undefined => each.note.stories[storyIndexOf(reading, finding)]?.framework;
    const allowed = [
      ...(words === '' && asksForWords ? OF_NEW_SECTIONS : OF_NEW_WORDS),
      ...OF_NEW_TAGS,
      ...(framework(after) === framework(reading) ? [] : OF_NEW_FRAMEWORKS),
    ];
    const found = lint(after.note);
    const fresh = found.filter(
      (each) => !known.has(nameOf(after, each)) && !allowed.includes(each.ruleId) && !comesToLight(reading, after, finding, each, edits),
    );
    deepEqual(
      fresh.map(({ message }) => message),
      [],
      shown,
    );
    if (words !== '' || !asksForWords)
      equal(
        found.some((each) => nameOf(after, each) === nameOf(reading, finding)),
        false,
        `still there: ${shown}`,
      );
  }
}

/** Does something only come to light now? Words in broken brackets were read as something else, and a misplaced story was none. */
function comesToLight(before: Reading, after: Reading, finding: Finding, fresh: Finding, [edit]: readonly Edit[]): boolean {
  if (finding.ruleId !== 'malformed-tag' && finding.ruleId !== 'misplaced-story') return false;
  const story = after.note.stories[storyIndexOf(after, fresh)];
  if (story === undefined || edit === undefined) return false;
  const isAbove = story.title === before.note.stories[storyIndexOf(before, finding)]?.title;
  return isAbove || (story.extent.start <= edit.span.end && edit.span.start <= story.extent.end);
}

/** A finding by its rule, its story and what it says, wherever it stands. */
function nameOf(reading: Reading, finding: Finding): string {
  const story = reading.note.stories[storyIndexOf(reading, finding)];
  const message = RETOLD.includes(finding.ruleId) ? '' : finding.message.replace(/\d+/g, '');
  return [finding.ruleId, story?.title ?? '', message].join('|');
}

/**
 * Every story but that of the finding is read as before. Only one that was misplaced may come, and brackets that are
 * closed may give the labels under them their title.
 */
function checkOthers(before: Reading, after: Reading, finding: Finding, shown: string): void {
  const at = storyIndexOf(before, finding);
  const behind = before.note.stories.find(({ extent }) => extent.start > finding.span.start);
  const own = [before.note.stories[at], ...(finding.ruleId === 'malformed-tag' ? [behind] : [])].map((story) => story?.title);
  const outlines = after.note.stories.map((story) => JSON.stringify(outlineOf(story)));
  const lost = before.note.stories.filter(({ title }) => !own.includes(title)).map((story) => JSON.stringify(outlineOf(story)));
  deepEqual(
    lost.filter((each) => !outlines.includes(each)),
    [],
    shown,
  );
  if (finding.ruleId !== 'misplaced-story') equal(after.note.stories.length, before.note.stories.length, shown);
}

function outlineOf({ title, tags, group, question, framework, status, missing, text, sections }: Story): unknown {
  return {
    title,
    tags: tags.map(({ name }) => name),
    group,
    question,
    framework,
    status,
    missing,
    text,
    sections: sections.map(({ roles, label, text: said }: Section) => [roles, label, said]),
  };
}
