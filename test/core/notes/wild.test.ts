import { deepEqual } from 'node:assert/strict';
import { readNote } from '../../../src/core/notes/note.js';
import { told } from './told.js';

/** Shapes that were met in notes of many people, each told anew about ropes and cranes. */
const READ: Record<string, readonly [string, readonly string[]]> = {
  'ids in front of titles are no labels': [
    '# Bank\n\n## S1: Ropes\n\n**Situation:** I owned the ropes.\n\n**Action:** I cut them.\n\n**Result:** Good.\n\n## S2: Cranes\n\n**Situation:** I owned the cranes.\n\n**Action:** I sold them.\n\n**Result:** Good.\n',
    ['Ropes @3 S5 A7 R9 -T', 'Cranes @11 S13 A15 R17 -T'],
  ],
  'a word that is a role may number a story': [
    '# Prep\n\n## Challenge 1: The late order\n\n**S:** I had an order that was late.\n\n**A:** I called.\n\n**R:** He stayed.\n',
    ['The late order @3 S5 A7 R9 -T'],
  ],
  'letters may be glued to their text': [
    '## Story1 QUEUE\nS-One of the teams wanted a queue.\nA-I compared both on paper.\nR-We kept the old one.\nL-Compare on paper first.\n',
    ['Story1 QUEUE @1 S2 A3 R4 L5 -T'],
  ],
  'a note in brackets belongs to its label': [
    '## The stuck crane\n\n- **S:** It hung at night.\n- **T:** I had to find out why.\n- **A (2 decisions, each with what I refused):** I traced the lock.\n- **R (60-70% of the time):** No hang since.\n',
    ['The stuck crane @1 S3 T4 A5 R6'],
  ],
  'a label may say what it is about': [
    '## Story 1: The winch\n**Situation:** I had a winch that failed.\n**Action:** I replaced it.\n**Result of the repair:** It never failed again.\n\n**Key takeaway for me**: I look at the winch first.\n',
    ['The winch @1 S2 A3 R4 L6 -T'],
  ],
  'labels may stand in quotation marks': [
    '# Bank\n\n## Ropes\n\n> "**Situation:** I had ropes to move."\n>\n> "**Task:** I was on call."\n>\n> "**Action:** I told the owners."\n>\n> "**Result:** 22 minutes."\n',
    ['Ropes @3 S5 T7 A9 R11'],
  ],
  'a line that calls itself a story names it': [
    '# Interview stories\n\n## Going beyond\n\n**Story: the night the winch hung**\n\n- **Situation**: It hung.\n- **Action**: I traced it.\n- **Result**: No hang since.\n',
    ['the night the winch hung @5 S7 A8 R9 -T'],
  ],
  'a sentence in italics under a question is a hint': [
    '# Behavioral\n\n## Tell me about a conflict\n\n*Keep this one under two minutes, and end on what changed.*\n\n**Situation:** We were late.\n\n**Result:** We shipped in May.\n',
    ['Tell me about a conflict @3 S7 R9 -TA'],
  ],
  'two versions of one story are two': [
    '# Interview\n\n## Ferry\n\n### Version 1 (long)\n\n**S:** a\n**T:** b\n**A:** c\n**R:** d\n\n### Version 2 (short)\n\n**S:** a\n**T:** b\n**A:** c\n**R:** d\n',
    ['Version 1 (long) @5 S7 T8 A9 R10', 'Version 2 (short) @12 S14 T15 A16 R17'],
  ],
  'hashtags are tags': [
    '# Interview\n\n## Ferry\n\n**Tags:** #leading #pressure\n\n**Situation:** a\n\n**Result:** b\n',
    ['Ferry @3 [leading] [pressure] o5 S7 R9 -TA'],
  ],
  'code may be what was done': [
    '# Interview\n\n## Ferry\n\n- **Situation:** a\n- **Action:**\n  ```sh\n  profile\n  ```\n- **Result:** b\n',
    ['Ferry @3 S5 A6 R10 -T'],
  ],
  'Q: and A: may stand around the labels of an answer': [
    '# Interview\n\n**Q: Tell me about a time you led.**\n\nSituation – a\n\nTask – b\n\nAction – c\n\nResult – d\n\n**Q: Tell me about a failure.**\n\nSituation – a\n\nResult – d\n',
    ['Tell me about a time you led. @3 S5 T7 A9 R11', 'Tell me about a failure. @13 S15 R17 -TA'],
  ],
  'a question may be answered in prose': [
    '# Behavioral interview\n\n## Tell me about a time you helped\n\nOur new clerk could not read the old tide tables, so I sat down with her every morning and we drew them together.\n\n## Describe a conflict\n\n- The pilots and my crew wanted the same berth at noon.\n- I wrote down who needed it for how long, and why.\n\n## Why us?\n\nI have known this harbour for nine years and I like it more each spring.\n\n## Give an example of a mistake\n\n- my first winter with the new crane and the rope that I forgot to dry\n',
    ['Tell me about a time you helped @3 -STAR', 'Describe a conflict @7 -STAR'],
  ],
  'what stands in a group belongs to no story above the group': [
    '# Behavioral interview\n\n## The berth\n\n**S:** a\n**A:** b\n**R:** c\n\n### Crew\n\n#### Tell me about a time you led\n\n**S:** a\n**A:** b\n**R:** c\n\n#### Tell me about a time you failed\n\nI had forgotten to dry the ropes before the frost, and we could not land for a day.\n',
    ['The berth @3 S5 A6 R7 -T', 'Tell me about a time you led @11 S13 A14 R15 -T', 'Tell me about a time you failed @17 -STAR'],
  ],
  'A: alone may stand over an answer': [
    '# Interview\n\n**Q: Tell me about a time you led.**\n\nA:\nS: a\nT: b\nA: c\nR: d\n\n**Q: Tell me about a failure.**\n\nA:\nS: a\nR: d\n',
    ['Tell me about a time you led. @3 S6 T7 A8 R9', 'Tell me about a failure. @11 S14 R15 -TA'],
  ],
  'labels may stand behind boxes and keycaps': [
    '# Interview\n\n## 1️⃣ 🚢 Ferry\n\n- [x] Situation: a\n- [x] Task: b\n- [ ] Action: c\n- [ ] Result:\n\n## 2️⃣ Crane\n\n### 1️⃣ Situation\n\na\n\n### 2️⃣ Action\n\nb\n\n### 3️⃣ Result\n\nc\n',
    ['Ferry @3 S5 T6 A7 R8? -R', 'Crane @10 S12 A16 R20 -T'],
  ],
  'the last row of a table ends with the table': [
    '# Interview stories\n\n| Story | S | T | A | R |\n|---|---|---|---|---|\n| Ferry | a | b | c | |\n\nTell the ferry first.\n\n## Crane\n\n| | |\n|---|---|\n| **Situation** | a |\n| **Action** | b |\n| **Result** | |\n\nKeep it short.\n',
    ['Ferry @5 S5 T5 A5 R5? -R', 'Crane @9 S13 A14 R15? -TR'],
  ],
  'labels in other languages': [
    "# Entretien\n\n## Parlez-moi d'un conflit\n\n- Contexte : a\n- Mission : b\n- Actions menées : c\n- Résultats : d\n- Enseignements : e\n\n## ¿Puedes contarme un error?\n\n- Problema: a\n- Mi rol: b\n- Lo que hice: c\n- Resultado: d\n",
    ["Parlez-moi d'un conflit @3 S5 T6 A7 R8 L9", '¿Puedes contarme un error? @11 S13 T14 A15 R16'],
  ],
  'labels may stand alone between the lines of one paragraph': [
    '# Interview stories\n\n## Ferry\nSituation\na\nTask\nb\nAction\nc\nResult\nd\n\n## Crane\nSituation\na\nAction\nc\nResult\n\nGood.\n',
    ['Ferry @3 S4 T6 A8 R10', 'Crane @13 S14 A16 -TR'],
  ],
  'hashtags may end a title': [
    '# Interview\n\n## Ferry #leading #under-pressure\n\nS: a\nT: b\nA: c\nR: d\n',
    ['Ferry @3 [leading] [under-pressure] S5 T6 A7 R8'],
  ],
  'a tag before a numbered title may be a label word': [
    '# Interview\n\n1. [on-call] Ferry\n\n- **Action:** a\n- **Result:** b\n\n2. [result] Crane\n\n- **Action:** a\n- **Result:** b\n',
    ['Ferry @3 [on-call] A5 R6 -ST', 'Crane @8 [result] A10 R11 -ST'],
  ],
  'anchors are no part of titles': [
    '# Interview\n\n## **Ferry** {#ferry}\n\n**S:** a\n**T:** b\n**A:** c\n**R:** d\n',
    ['Ferry @3 S5 T6 A7 R8'],
  ],
  'what was done may be said in more languages': [
    '# Entretien\n\n## Le bac\n\n- Contexte : a\n- Actions réalisées : b\n- Bilan : c\n- Leçon apprise : d\n\n## De kraan\n\n- Situatie: a\n- Taak: b\n- Aanpak: c\n- Resultaat: d\n\n## Der Kran\n\n- Ausgangslage: a\n- Aufgabe: b\n- Umsetzung: c\n- Ergebnis: d\n- Fazit: e\n',
    ['Le bac @3 S5 A6 R7 L8', 'De kraan @10 S12 T13 A14 R15', 'Der Kran @17 S19 T20 A21 R22 L23'],
  ],
  'an emoji may stand before a label in bold': [
    '# Interview stories\n\n## Ferry\n\n📍 **Situation** a\n🎯 **Task** b\n🛠️ **Action** c\n🏆 **Result** d\n\n**STAR story 2: Crane**\n\n📍 **Situation** a\n🏆 **Result** d\n',
    ['Ferry @3 S5 T6 A7 R8', 'Crane @10 S12 R13 -TA'],
  ],
};

