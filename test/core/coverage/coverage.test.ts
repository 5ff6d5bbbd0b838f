import { deepEqual, equal, ok } from 'node:assert/strict';
import { emptyFirst, type Row } from '../../../src/core/coverage/coverage.js';
import { survey } from '../../../src/core/coverage/survey.js';
import { usageOf } from '../../../src/core/coverage/usage.js';
import { coveredText } from '../../../src/core/coverage/wording.js';
import { readNote } from '../../../src/core/notes/note.js';
import { noteOf, ranked, rowsOf, titles } from './ranked.js';

describe('the stories that could answer a question', () => {
  it('are those told for it, then those told for another name of it, then those with its words', () => {
    const note = noteOf(
      'The ferry: A conflict about the timetable.',
      'The harbour [dispute]: The crane was late.',
      'The lighthouse [conflict resolution]: Two keepers, one lamp.',
      'The anchor: It was heavy.',
    );
    deepEqual(ranked(note, 'Conflict resolution'), [
      'The lighthouse (told): tagged “conflict resolution”; words: resolution, conflict',
      'The harbour (near): tagged “dispute”, another name for it; words: dispute',
      'The ferry (words): words: conflict',
    ]);
  });

  it('are found by what they say that they answer, in lists and in quotation marks', () => {
    const note = `${noteOf('The ferry: A timetable.', 'The anchor: It was heavy.')}\n**Best for:** "Tell me about a time you failed, and what came of it" / "Describe a setback"\n`;
    deepEqual(ranked(note, 'Tell me about a time you failed, and what came of it'), [
      'The anchor (told): said to answer “Tell me about a time you failed, and what came of it”; words: failed, came',
    ]);
    equal(titles(note, 'How did you deal with a setback?')[0], 'The anchor');
  });

  it('are found by the heading over them, and by their titles only nearly', () => {
    const note =
      '# Interview\n\n## Tell me about a conflict at work\n\n### The ferry\n\n**Situation:** Late.\n\n**Task:** Go.\n\n**Action:** I went.\n\n**Result:** There.\n\n## Other answers\n\n### A conflict over paint\n\n**Situation:** Late.\n\n**Task:** Go.\n\n**Action:** I went.\n\n**Result:** There.\n';
    deepEqual(
      ranked(note, 'Conflict').map((each) => each.replace(/; words.*/, '')),
      ['The ferry (told): told under “Tell me about a conflict at work”', 'A conflict over paint (near): named in its title'],
    );
  });

  it('are found by the links that lead to them from a question, or from a line under it', () => {
    const note = `${noteOf('The ferry: Wind.', 'The anchor: It was heavy.')}\n## Questions\n\n### Patience\n\n- You waited: [see](#the-anchor)\n\n### Courage\n\n[this one](#the-ferry)\n`;
    deepEqual(ranked(note, 'Courage'), ['The ferry (told): linked from “Courage”']);
    deepEqual(ranked(note, 'You waited'), ['The anchor (told): linked from “You waited: see”']);
    deepEqual(
      rowsOf(note, 'questions').map(({ asked, told }) => [asked.name, told]),
      [
        ['Patience', 1],
        ['Courage', 1],
      ],
    );
  });

  it('are found by the group in which they are, and by titles that speak of it under another name', () => {
    const told = '\n**Situation:** Late.\n\n**Task:** Go.\n\n**Action:** I went.\n\n**Result:** There.\n';
    const note = `# Interview\n\n## Conflict\n\n### Paint\n${told}\n### A dispute at sea\n${told}`;
    deepEqual(ranked(note, 'Conflict'), [
      'A dispute at sea (near): in the group “Conflict”; words: dispute',
      'Paint (near): in the group “Conflict”',
    ]);
    deepEqual(ranked(note, 'Conflict resolution'), [
      'A dispute at sea (words): its title says “dispute”; in the group “Conflict”, another name for it; words: dispute',
      'Paint (words): in the group “Conflict”, another name for it',
    ]);
  });

  it('are shown with the three best reasons, those first that say what they are told for', () => {
    const sections = '**Situation:** A conflict.\n\n**Task:** Go.\n\n**Action:** I went.\n\n**Result:** There.\n';
    const note = `# Interview\n\n## Tell me about a conflict\n\n### A conflict over paint\n[conflict] [conflict at sea]\n\n${sections}`;
    deepEqual(ranked(note, 'Conflict'), [
      'A conflict over paint (told): told under “Tell me about a conflict”; tagged “conflict”; tagged “conflict at sea”',
    ]);
    deepEqual(ranked(noteOf('The harbour [a dispute at sea]: Late.'), 'Conflict resolution'), [
      'The harbour (near): tagged “a dispute at sea”, which speaks of “dispute”; words: dispute',
    ]);
  });

  it('are put by how well their words fit: rare ones, several ones, in titles and in short stories', () => {
    deepEqual(titles(noteOf('One: The harbour.', 'Two: The storm.', 'Three: The harbour.'), 'storm harbour'), ['Two', 'One', 'Three']);
    deepEqual(titles(noteOf('One: Storm storm storm storm storm storm.', 'Two: Storm, harbour, rope, mast, lamp, oil.'), 'storm harbour'), [
      'Two',
      'One',
    ]);
    deepEqual(titles(noteOf('One: The storm.', 'The storm: A rope.'), 'What about a storm'), ['The storm', 'One']);
    deepEqual(
      titles(noteOf('One: The storm, and then one rope after another came off the wet boat until noon.', 'Two: The storm.'), 'storm'),
      ['Two', 'One'],
    );
    deepEqual(titles(noteOf('One: The storm.', 'Two: Storm, a storm, storm.'), 'storm'), ['Two', 'One']);
    deepEqual(titles(noteOf('The zebra [failure]: Wind.', 'The anchor [failure]: Wind.', 'the Crane [failure]: Wind.'), 'Failure'), [
      'The anchor',
      'the Crane',
      'The zebra',
    ]);
  });

  it('are found by longer and shorter forms of long words, and not of short ones', () => {
    deepEqual(titles(noteOf('One: A negotiator came.', 'Two: A lamp.'), 'negotiate'), ['One']);
    deepEqual(titles(noteOf('One: The maple.', 'Two: A map.'), 'map'), ['Two']);
    deepEqual(titles(noteOf('One: A stormy night.', 'Two: Stormwater.', 'Three: The storm.'), 'storm').toSorted(), ['One', 'Three']);
    deepEqual(titles(noteOf('One: The storm.', 'Two: The rope.'), 'stormy weather'), ['One']);
  });

  it('are but three for their words alone, and of each no more than four words are shown', () => {
    const storms = ['Elder', 'Amber', 'Cedar', 'Birch', 'Daisy'].map((title) => `${title}: The storm.`);
    deepEqual(titles(noteOf(...storms), 'storm'), ['Amber', 'Birch', 'Cedar']);
    deepEqual(titles(noteOf(...storms, 'Six [storm]: Wind.'), 'storm'), ['Six', 'Amber', 'Birch', 'Cedar']);
    deepEqual(ranked(noteOf('One: Ropes, masts, lamps, boats, winches.'), 'ropes masts lamps boats winches'), [
      'One (words): words: ropes, masts, lamps, boats',
    ]);
  });

  it('are found by other forms of a word, also of verbs that change, and not by words that say nothing', () => {
    const note = noteOf('The ferry: I led them.', 'The rope: Three negotiations.', 'The anchor: Tell me about a time, they said.');
    deepEqual(titles(note, 'Tell me about a time when you were leading'), ['The ferry']);
    deepEqual(titles(note, 'Tell me about a time when you negotiated'), ['The rope']);
  });

  it('are found by tags whose other names the user has set', () => {
    const note = noteOf('The ferry [storm]: Wind.', 'The anchor [calm]: None.');
    deepEqual(ranked(note, 'Working under pressure', [{ name: 'pressure', aliases: ['storm'] }]), ['The ferry (told): tagged “storm”']);
  });

  for (const [language, question, right, wrong] of [
    ['German', 'Erzählen Sie von einem Konflikt im Team', 'Die Fähre: Der Konflikt mit dem Hafenmeister.', 'Der Anker: Er war schwer.'],
    ['Chinese', '请谈谈你解决冲突的经历', '渡船：和港务长发生了冲突，我解决了。', '灯塔：灯坏了。'],
    ['Japanese', '失敗した経験を教えてください', '渡し船：時刻表で失敗した。', '灯台：明かりを直した。'],
    ['Korean', '갈등을 해결한 경험', '나룻배: 항만장과 갈등이 있었다.', '등대: 불을 고쳤다.'],
    ['Russian', 'Расскажите о конфликте', 'Паром: конфликт с капитаном порта.', 'Маяк: починил лампу.'],
    ['Arabic', 'حدثني عن خلاف مع زميل', 'العبارة: حدث خلاف مع مدير الميناء.', 'المنارة: أصلحت المصباح.'],
    ['Thai', 'ความขัดแย้งในทีม', 'เรือข้ามฟาก: มีความขัดแย้งกับนายท่า', 'ประภาคาร: ซ่อมไฟ'],
  ] as const) {
    it(`are found in ${language}`, () => {
      equal(titles(noteOf(wrong.replace('：', ': '), right.replace('：', ': ')), question)[0], right.split(/[:：]/)[0]);
    });
  }

  it('are none where there is no story, or nothing is asked', () => {
    deepEqual(ranked('# Interview\n', 'Conflict'), []);
    deepEqual(ranked(noteOf('The ferry [calm]: Wind.'), '…?!'), []);
  });
});

