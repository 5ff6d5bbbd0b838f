import { deepEqual } from 'node:assert/strict';
import { makeScan } from '../../../src/core/notes/scan/scan.js';
import { VOCABULARY } from '../../../src/core/notes/vocabulary.js';
import { edited } from '../../../src/core/markdown/document.js';
import { readNote } from '../../../src/core/notes/note.js';
import { editReading, startReading } from '../../../src/core/notes/reading.js';
import { plainNote } from './plain.js';
import { told } from './told.js';

/** Notes that say nothing of interviews: what is read in them, their labels alone show. The scan must let them pass. */
const READ: Record<string, readonly [string, readonly string[]]> = {
  'labels behind ticked boxes': [
    '# Rehearsals\n\n## Ropes\n- [x] Situation: They were wet.\n- [x] Task: I had to dry them.\n- [x] Action: I hung them.\n- [ ] Result:\n',
    ['Ropes @3 S4 T5 A6 R7? -R'],
  ],
  'sections on the level of a title under which something is told': [
    '# My STAR stories\n\n## Ropes\n\nFrom my time at the yard.\n\n## Situation\n\nThey were wet.\n\n## Action\n\nI hung them.\n\n## Result\n\nDry by noon.\n',
    ['Ropes @3 S7 A11 R15 -T'],
  ],
  'something told on the level of the sections of a note that is one story': [
    '# Wet ropes\n\n## Overview\n\nFrom my time at the yard.\n\n## Situation\n\nThey were wet.\n\n## Action\n\nI hung them.\n\n## Result\n\nDry.\n',
    ['Wet ropes @1 S7 A11 R15 -T'],
  ],
  'a Situation, an Action and a Result that nobody says he did': [
    '# Harbour\n\n## Ropes\n\n### Situation\nThey were wet.\n\n### Action\n- Hung them\n\n### Result\nDry by noon.\n',
    ['Ropes @3 S5 A8 R11 -T'],
  ],
  'labels counted with letters': [
    '## Ropes\n\na. Situation: They were wet.\nb. Task: I had to dry them.\nc. Action: I hung them.\nd. Result: Dry by noon.\n',
    ['Ropes @1 S3 T4 A5 R6'],
  ],
  'labels with their initials in brackets': [
    '## Cordas\n\n### (S)ituação\nMolhadas.\n\n### (T)arefa\nSecar.\n\n### (A)ção\nEstendi.\n\n### (R)esultados\nSecas.\n',
    ['Cordas @1 S3 T6 A9 R12'],
  ],
  'labels before arrows, under a plain title': [
    'Wet ropes\nS -> they were wet\nT -> dry them\nA -> I hung them\nR -> dry by noon\n\nOld crane\nS => it hung\nA => I oiled it\nR => it turns\n',
    ['Wet ropes @1 S2 T3 A4 R5', 'Old crane @7 S8 A9 R10 -T'],
  ],
  'labels written as code': [
    '## Ropes\n\n`Situation`: They were wet.\n\n`Task`: Dry them.\n\n`Action`: I hung them.\n\n`Result`: Dry by noon.\n',
    ['Ropes @1 S3 T5 A7 R9'],
  ],
  'plain titles with a colon': [
    'The ropes:\nS: They were wet.\nA: I hung them.\nR: Dry by noon.\n\nThe crane:\nS: It hung.\nA: I oiled it.\nR: It turns.\n',
    ['The ropes @1 S2 A3 R4 -T', 'The crane @6 S7 A8 R9 -T'],
  ],
  'an empty label in capitals at the end': [
    'THE ROPES\n\nSITUATION\nThey were wet.\n\nACTION\nI hung them.\n\nRESULT\n',
    ['THE ROPES @1 S3 A6 R9? -TR'],
  ],
  'stories of another framework by its name': [
    '# PAR examples\n\n## Ropes\nProblem: They were wet.\nAction: I hung them.\nResult: Dry by noon.\n',
    ['Ropes @3 S4 A5 R6'],
  ],
  'cards of one line, their titles in bold': [
    '**1. Ropes** – S: They were wet. T: Dry them. A: I hung them. R: Dry by noon.\n\n- **Old crane:** Situation: It hung. Action: I oiled it. Result: It turns.\n',
    ['Ropes @1 S1 T1 A1 R1', 'Old crane @3 S3 A3 R3 -T'],
  ],
  'prose under questions that are no headings': [
    'Mock interview\n\n**Q: Tell me about a time you were late.**\n\nThe ferry had left, so I rang the harbour and asked them to hold the second boat for us.\n\nDescribe a conflict with a colleague.\nHe wanted the berth at noon and so did I, and we drew lots for it all summer long.\n\nWhy us?\nI have known this harbour for nine long years and I like it more each spring.\n',
    ['Tell me about a time you were late. @3 -STAR', 'Describe a conflict with a colleague. @7 -STAR'],
  ],
  'prose under one question of a story with a name': [
    '# Interview\n\n## Ropes\n\n**S:** a\n**A:** b\n**R:** c\n\n## [calm] Crane\n\n**Question:** Describe a conflict.\n\nHe wanted the berth at noon and so did I, and we drew lots for it all summer long.\n',
    ['Ropes @3 S5 A6 R7 -T', 'Crane @9 [calm] o11 -STAR'],
  ],
  'a numbered heading under which no line is a title': [
    '# STAR answers\n\n# Question 1\n\n* **Q** : What is a winch?\n\n**Plan** : Board\n\n**📋 S** : It hung.\n\n**👔 A** : I oiled it.\n\n**💡 R** : It turns.\n',
    ['Question 1 @3 S9 A11 R13 -T'],
  ],
  'plain labels in words of their own, told by nobody': [
    '# Harbour\n\n## Ropes\n\nContext: they were wet.\nTask: dry them.\nActions: hung them.\nResults: dry by noon.\n',
    ['Ropes @3 S5 T6 A7 R8'],
  ],
  'hashtags between titles that are counted and their labels': [
    '# Panel\n\nStory 1 - The ropes\n\n#conflict #people\n\n*Situation* - wet\n*Action* - I hung them.\n*Result* - dry\n\nStory 2 - The crane\n\n#calm\n\n*Situation* - old\n*Action* - I oiled it.\n*Result* - TBD\n\nStory 3 - The fog\n\nask Bea for dates\n',
    ['The ropes @3 [conflict] [people] S7 A8 R9 -T', 'The crane @11 [calm] S15 A16 R17? -TR', 'The fog @19 -STAR'],
  ],
  'numbers behind letters': [
    '# Answers\n\n## Ropes\n\nS) They were wet.\nT) Dry them.\nA) I hung them.\nR) 12 dry, none lost.\n\n## Crane\n\nS. It hung.\nA. I oiled it.\nR. 40% faster.\n',
    ['Ropes @3 S5 T6 A7 R8', 'Crane @10 S12 A13 R14 -T'],
  ],
  'a numbered question behind a Result that is still to come': [
    'Interview\n\nQ1. Tell me about a failure\nS: Wet ropes.\nA: I hung them.\nR: Dry.\n\nQ2. Biggest conflict?\nS: One berth.\nA: I drew lots.\nR:\n\nQ3. Why us?\n- the harbour\n',
    ['Tell me about a failure @3 S4 A5 R6 -T', 'Biggest conflict? @8 S9 A10 R11? -TR'],
  ],
  'jottings under a title that is counted with the others': [
    '# Interview\n\n**1 — Wet ropes**\n\n*Ownership*\n\nS: a\nA: b\nR: c\n\n---\n**2 — Old crane**\n\n*Dive deep*\n\nS: a\nA: b\nR: c\n\n---\n**3 — The fog**\n\nget the numbers!\n\n---\n**4 — Tips**\n\nbreathe\n',
    ['Wet ropes @3 S7 A8 R9 -T', 'Old crane @12 S16 A17 R18 -T', 'The fog @21 -STAR'],
  ],
  'jottings under a bold item beside others': [
    '# Interview\n\n* **Wet ropes**\n  * S: a\n  * A: b\n  * R: c\n* **Old crane**\n  * S: a\n  * A: b\n  * R: c\n* **The fog**\n  * Kay, 2022\n* **Why us?**\n  * the harbour\n* **The storm**\n\nBoats to look at.\n',
    ['Wet ropes @3 S4 A5 R6 -T', 'Old crane @7 S8 A9 R10 -T', 'The fog @11 -STAR'],
  ],
  'words that keep a place free, in other languages': [
    '# Entretien\n\n## Cordes\n\n*Contexte* : mouillées.\n*Mission* : les sécher.\n*Actions* : à compléter\n*Résultats* : 待补充\n',
    ['Cordes @3 S5 T6 A7? R8? -AR'],
  ],
  'sections counted on the level of each other, and more below them': [
    '# 🎭 STAR: The wet ropes\n\n## 📌 Pitch\n\nI dried what could not wait.\n\n## 🌌 1. Situation & Task\n\nThey were wet.\n\n## 🛠️ 2. Action (what I did)\n\n### The nails\n\nI hung them.\n\n## 📊 3. Result & the new shed\n\nDry by noon.\n\n## 4. Likely follow-up questions\n\n1. “Why nails?”\n',
    ['The wet ropes @1 S+T7 A11 R17'],
  ],
  'headings below sections that stand on the level of their title': [
    '# My STAR stories\n\n## Ropes\n\n## Situation\n\nThey were wet.\n\n## Action\n\n### The nails\n\nI hung them.\n\n### The wind\n\n| day | knots |\n|---|---|\n| 1 | 20 |\n\n## Result\n\nDry by noon.\n\n## Crane\n\n## Situation\n\nIt hung.\n\n## Result\n\nIt turns.\n',
    ['Ropes @3 S5 A9 R21 -T', 'Crane @25 S27 R31 -TA'],
  ],
  'advice beside groups of stories': [
    '# Stories\n\n## Signals\n\n* they say we, not I\n\n## Conflict\n\n### Ropes\n\n**Challenge:** I had wet ropes.\n\n**Action:** I hung them.\n\n**Result:** Dry.\n\n## Failure\n\n### Crane\n\n**Challenge:** I had an old crane.\n\n**Action:** I oiled it.\n\n**Result:** It turns.\n',
    ['Ropes @9 S11 A13 R15', 'Crane @19 S21 A23 R25'],
  ],
  'titles numbered in another language, and what stands beside them': [
    '# Vorstellungsgespräch\n\n## Beispiel 1: Seile\n\nS: a\nA: b\nR: c\n\n## Beispiel 2: Kran\n\nS: a\nA: b\nR: c\n\n## Schwächen\nIch mache zu viel selbst.\n',
    ['Seile @3 S5 A6 R7 -T', 'Kran @9 S11 A12 R13 -T'],
  ],
  'what happened, and how it ended': [
    '# Interview\n\n## Ropes\n\n**What happened:** They were wet.\n\n**What I did:** I hung them.\n\n**How it ended:** Dry by noon.\n',
    ['Ropes @3 S5 A7 R9'],
  ],
};