const NOT_READ: Record<string, string> = {
  'use cases of a manual':
    '# Export manual\n\n## Use cases\n\n### A member leaves\n\n**Situation:** A member has left during the season.\n\n**Action:**\n1. Open the list\n2. Switch the member off\n',
  'findings of an audit':
    '# Audit\n\n## 1. Slow query\n\n- **Problem:** The query scans the table.\n- **Impact:** Two seconds a page.\n- **Fix:** Add an index.\n\n## 2. Open port\n\n- **Problem:** Port 22 is open.\n- **Impact:** Anyone may try.\n- **Fix:** Close it.\n',
  'advice that goes on':
    '# The STAR method\n\n**Situation:** Describe a situation you were in. You should pick one real event and not a general summary of your past work. Give the listener enough detail to follow you, whether it comes from a job, from school or from volunteering, and keep it short.\n\n**Task:** What goal did you have to reach?\n\n**Action:** Describe the steps you took. Say “I”, not “we”.\n\n**Result:** Describe how it ended.\n',
  'advice in another language':
    '# 面试技巧\n\n## STAR 法则\n\n- **Situation(情境)**:描述你当时的背景。\n- **Task(任务)**:说明你要完成的目标。\n- **Action(行动)**:详细描述你做了什么。\n- **Result(结果)**:总结带来的影响。\n',
  'a template':
    '## Stories\n\n### [Kind] {Short name} — {one line}\n\n**Situation.** How things stood.\n\n**Task.** What you owned.\n\n**Action.** What you chose.\n\n**Result.** The number.\n',
  'a table to be filled in':
    '# Course notes\n\n## My STAR stories\n\n| Situation | Task | Action | Result |\n|---|---|---|---|\n| | | | |\n',
  'times for each part':
    'How would you do it another time? =>\n\nS - Situation (problem) for 1 min\nT - Task for 20secs\nA - Action for 2mins\n\t- First an analysis\n\t- Then a plan\nR - Results for 2 mins\n',
  'other acronyms':
    '# Handover\n\n**S (Situation):** A pump has run hot since noon.\n**B (Background):** It was serviced on Monday.\n**A (Assessment):** The bearing is likely worn.\n**R (Recommendation):** Please send a technician.\n',
  'instructions to write stories':
    '# Prep skill\n\n## Output: STAR+R stories\n\n2. For each point write a story:\n   - **S (Situation):** Context and stakes (1-2 sentences)\n   - **T (Task):** What had to be done (1 sentence)\n   - **A (Action):** Steps taken (2-3 sentences)\n   - **R (Result):** The number that came out (1 sentence)\n',
  'the names of the parts under a question':
    '# Interview\n\n## What is the STAR method?\n\nIt stands for:\n\n- **S – Situation**\n- **T – Task**\n- **A – Action**\n- **R – Result**\n',
  'questions to ask oneself':
    '# Interview\n\n## Breaking down each component\n\n### Situation\n\nSet the scene briefly, so that the other can follow.\n\n- Where was I working?\n- What was going on?\n\n### Task\n\nExplain your part.\n\n- What was I expected to do?\n\n### Action\n\nDescribe the steps *you* took.\n\n### Result\n\nExplain what came of it.\n',
  'two forms of a molecule': '# Chirality\n\n(S) turns light to the left.\n\n(R) turns it to the right.\n',
  'the names of the parts alone': '# Interview notes\n\n## Remember\n\nSituation\nTask\nAction\nResult\n\nBe brief.\n',
};