describe('coverage', () => {
  const note = `${noteOf('The ferry [leadership] [failure] [teamwork]: Wind.', 'The anchor [failure]: It was heavy.', 'The lamp: Oil.')}\n## Questions\n\n### Leadership\n\n- You led a team\n\n### Patience\n`;

  it('has a row for each competency of a set, those without a story first', () => {
    const rows = emptyFirst(rowsOf(note, 'general'));
    equal(rows.length, 30);
    deepEqual(
      rows.slice(-3).map(({ asked, told }) => [asked.name, told]),
      [
        ['Leadership', 1],
        ['Teamwork', 1],
        ['Failure', 2],
      ],
    );
    ok(rows.slice(0, -3).every(({ told }) => told === 0));
    deepEqual([rowsOf(note, 'amazon').length, rowsOf(note, 'civil-service').length], [16, 9]);
  });

  it('takes a principle for what it is called elsewhere', () => {
    const row = rowsOf(noteOf('The ferry [customer service]: Wind.'), 'amazon').find(({ asked }) => asked.name === 'Customer Obsession');
    deepEqual([row?.told, row?.answers[0]?.fit], [1, 'near']);
    equal(
      rowsOf(noteOf('The ferry [project management]: Wind.'), 'general').find(({ asked }) => asked.name === 'Time management')?.told,
      0,
    );
  });

  it('has a row for each question of the notes, once, and for each line under a heading that asks nothing itself', () => {
    const questions = `${note}\n### Leadership\n\n## Example questions\n\n- Tell me about a storm\n- Why here?\n`;
    deepEqual(
      rowsOf(questions, 'questions').map(({ asked, told }) => [asked.name, told]),
      [
        ['Leadership', 1],
        ['Patience', 0],
        ['Tell me about a storm', 0],
        ['Why here?', 0],
      ],
    );
  });

  it('tells of stories that answer nothing, and of one that answers too much', () => {
    const usage = usageOf(rowsOf(note, 'general'), 3);
    deepEqual(usage.unused, [2]);
    const much = noteOf(
      'The ferry [leadership] [teamwork] [influence] [initiative] [ownership]: Wind.',
      'The anchor [failure]: It was heavy.',
      'The lamp [feedback]: Oil.',
      'The rope [integrity]: Wet.',
    );
    deepEqual(
      usageOf(rowsOf(much, 'general'), 4).overused.map(({ story, rows }) => [story, rows.length]),
      [[0, 5]],
    );
    // Two stories that each come first for a few of many are used too much; of so many as there are questions, none is.
    const row = (story: number, told = 1): Row => ({
      asked: { name: '', prompts: [], aliases: [] },
      answers: [
        { story, fit: 'told', why: [] },
        { story: 9, fit: 'words', why: [] },
      ],
      told,
    });
    const overused = (count: number, ...rows: readonly Row[]): number[] => usageOf(rows, count).overused.map(({ story }) => story);
    deepEqual(overused(10, row(1), row(1), row(1), row(0), row(0), row(0), row(0), row(2), row(2)), [0, 1]);
    deepEqual(overused(10, row(1), row(1), row(1), row(0), row(0), row(0)), [0, 1]);
    deepEqual(overused(2, row(1), row(1), row(1), row(0), row(0), row(0)), []);
    deepEqual(overused(10, row(1, 0), row(1, 0), row(1, 0)), []);
  });

  it('is surveyed over all notes, the questions without a story first', () => {
    const notes = [
      noteOf('The ferry [failure]: Wind.', 'The lamp: Oil.'),
      `${noteOf('The anchor [patience]: Heavy.')}\n## Questions\n\n### Patience\n\n### Courage\n`,
    ].map((text, id) => ({ id, note: readNote(text) }));
    const { stories, rows, usage } = survey(notes, 'questions', []);
    deepEqual(
      stories.map(({ story, note: { id } }) => [story.title, id]),
      [
        ['The ferry', 0],
        ['The lamp', 0],
        ['The anchor', 1],
      ],
    );
    deepEqual(
      rows.map(({ asked, answers, told }) => [asked.name, told, ...answers.map(({ story }) => story)]),
      [
        ['Courage', 0],
        ['Patience', 1, 2],
      ],
    );
    deepEqual(usage.unused, [0, 1]);
    deepEqual([coveredText(rows), coveredText([])], ['1 of 2 have a story.', 'Your notes ask no question.']);
  });
});
