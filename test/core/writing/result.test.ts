import { equal } from 'node:assert/strict';
import { mended } from './mended.js';
import { HEAD, NEXT, STORY } from './ropes.js';

/** A story without a Result, and what a fix makes of its last lines. */
const STYLES: readonly (readonly [style: string, body: string, result: string])[] = [
  ['headings', '#### Situation\n\nWet ropes.\n\n#### Task\n\nDry them.\n\n#### Action\n\nI hung them up.', '\n\n#### Result\n\n‸'],
  [
    'headings with the text right under them',
    '#### Situation\nWet ropes.\n\n#### Task\nDry them.\n\n#### Actions\nI hung them up.',
    '\n\n#### Result\n‸',
  ],
  [
    'closed headings',
    '#### Situation ####\n\nWet ropes.\n\n#### Task ####\n\nDry them.\n\n#### Action ####\n\nI hung them up.',
    '\n\n#### Result ####\n\n‸',
  ],
  ['headings without a space', '####Situation\nWet ropes.\n\n####Task\nDry them.\n\n####Action\nI hung them up.', '\n\n####Result\n‸'],
  [
    'headings with a colon',
    '#### **Situation:**\nWet ropes.\n\n#### **Task:**\nDry them.\n\n#### **Action:**\nI hung them up.',
    '\n\n#### **Result:**\n‸',
  ],
  [
    'numbered headings',
    '#### 1. Situation\nWet ropes.\n\n#### 2. Task\nDry them.\n\n#### 3. Action\nI hung them up.',
    '\n\n#### 4. Result\n‸',
  ],
  [
    'headings between rules',
    '#### Situation\nWet ropes.\n\n---\n\n#### Task\nDry them.\n\n---\n\n#### Action\nI hung them up.',
    '\n\n---\n\n#### Result\n‸',
  ],
  ['bold with the colon inside', '**Situation:** Wet ropes.\n\n**Task:** Dry them.\n\n**Action:** I hung them up.', '\n\n**Result:** ‸'],
  ['bold with the colon outside', '**Situation**: Wet ropes.\n**Task**: Dry them.\n**Action**: I hung them up.', '\n**Result**: ‸'],
  ['bold with a dash', '**S** — Wet ropes.\n\n**T** — Dry them.\n\n**A** — I hung them up.', '\n\n**R** — ‸'],
  [
    'bold alone on its line',
    '**Situation**\n\nWet ropes.\n\n**Task**\n\nDry them.\n\n**Action**\n\nI hung them up.',
    '\n\n**Result**\n\n‸',
  ],
  ['bold without a separator', '**Situation** Wet ropes.\n\n**Task** Dry them.\n\n**Action** I hung them up.', '\n\n**Result** ‸'],
  ['underscores', '__Situation:__ Wet ropes.\n\n__Task:__ Dry them.\n\n__Action:__ I hung them up.', '\n\n__Result:__ ‸'],
  ['letters with a colon', 'S: Wet ropes.\nT: Dry them.\nA: I hung them up.', '\nR: ‸'],
  ['letters with a dash', 'S - Wet ropes.\nT - Dry them.\nA - I hung them up.', '\nR - ‸'],
  ['letters with a dot', '**S.** Wet ropes.\n\n**T.** Dry them.\n\n**A.** I hung them up.', '\n\n**R.** ‸'],
  ['letters on one line', 'S: Wet ropes. T: Dry them. A: I hung them up.', ' R: ‸'],
  ['bold letters on one line', '**S:** Wet ropes. **T:** Dry them. **A:** I hung *them* up.', ' **R:** ‸'],
  ['letters and words', '**S (Situation):** Wet ropes.\n**T (Task):** Dry them.\n**A (Action):** I hung them up.', '\n**R (Result):** ‸'],
  [
    'letters in brackets',
    '**[S] Situation (Context):** Wet ropes.\n**[T] Task:** Dry them.\n**[A] Action:** I hung them up.',
    '\n**[R] Result:** ‸',
  ],
  ['list items', '- **Situation:** Wet ropes.\n- **Task:** Dry them.\n- **Action:** I hung them up.', '\n- **Result:** ‸'],
  ['loose list items', '* Situation: Wet ropes.\n\n* Task: Dry them.\n\n* Action: I hung them up.\n\n  One by one.', '\n\n* Result: ‸'],
  [
    'list items with lists in them',
    '+ **Situation**\n  + Wet ropes.\n+ **Task**\n  + Dry them.\n+ **Action**\n  + I hung them up.',
    '\n+ **Result**\n  ‸',
  ],
  ['numbered items', '1. **Situation:** Wet ropes.\n2. **Task:** Dry them.\n3. **Action:** I hung them up.', '\n4. **Result:** ‸'],
  [
    'items that are all numbered one',
    '1. **Situation:** Wet ropes.\n1. **Task:** Dry them.\n1. **Action:** I hung them up.',
    '\n1. **Result:** ‸',
  ],
  ['quotations', '> **Situation:** Wet ropes.\n>\n> **Task:** Dry them.\n>\n> **Action:** I hung them up.', '\n>\n> **Result:** ‸'],
  [
    'rows of a table',
    '| Part | Text |\n| --- | --- |\n| **Situation** | Wet ropes. |\n| **Task** | Dry them. |\n| **Action** | I hung them up. |',
    '\n| **Result** | ‸ |',
  ],
  ['rows of a table without a head', '| S | Wet ropes. |\n| --- | --- |\n| T | Dry them. |\n| A | I hung them up. |', '\n| R | ‸ |'],
  [
    'paragraphs of HTML',
    '<p><b>Situation:</b> Wet ropes.</p>\n<p><b>Task:</b> Dry them.</p>\n<p><b>Action:</b> I hung <i>them</i> up.</p>',
    '\n<p><b>Result:</b> ‸</p>',
  ],
  [
    'HTML emphasis',
    '<strong>Situation</strong>: Wet ropes.\n\n<strong>Task</strong>: Dry them.\n\n<strong>Action</strong>: I hung them up.',
    '\n\n<strong>Result</strong>: ‸',
  ],
  ['capitals', 'SITUATION:\nWet ropes.\n\nTASK:\nDry them.\n\nACTION:\nI hung them up.', '\n\nRESULT:\n‸'],
  [
    'labels with times',
    '**Situation (20s):** Wet ropes.\n\n**Task (10s):** Dry them.\n\n**Action (60s):** I hung them up.',
    '\n\n**Result:** ‸',
  ],
  [
    'one picture for all labels',
    '🎯 **Situation:** Wet ropes.\n\n🎯 **Task:** Dry them.\n\n🎯 **Action:** I hung them up.',
    '\n\n🎯 **Result:** ‸',
  ],
  [
    'a picture for each label',
    '🌧 **Situation:** Wet ropes.\n\n🎯 **Task:** Dry them.\n\n🔨 **Action:** I hung them up.',
    '\n\n**Result:** ‸',
  ],
  [
    'lines that are broken by spaces',
    '**Situation:** Wet ropes.  \n**Task:** Dry them.  \n**Action:** I hung them up.',
    '  \n**Result:** ‸',
  ],
  [
    'Windows line ends',
    '#### Situation\r\n\r\nWet ropes.\r\n\r\n#### Task\r\n\r\nDry them.\r\n\r\n#### Action\r\n\r\nI hung them up.',
    '\r\n\r\n#### Result\r\n\r\n‸',
  ],
  [
    'code at the end of a section',
    '#### Situation\nWet ropes.\n\n#### Task\nDry them.\n\n#### Action\nI ran this.\n\n```\nResult: dry\n```',
    '\n\n#### Result\n‸',
  ],
  ['Spanish', '**Situación:** Wet ropes.\n\n**Tarea:** Dry them.\n\n**Acción:** I hung them up.', '\n\n**Resultado:** ‸'],
  ['German', '**Situation:** Wet ropes.\n\n**Aufgabe:** Dry them.\n\n**Handlung:** I hung them up.', '\n\n**Ergebnis:** ‸'],
  ['French', '**Situation :** Wet ropes.\n\n**Tâche :** Dry them.\n\n**Action :** I hung them up.', '\n\n**Résultat :** ‸'],
  ['Chinese', '情境：Wet ropes.\n\n任务：Dry them.\n\n行动：I hung them up.', '\n\n结果：‸'],
  ['Chinese in bold', '**情境：**Wet ropes.\n\n**任务：**Dry them.\n\n**行动：**I hung them up.', '\n\n**结果：**‸'],
  ['traditional characters', '**情況：** Wet ropes.\n\n**任務：** Dry them.\n\n**行動：** I hung them up.', '\n\n**結果：** ‸'],
  ['Russian capitals', 'СИТУАЦИЯ: Wet ropes.\n\nЗАДАЧА: Dry them.\n\nДЕЙСТВИЕ: I hung them up.', '\n\nРЕЗУЛЬТАТ: ‸'],
  ['plurals', '#### Situation\nWet ropes.\n\n#### Tasks\nDry them.\n\n#### Actions\nI hung them up.', '\n\n#### Results\n‸'],
];