/** What is told by nobody, in words that stories use too. */
const NOT_READ: Record<string, string> = {
  'an incident':
    '# Incident 12: crane 4 stopped\n\n## Situation\nFrom 10:02 the crane stood.\n\n## Actions\n- 10:10 electrician called\n\n## Result\nIt turned at 10:44.\n\n## Lessons learned\n- Spare fuses.\n',
  'minutes of a meeting':
    '# Minutes 3 June\n\n## 1. Budget\nSituation: 4,000 over.\nAction: Bo calls the bank.\nResult: none yet.\n\n## 2. Crane\nSituation: rusty.\nAction: Cem paints it.\nResult: done.\n',
  'a table of risks':
    '# Risks\n\n| Risk | Situation | Task | Action | Result |\n|---|---|---|---|---|\n| R1 | Supplier late | Order steel | Second supplier found | On time |\n| R2 | Rain | Pour concrete | Tent rented | Two days lost |\n',
  'a table of quests':
    '# Quests\n\n| Quest | Situation | Action | Result |\n|---|---|---|---|\n| Bandits | Three of them on the bridge | Fight or pay | The bridge is free |\n',
  'the words of a program':
    '# runner\n\n## Background\nRuns by rules.\n\n## Task\nA task has a name.\n\n## Action\nAn action returns a value.\n\n## Result\nOk or Err.\n',
  'a bank of questions with advice':
    'Interview questions\n\n**Tell me about a time you were late.**\n\nThe interviewer wants to hear that you take it seriously, and what you have changed in your habits since.\n\n**Describe a conflict.**\n\n- my first winter\n',
  'the names of the parts, and more behind their list':
    '# STAR\n\n## What is the STAR method?\n\n- **S – Situation**\n- **T – Task**\n- **A – Action**\n- **R – Result**\n\nMost will ask you:\n\n- Have I told them what I did?\n',
  'bold words before others': '# Setup\n\n**Note:** the crane: its rope: see below: Situation: none.\n\n- **Usage:** run: a: b: c.\n',
  'a template with a line to write the title on':
    '# My STAR template\n\n## Story: ________\n\n**Situation** _(When was it?)_\n\n**Task** _(What was at stake?)_\n\n**Action** _(What did YOU do?)_\n\n**Result** _(Numbers!)_\n',
  'the words of a guide':
    '# Tomatoes\n\n## Background\nThey like warmth.\n\n## Task\nSow in March.\n\n## Actions\n1. Fill the pots\n\n## Results\n4 kg a plant.\n',
  'a journal with hashtags': '# Interviews\n\n## Monday\n#work #crane\n\nIt stood all day.\n\n## Tuesday\n#work\n\nIt turned.\n',
  'how long each part may take, with what to say in one of them':
    'Leadership principles\n\nWhat would you change? =>\n\nS - the start (Problem) for 1 min\nT - Task for 20secs\nA - Action for 2mins\n\t- First I did this\n\t- Then I did that\nR - Results for 2 mins\n',
  'what one does with the stories when asked':
    '# Interview\n\n### How to answer\n\n**"Tell me about a time you..."** → Use a story from above.\n\n**Why now?** I say: "I have been at this yard for nine years and I want a bigger crane by now."\n',
  'letters of which one is none of the framework, behind the others':
    '# Search by reward\n\n## Model\n\n* **S** - all states\n* **A** - all actions\n* **R** - rewards\n* **Q** - queries\n',
  'types in a manual': '# Types\n\n`Situation`: where it runs.\n\n`Action`: what runs.\n\n`Result`: what comes back.\n',
  'a chain of words': '# Method\n\nSituation -> Task -> Action -> Result\n\nKeep to it.\n',
};

