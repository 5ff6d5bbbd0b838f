// Invented text for random notes. Sentences and items hold the words of labels, in places where they are none.

export const TITLES = [
  'Ferry timetable',
  'Moving the archive',
  'Rope store in winter',
  'Crane rota, second try',
  'Saving 40% of the fuel bill',
  'Why the lock gates leaked',
  'Lighthouse & lamp oil',
  'C++ build farm',
  'Telling the harbour master no',
  'A result nobody wanted',
  'Tide tables',
  'Umzug des Lagers',
  'The task force that was not',
  'Night shift',
  '"Who owns the fog horn?" and what came of it',
  'Situation room',
];

export const TAGS = [
  'Conflict Resolution',
  'leadership',
  'cross team',
  'on-call',
  'Bias for Action',
  'proud of',
  'Learn & Be Curious',
  'result',
];

export const GROUPS = ['Harbour years', 'On call', 'Conflict at work', 'ACME (2019-2022)', 'Leading others'];

export const QUESTIONS = [
  'Tell me about a time you failed.',
  'How do you handle conflict?',
  'Describe a situation where you had to learn fast.',
  'What is the result you are proudest of?',
  'Have you ever disagreed with your manager?',
  'Give me an example of a hard decision',
];

export const COMPETENCIES = ['Conflict', 'Growth', 'Results', 'Working with others'];

export const PROMPTS = ['You disagreed with somebody', 'You changed your mind', 'A deadline slipped', 'You had to act alone'];

export const IDEAS = ['The crane that would not turn', 'Fog horn at noon', 'Second ferry'];

export const JOTTINGS = ['ask Ada for the numbers', 'winter, three boats', 'result was good', 'the captain and the log'];

export const SENTENCES = [
  'The situation got worse every week.',
  'As a result we lost two boats: the old ones.',
  'My task was clear to nobody.',
  'We had 14 crews and one phone.',
  'I asked every captain for a log.',
  'Nobody had taken action before.',
  'It saved 30% of the fuel.',
  'Result or not, the harbour stayed open.',
  'I wrote the rota - twice - and hung it up.',
  'Then (after a month) it was dry.',
  'Actions speak louder than plans.',
  'The board asked: what is the goal?',
  'I learned to ask first.',
  'Situation reports came at noon.',
  'That cost us 3 days; nobody minded.',
];

export const ITEMS = [
  'Asked the crews',
  'Assess the situation: calmly',
  'Drew a new plan for the result',
  'Task list for the night',
  'Outcome of it all: a shared log',
  'Checked it twice',
  'Took action at once - alone',
  'Measured it: 40% less',
  '**First week:** mapped the berths',
  '*Why?* nobody knew',
  '**Then** asked again',
];