describe('notes from the wild', () => {
  for (const [name, [text, stories]] of Object.entries(READ)) it(`are read: ${name}`, () => deepEqual(told(text), stories));

  for (const [name, text] of Object.entries(NOT_READ)) it(`hold no story: ${name}`, () => deepEqual(told(text), []));

  it('end a Result before what is said about the story in the same style', () => {
    const [story] = readNote(
      '# Interview stories\n\n## The crane\n\n**Situation:** It hung.\n\n**Action:** I traced it.\n\n**Result:** No hang in 3 months.\n\n**If they ask more:**\n- *Why not restart?* We had tried that for weeks.\n',
    ).stories;
    deepEqual(story?.sections.at(-1)?.text, 'No hang in 3 months.');
  });

  it('end a Result before ideas for other stories', () => {
    const [, story] = readNote(
      'Interview stories\n\n1) Ferry\nS: a\nA: b\nR: c\n\n2) Crane\nS: a\nA: b\nR: free again\n\nOther ideas:\n- the fog horn\n',
    ).stories;
    deepEqual(story?.sections.at(-1)?.text, 'free again');
  });

  it('make no stories of what stands beside them', () => {
    deepEqual(
      told(
        '## Dealing with stress\n\nNever say that you have none.\n\n## The release (STAR)\n\n**Situation:** My team lost two people and I led it.\n\n**Action:** I cut the scope.\n\n**Result:** We shipped.\n\n## Errors to avoid\n\n- Denying it\n',
      ),
      ['The release (STAR) @5 S7 A9 R11 -T'],
    );
    deepEqual(
      told(
        '# The 4 stories\n\n## 1. The crane\n\n**Situation:** a\n**Task:** b\n**Action:** c\n**Result:** d\n\n## Coverage check\n\n| Skill | Stories |\n| --- | --- |\n| Ownership | 1 |\n',
      ),
      ['The crane @3 S5 T6 A7 R8'],
    );
  });

  it('list questions with numbers too, and under any heading for questions', () => {
    const { questions, ideas } = readNote(
      '# My interview notes\n\n## Core Questions\n\n1. Tell me about a time you met a difficult client\n2. How do you set priorities?\n',
    );
    deepEqual(
      questions.map(({ title, prompts }) => [title, prompts.length]),
      [['Core Questions', 2]],
    );
    deepEqual(ideas, []);
  });

  it('list questions to prepare, and stories to write, with and without boxes', () => {
    const { questions, ideas } = readNote(
      '# Interview\n\n## Questions to prepare\n\n- Tell me about a failure.\n\n## Stories to write\n\n- [ ] The fog horn\n- The crane\n',
    );
    deepEqual(
      questions.map(({ title, prompts }) => [title, prompts.map(({ text }) => text)]),
      [['Questions to prepare', ['Tell me about a failure.']]],
    );
    deepEqual(
      ideas.map(({ text }) => text),
      ['The fog horn', 'The crane'],
    );
  });

  it('list no questions under advice on how to answer them', () => {
    const { questions } = readNote(
      '# How to answer interview questions\n\n- **Situation** (15%): where and when\n- **Action** (60%): your steps\n\n## Practise\n\nTell each aloud.\n',
    );
    deepEqual(questions, []);
  });

  it('lead links to the anchors that headings name', () => {
    const { brokenReferences } = readNote(
      '# Interview\n\n[a](#crane-2) [b](#ferry) [c](#gone)\n\n## Crane {#crane-2}\n\nS: a\nT: b\nA: c\nR: d\n\n## Ferry {.wide}\n\nS: a\nT: b\nA: c\nR: d\n',
    );
    deepEqual(
      brokenReferences.map(({ anchor }) => anchor),
      ['gone'],
    );
  });

  it('may list ideas under "To write"', () => {
    const { ideas } = readNote(
      '# Stories\n\n## The late release\n\nSituation - I released on a Friday.\nAction - I rolled back.\nResult - Down for 25 minutes.\n\n## To write\n\n- a mentoring story\n- the big data story\n',
    );
    deepEqual(
      ideas.map(({ line }) => line),
      [11, 12],
    );
  });
});
