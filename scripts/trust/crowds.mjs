// Notes with more of something than anybody writes, by name: each is filled with it up to a length.

const SECTIONS = '**Situation:** One.\n\n**Task:** Two.\n\n**Action:** Three.\n\n**Result:** Four.\n\n';
const SHORT = '**S:** a\n\n**A:** b\n\n**R:** c\n\n';
const HEAD = '# Interview\n\n';
const STORY = `${HEAD}## One [Conflict]\n\n${SECTIONS}`;

/** A word for each number, which is no other's beginning. */
function word(index) {
  return `${index.toString(26).replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)))}q`;
}

/** `head` with so many units behind it that they fill the length; `unit` makes each from its number. */
function filled(head, unit, tail = '') {
  return (length) => {
    let text = head;
    for (let index = 0; text.length < length; index += 1) text += unit(index);
    return text + tail;
  };
}

const BEHIND = `\n\n${SECTIONS}`;
const ROLES = ['Situation', 'Task', 'Action', 'Result'];

/** A half of the length each. */
function both(one, other) {
  return (length) => one(length / 2) + other(length / 2);
}

const asked = filled('# Interview questions\n\n', (index) => `- Tell me of ${word(index)}?\n`);

/** @type {Readonly<Record<string, (length: number) => string>>} */
export const CROWDS = {
  stories: filled(HEAD, (index) => `## Story ${word(index)}\n\n${SHORT}`),
  'stories of a paragraph each': filled(HEAD, (index) => `## ${word(index)}\nS: a\nT: b\nA: c\nR: d\n`),
  'stories of one title': filled(HEAD, () => `## Same\n\n**S:** a\n\n**A:** b\n\n`),
  'stories out of order': filled(
    HEAD,
    (index) => `## ${word(index)}\n\n**Result:** c\n\n**Action:** b\n\n**Task:** d\n\n**Situation:** a\n\n`,
  ),
  'stories too deep': filled(STORY, (index) => `#### Story ${word(index)}\n\n${SECTIONS}`),
  'stories without a word': filled(`${HEAD}## Stories\n\n### One\n\n${SECTIONS}`, (index) => `### Story ${word(index)}\n\n`),
  'stories in their groups': filled(HEAD, (index) => `# Category ${index}: ${word(index)}\n\n## ${word(index)}\n\n${SHORT}`),
  'stories in a table': filled(
    `${HEAD}| Story | Situation | Task | Action | Result |\n|-|-|-|-|-|\n`,
    (index) => `| ${word(index)} | a | b | c | d |\n`,
  ),
  'stories that unfold': filled(HEAD, (index) => `<details><summary>${word(index)}</summary>\n\n${SHORT}</details>\n\n`),
  'stories with times': filled(HEAD, (index) => `## ${word(index)} (1:30)\n\n**S:** (30s) a\n\n**A:** b\n\n`),
  'stories with tags much alike': filled(HEAD, (index) => `## ${word(index)}\n\n[Conflict resolutio${word(index)}]\n\n${SHORT}`),
  'tags in a title': filled(`${HEAD}## One`, (index) => ` [Tag ${word(index)}]`, BEHIND),
  'tags on a line': filled(`${HEAD}## One\n\n`, (index) => ` [Tag ${word(index)}]`, BEHIND),
  'tags in a list': filled(`${HEAD}## One\n\n**Tags:**`, (index) => ` tag ${word(index)},`, BEHIND),
  'tags that are not closed': filled(`${HEAD}## One\n\n`, () => `[a `, BEHIND),
  'tags in two brackets': filled(`${HEAD}## One\n\n`, (index) => `[[${word(index)}]] `, BEHIND),
  questions: filled(`${STORY}# Questions\n\n`, (index) => `## Tell me of ${word(index)}?\n\n`),
  'questions in a list': both(
    filled(STORY, () => '\n'),
    asked,
  ),
  'questions and stories': both(
    filled(HEAD, (index) => `## ${word(index)} [T${word(index)}]\n\n${SHORT}`),
    asked,
  ),
  'links to stories': both(
    filled(HEAD, (index) => `## Story ${word(index)}\n\n${SHORT}`),
    filled('# Interview questions\n\n', (index) => `- [Tell me of ${word(index)}?](#story-${word(index % 200)})\n`),
  ),
  'links to nothing': filled(STORY, (index) => `[a](#${word(index)}) `),
  'headings of one name': filled(STORY, (index) => `### a\n\n[a](#a-${index})\n\n`),
  ideas: filled(`${STORY}## Other cases\n\n`, (index) => `- Case ${word(index)}\n`),
  'comments over stories': filled(
    HEAD,
    (index) => `<!-- star-stories-disable-next-story missing-tags -->\n\n## ${word(index)}\n\n${SHORT}`,
  ),
  'comments that switch off': both(
    filled(STORY, (index) => `<!-- star-stories-disable ${word(index)} -->\n\n`),
    filled('', (index) => `## ${word(index)}\n\n**S:** a\n\n**A:** b\n\n`),
  ),
  'comments that switch on': filled(`${STORY}<!-- star-stories-disable -->\n`, (index) => `<!-- star-stories-enable ${word(index)} -->\n`),
  placeholders: filled(STORY, () => `TODO [X%] ... `),
  'words of a team': filled(STORY, () => `we did it, `),
  'numbers in words': filled(STORY, () => `twenty `),
  'one word': filled(STORY, () => `abc`),
  'words of a title': filled(`${HEAD}## `, () => `word `, BEHIND),
  'one section again and again': filled(`${HEAD}## One\n\n`, () => `**Situation:** a\n\n`),
  'sections in turn': filled(`${HEAD}## One\n\n`, (index) => `**${ROLES[index % 4]}:** a\n\n`),
  'labels in a paragraph': filled(`${HEAD}## One\n\n`, () => `S: a T: b A: c R: d `),
  'labels on lines of a paragraph': filled(`${HEAD}## One\n\n`, () => `S: a\nT: b\nA: c\nR: d\n`),
};
