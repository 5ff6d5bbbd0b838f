// Ordinary Markdown, in which no story stands: READMEs, changelogs and pages of manuals.
import { identifier, stated, subject } from './prose.mjs';

/** @typedef {import('./chance.mjs').Chance} Chance */

const several = (by, least, most, make) => Array.from({ length: least + by.below(most - least + 1) }, (_, index) => make(index));
const prose = (by) => several(by, 2, 6, () => stated(by)).join(' ');
const capitalised = (text) => text[0].toUpperCase() + text.slice(1);

/** The blocks that a section of a README or a manual is made of. */
const BLOCKS = [
  (by) => [prose(by)],
  (by) => [prose(by)],
  (by) => [
    '```js',
    `import { ${identifier(by)} } from 'sample';`,
    '',
    ...several(by, 2, 8, () => `const ${identifier(by)} = await ${identifier(by)}({ ${subject(by).replace(' ', ': ')} });`),
    '```',
  ],
  (by) => several(by, 3, 8, () => `- \`${identifier(by)}\`: ${stated(by)}`),
  (by) => several(by, 3, 6, (index) => `${index + 1}. ${stated(by)}`),
  (by) => [
    '| Name | Type | Default | What it does |',
    '| --- | --- | --- | --- |',
    ...several(by, 3, 9, () => `| \`${identifier(by)}\` | \`string\` | \`null\` | ${stated(by)} |`),
  ],
  (by) => [`> **Note:** ${stated(by)}`],
];

/** Headings that look a little like parts of a story, as manuals have them too. */
const LOOKALIKES = ['Background', 'Results', 'Actions', 'Problem', 'Context', 'Steps to reproduce', 'Expected result'];

/**
 * A file of about that length.
 * @param {Chance} by
 * @param {number} bytes
 */
export function ordinary(by, bytes) {
  const [opening, section] = by.pick([
    [readme, part],
    [readme, part],
    [manual, part],
    [changes, version],
  ]);
  const lines = opening(by);
  let length = lines.join('\n').length;
  for (let index = 0; length < bytes; index += 1) {
    const added = section(by, index);
    lines.push(...added);
    for (const line of added) length += line.length + 1;
  }
  return `${lines.join('\n')}\n`;
}

function readme(by) {
  const name = subject(by).replace(' ', '-');
  const badges = ['build', 'coverage', 'npm'].map(
    (badge) => `[![${badge}](https://example.org/${badge}/${name}.svg)](https://example.org/${name})`,
  );
  return [`# ${name}`, '', badges.join(' '), '', prose(by), '', '## Install', '', '```sh', `npm install ${name}`, '```', ''];
}

function manual(by) {
  return [`# ${capitalised(subject(by))}`, '', prose(by), ''];
}

function changes() {
  return ['# Changelog', '', 'All notable changes are listed here.', ''];
}

function part(by) {
  const heading = by.happens(0.04) ? by.pick(LOOKALIKES) : capitalised(subject(by));
  return [`${by.pick(['##', '##', '###'])} ${heading}`, '', ...several(by, 1, 3, () => [...by.pick(BLOCKS)(by), '']).flat()];
}

function version(by, index) {
  const fixes = several(by, 2, 9, () => `- ${stated(by)} ([#${by.below(9000)}](https://example.org/issues/${by.below(9000)}))`);
  return [`## ${40 - Math.floor(index / 12)}.${11 - (index % 12)}.0`, '', '### Fixes', '', ...fixes, ''];
}