describe('a missing Result is written', () => {
  for (const [style, body, result] of STYLES) {
    it(`like ${style}`, () => {
      const text = `${STORY}${body}${NEXT}`;
      equal(
        mended(text, 'missing-result'),
        text.replace(body, () => body + result),
      );
    });
  }

  it('like underlined headings', () => {
    const text =
      'The rope store\n==============\n[calm]\n\nSituation\n---------\nWet ropes.\n\nTask\n----\nDry them.\n\nAction\n------\nI hung them up.\n';
    equal(mended(text, 'missing-result'), text.replace('up.\n', 'up.\n\nResult\n------\n‸\n'));
  });

  it('behind unlabelled steps, as the story beside it ends', () => {
    const other = '### The crane\n[calm]\n* Context\n  * Bent.\n* I called the smith.\n* **Impact**: straight in 2 days.\n';
    const text = `${HEAD}${other}\n### The rope store\n[calm]\n* Context\n  * Wet ropes.\n* I hung them up.\n* I waited.\n`;
    equal(mended(text, 'missing-result'), text.replace('waited.\n', 'waited.\n* **Impact**: ‸\n'));
  });

  it('in the rest of its row, where the table has a column for it', () => {
    const text = `${HEAD}| Story | Situation | Task | Action | Result |\n|---|---|---|---|---|\n| Ropes [calm] | Wet. | Dry them. | Hung them up. |\n| Crane [calm] | Bent. | Mend it. | Bent it back. | Straight in 2 days. |\n`;
    equal(mended(text, 'missing-result'), text.replace('Hung them up. |', 'Hung them up. | ‸ |'));
  });

  it('before the tags and the rule at the end of a story', () => {
    const text = `${HEAD}### The rope store\n\nS: Wet ropes.\nT: Dry them.\nA: I hung them up.\n\n[calm]\n\n---${NEXT}`;
    equal(mended(text, 'missing-result'), text.replace('up.\n', 'up.\nR: ‸\n'));
  });

  it('at the end of a note without a final line end', () => {
    equal(
      mended(`${STORY}S: Wet ropes.\nT: Dry them.\nA: I hung them up.`, 'missing-result').slice(STORY.length),
      'S: Wet ropes.\nT: Dry them.\nA: I hung them up.\nR: ‸',
    );
  });

  it('with the picture that other stories of the note give it, if they give the others theirs', () => {
    const body = '#### 📍 Situation\nWet.\n\n#### 🎯 Task\nDry them.\n\n#### 🔨 Action\nI hung them up.\n';
    const text = `${STORY}${body}\n### The crane\n[calm]\n\n${body}\n#### 🏆 Result\nDry by 12.\n`;
    equal(mended(text, 'missing-result'), text.replace('up.\n', 'up.\n\n#### 🏆 Result\n‸\n'));
    equal(mended(text.replace('📍', '🌧').replace('🎯', '🪣').replace('🔨', '⚡'), 'missing-result').includes('#### Result\n‸'), true);
  });

  it('with the word that other stories of the note use', () => {
    const text = `${STORY}**Situation:** Wet.\n\n**Task:** Dry them.\n\n**Action:** I hung them up.\n\n### The crane\n[calm]\n\n**Situation:** Bent.\n\n**Task:** Mend it.\n\n**Action:** I bent it back.\n\n**Outcome:** Straight in 2 days.\n`;
    equal(mended(text, 'missing-result'), text.replace('up.\n', 'up.\n\n**Outcome:** ‸\n'));
  });

  it('with the word of the story that shares most words, however that writes its labels', () => {
    const labelled = (label: (word: string) => string, ...words: readonly string[]): string =>
      words.map((word) => `${label(word)} Bent.\n\n`).join('');
    const heading = (word: string): string => `#### ${word}\n\n`;
    const own = labelled((word) => `**${word}:**`, 'Situation', 'Task', 'Action');
    const crane = `### The crane\n[calm]\n\n${labelled(heading, 'Situation', 'Task', 'Action', 'Outcome')}`;
    const mast = `### The mast\n[calm]\n\n${labelled(heading, 'Situation', 'Goal', 'Steps', 'Impact')}`;
    for (const others of [crane + mast, mast + crane])
      equal(mended(`${STORY}${own}${others}`, 'missing-result').includes('Bent.\n\n**Outcome:** ‸'), true, others);
    const lettered = `### The crane\n[calm]\n\n${labelled((word) => `${word}:`, 'S', 'T', 'A', 'R')}`;
    equal(mended(`${STORY}${own}${lettered}`, 'missing-result').includes('Bent.\n\n**Result:** ‸'), true);
  });

  it('as most of the labels are written that have something under them, and as those of one role', () => {
    for (const [body, added] of [
      ['Situation: Wet.\n\n**Task:** Dry.\n\n**Action:** Hung.', '\n\n**Result:** ‸'],
      ['**Situation:** Wet.\n\n**Task:** Dry.\n\nAction: Hung.', '\n\n**Result:** ‸'],
      ['Situation: Wet.\n\n**Task:**\n\n**Action:**', '\n\nResult: ‸'],
      ['**Situation/Task:** Wet.\n\n*Action:* I hung.', '\n\n*Result:* ‸'],
      ['Situation/Task: Wet.\n\n**Action:** I hung.', '\n\n**Result:** ‸'],
      ['> **Situation:**\n> Wet.\n>\n> **Task:**\n> Dry.\n>\n> **Action:**\n> I hung.', '\n>\n> **Result:**\n> ‸'],
      ['**情境**：Wet.\n\n**任务**：\n\n**行动**：Hung.', '\n\n**结果**：‸'],
    ] as const) {
      equal(mended(`${STORY}${body}\n`, 'missing-result'), `${STORY}${body}${added}\n`);
    }
  });

  it('as the answer of a behaviour in SBI', () => {
    const text = `${STORY}**Situation:** Wet.\n\n**Behavior:** I hung them up.`;
    equal(mended(text, 'missing-result'), `${text}\n\n**Impact:** ‸`);
  });
});
