import { deepEqual, equal } from 'node:assert/strict';
import { onlyStory, told } from './told.js';

/** A story under one heading whose four labels are written in the given way. */
function labelled(lines: string): string {
  return `# Interview notes\n\n## Moving the archive\n\n${lines}\n`;
}

describe('labels', () => {
  const styles: Record<string, string> = {
    headings: '### Situation\nOne.\n### Task\nTwo.\n### Action\nThree.\n### Result\nFour.',
    'headings of letters': '### S\nOne.\n### T\nTwo.\n### A\nThree.\n### R\nFour.',
    'numbered headings': '### 1. Situation\nOne.\n### 2. Task\nTwo.\n### 3. Action\nThree.\n### 4. Result\nFour.',
    'bold with the colon inside': '**Situation:** One.\n\n**Task:** Two.\n\n**Action:** Three.\n\n**Result:** Four.',
    'bold with the colon outside': '**Situation**: One.\n\n**Task**: Two.\n\n**Action**: Three.\n\n**Result**: Four.',
    'bold and a dash': '- **S** — One.\n- **T** — Two.\n- **A** — Three.\n- **R** — Four.',
    'bold without any separator': '**Situation** One.\n\n**Task** Two.\n\n**Action** Three.\n\n**Result** Four.',
    'bold alone on its line': '**Situation**\n\nOne.\n\n**Task**\n\nTwo.\n\n**Action**\n\nThree.\n\n**Result**\n\nFour.',
    italics: '*Situation:* One.\n\n*Task:* Two.\n\n*Action:* Three.\n\n*Result:* Four.',
    'letters with a colon': 'S: One.\nT: Two.\nA: Three.\nR: Four.',
    'letter and word': '**S (Situation):** One.\n**T (Task):** Two.\n**A (Action):** Three.\n**R (Result):** Four.',
    'word after the letter in brackets': '(S) Situation: One.\n\n(T) Task: Two.\n\n(A) Action: Three.\n\n(R) Result: Four.',
    'letters in brackets': '(S) One.\n\n(T) Two.\n\n(A) Three.\n\n(R) Four.',
    'words in brackets': '(Situation) One.\n\n(Task) Two.\n\n(Action) Three.\n\n(Result) Four.',
    'words in brackets within a paragraph': '(Situation) One. (Task) Two. (Action) Three. (Result) Four.',
    'words in heavy brackets': '【状況】One.\n\n【課題】 Two.\n\n【行動】Three.\n\n【結果】：Four.',
    'letter and word with a dot': '**S. Situation:** One.\n\n**T. Task:** Two.\n\n**A. Action:** Three.\n\n**R. Result:** Four.',
    'headings of letter and word with a dot': '### S. Situation\nOne.\n### T. Task\nTwo.\n### A: Action\nThree.\n### R: Result\nFour.',
    'letter and word with colons': 'S: Situation - One.\nT: Task - Two.\nA: Action - Three.\nR: Result - Four.',
    'headings with an emoji behind': '### Situation 🎯\nOne.\n### Task 📌\nTwo.\n### Action ⚙️\nThree.\n### Result 🏁\nFour.',
    'bold with an emoji before the colon': '**Situation 🎯:** One.\n\n**Task 📌:** Two.\n\n**Action ⚙️:** Three.\n\n**Result 🏁:** Four.',
    'drawn around': '=== Situation ===\nOne.\n\n=== Task ===\nTwo.\n\n=== Action ===\nThree.\n\n=== Result ===\nFour.',
    'cells of HTML':
      '<table>\n<tr><td>Situation</td><td>One.</td></tr>\n<tr><td>Task</td><td>Two.</td></tr>\n<tr><td><b>Action</b></td><td>Three.</td></tr>\n<tr><th>Result</th><td>Four.</td></tr>\n</table>',
    'what they are about':
      '**The situation I was in:** One.\n\n**Task description:** Two.\n\n**Actions I took:** Three.\n\n**Results achieved:** Four.',
    'marked as with a pen': '==Situation==: One.\n==Task==: Two.\n==Action== Three.\n**==Result:==** Four.',
    'headings with anchors':
      '### Situation {#one}\nOne.\n### Task {#two .wide}\nTwo.\n### **Action** {#three}\nThree.\n### Result {: .four}\nFour.',
    'letter, dash, word': '### S - Situation\nOne.\n### T - Task\nTwo.\n### A - Action\nThree.\n### R - Result\nFour.',
    'plain words in a list': '- Situation: One.\n- Task: Two.\n- Action: Three.\n- Result: Four.',
    'a list with dashes': '- S - One.\n- T - Two.\n- A - Three.\n- R - Four.',
    'a space before the colon': '- S : One.\n- T : Two.\n- A : Three.\n- R : Four.',
    'bold, but for the lack of a space': '**Situation:**One.\n\n**Task:**Two.\n\n**Action (30s)**Three.\n\n**Result:**Four.',
    'the full-width colon without a space': '- **情境：**One.\n- **任务：**Two.\n- **行动：**Three.\n- **结果：**Four.',
    'the full-width colon': '**S：** One.\n\n**T：** Two.\n\n**A：** Three.\n\n**R：** Four.',
    'capitals alone on their line': 'SITUATION:\nOne.\n\nTASK:\nTwo.\n\nACTION:\nThree.\n\nRESULT:\nFour.',
    'consecutive lines': '**Situation:** One.\n**Task:** Two.\n**Action:** Three.\n**Result:** Four.',
    'a block quote': '> **Situation:** One.\n>\n> **Task:** Two.\n>\n> **Action:** Three.\n>\n> **Result:** Four.',
    times: '### Situation (20s)\nOne.\n### Task (0:10)\nTwo.\n### Action (90 sec)\nThree.\n### Result (30 seconds)\nFour.',
    German: '**Situation:** Eins.\n\n**Aufgabe:** Zwei.\n\n**Handlung:** Drei.\n\n**Ergebnis:** Vier.',
    Spanish: '- Situación: Uno.\n- Tarea: Dos.\n- Acción: Tres.\n- Resultado: Cuatro.',
    'Spanish without accents': '- Situacion: Uno.\n- Tarea: Dos.\n- Accion: Tres.\n- Resultado: Cuatro.',
    'Polish without accents': '- Sytuacja: Jeden.\n- Zadanie: Dwa.\n- Dzialanie: Trzy.\n- Rezultat: Cztery.',
    Indonesian: '- Situasi: Satu.\n- Tugas: Dua.\n- Tindakan: Tiga.\n- Hasil: Empat.',
    Korean: '- 상황: 하나.\n- 과제: 둘.\n- 행동: 셋.\n- 결과: 넷.',
  };
  for (const [style, lines] of Object.entries(styles)) {
    it(`may be ${style}`, () => {
      const story = onlyStory(labelled(lines));
      equal(story.title, 'Moving the archive');
      deepEqual(
        story.sections.map(({ roles }) => roles.join('+')),
        ['situation', 'task', 'action', 'result'],
      );
      deepEqual(
        story.sections.map(({ words }) => words),
        [1, 1, 1, 1],
        'the label itself is not spoken',
      );
      deepEqual(story.missing, []);
    });
  }

  it('may stand for two roles', () => {
    deepEqual(told(labelled('**Situation/Task:** One.\n\n**Action:** Two.\n\n**Result & Learning:** Three.')), [
      'Moving the archive @3 S+T5 A7 R+L9',
    ]);
  });

  it('stay one section where a part of it is labelled with a synonym', () => {
    deepEqual(told(labelled('### Situation\n**Background:** One.\n### Task\nTwo.\n### Action\n**Approach:** Three.\n### Result\nFour.')), [
      'Moving the archive @3 S5 T7 A9 R11',
    ]);
  });

  it('are not found in the items of a section', () => {
    deepEqual(
      told(labelled('- **Situation:** One.\n- **Task:** Two.\n- **Action:** Three.\n  - Result: of the first try\n- **Result:** Four.')),
      ['Moving the archive @3 S5 T6 A7 R9'],
    );
  });

  it('that directly follow a list without a blank line still open a section', () => {
    deepEqual(told(labelled('**Situation:** One.\n**Task:** Two.\n**Action:**\n- First\n- Second\n**Result:** Four.')), [
      'Moving the archive @3 S5 T6 A7 R10',
    ]);
  });

  it('are words of a sentence elsewhere', () => {
    deepEqual(
      told(
        labelled(
          '**Situation:** One.\n\nTask forces were new to me. Action was needed: soon.\n\n1. Assess the situation: calmly\n\n**Result:** Four.',
        ),
      ),
      ['Moving the archive @3 S5 R11 -TA'],
    );
  });

  it('begin where their line does, not behind a link, code or bold words from the line above', () => {
    const tails = [
      'I asked for [the\nold plans](#plans) Result: none.',
      'I asked for [them](\nplans.md) Result: none.',
      'I called it `old\nplans` Result: none.',
      'It was **what I took\nfor the bill & Result: none.** So I asked.',
    ];
    for (const tail of tails)
      deepEqual(told(labelled(`**Situation:** One.\n\n**Action:** ${tail}`)), ['Moving the archive @3 S5 A7 -TR'], tail);
    deepEqual(told(labelled('![flag](flag.png) **Situation:** One.\n\n![flag](flag.png) **Action & Outcome for us:** Two.')), [
      'Moving the archive @3 S5 A+R7 -T',
    ]);
  });

  it('give the place of their words', () => {
    const text = labelled('- **S (Situation):** One.\n- **Result** — Two.');
    const [situation, result] = onlyStory(text).sections;
    equal(text.slice(situation?.span.start, situation?.span.end), 'S (Situation)');
    equal(text.slice(result?.span.start, result?.span.end), 'Result');
    equal(text.slice(result?.body.start, result?.body.end), 'Two.');
  });
});