describe('notes nobody has seen', () => {
  const scan = makeScan(VOCABULARY);

  for (const [name, [text, stories]] of Object.entries(READ)) {
    it(`are read: ${name}`, () => {
      deepEqual(told(text), stories);
      deepEqual(scan(text), true);
    });
  }

  for (const [name, text] of Object.entries(NOT_READ)) it(`hold no story: ${name}`, () => deepEqual(told(text), []));

  it('ask nothing where they say what the framework is', () => {
    const { questions } = readNote('# Interview\n\n## What is the STAR method?\n\n- a way to tell\n\n## What is your strength?\n');
    deepEqual(
      questions.map(({ title }) => title),
      ['What is your strength?'],
    );
  });

  it('are read anew as they are changed', () => {
    for (const note of [...Object.values(READ).map(([text]) => text), ...Object.values(NOT_READ)]) {
      let text = note;
      let reading = startReading(note);
      for (let start = 0; start < note.length; start += 11) {
        const cut = { start, end: start + 1, text: '' };
        for (const edit of [cut, { start, end: start, text: note.charAt(start) }]) {
          text = edited(text, edit);
          reading = editReading(reading, [edit]);
          deepEqual(plainNote(reading.note), plainNote(startReading(text).note), text);
        }
      }
    }
  });
});
