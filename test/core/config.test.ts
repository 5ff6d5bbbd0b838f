import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { checkConfig, configOf, fillIn, type Config } from '../../src/core/config/config.js';
import { messageOf, readConfigText } from '../../src/core/config/source.js';
import { DEFAULT_LINT_SETTINGS } from '../../src/core/lint/settings.js';

/** What is said of a configuration's text: `marked words: message`. */
function problems(text: string): string[] {
  return readConfigText(text).problems.map(({ message, span }) => `${text.slice(span.start, span.end)}: ${message}`);
}

const mistakes = (value: unknown): string[] => checkConfig(value).mistakes.map(messageOf);
const config = (value: unknown): Config => configOf(checkConfig(value).user);

describe('the configuration', () => {
  it('that says nothing is the defaults', () => {
    for (const text of ['{}', '{ /* nothing */ }', '\uFEFF{\n}\n', '{"$schema": "./schema.json"}']) {
      const { user, problems } = readConfigText(text);
      deepEqual(problems, []);
      deepEqual(configOf(user).lint, DEFAULT_LINT_SETTINGS);
    }
  });

  it('sets rules by a severity, or with options beside it', () => {
    const { rules } = config({ rules: { 'missing-tags': 'off', 'missing-result': { severity: 'error' }, 'empty-section': {} } }).lint;
    deepEqual(rules, {
      'missing-tags': { severity: 'off', options: {} },
      'missing-result': { severity: 'error', options: {} },
      'empty-section': { severity: undefined, options: {} },
    });
  });

  it('takes tags as a list, or with other names for each', () => {
    deepEqual(config({ tags: [' calm ', 'cross team'] }).lint.tags, [
      { name: 'calm', aliases: [] },
      { name: 'cross team', aliases: [] },
    ]);
    deepEqual(config({ tags: { calm: ['composed'] } }).lint.tags, [{ name: 'calm', aliases: ['composed'] }]);
  });

  it('sets budgets in seconds, and leaves the others', () => {
    const { budgets } = config({ budgets: { action: { minimum: 30, maximum: 45 }, whole: { minimum: 90, maximum: 90 } } }).lint;
    deepEqual(budgets, {
      parts: { ...DEFAULT_LINT_SETTINGS.budgets.parts, action: { minimum: 30, maximum: 45 } },
      whole: { minimum: 90, maximum: 90 },
    });
  });

  it('chooses files by globs from its folder, and leaves folders out whole', () => {
    const { files } = config({ include: 'stories/**/*.md', exclude: ['drafts', '**/old*'] });
    deepEqual(
      ['stories/a.md', 'stories/b/.c.md', 'a.md'].map((path) => files.includes(path)),
      [true, true, false],
    );
    deepEqual(
      ['drafts/a.md', 'b/drafts/a.md', 'b/old stories/c/a.md', 'b/a.md'].map((path) => files.excludes(path)),
      [true, false, true, false],
    );
    equal(config({}).files.includes('a.md'), null);
    deepEqual([config({}).files.excludes('a.md'), config({ include: [] }).files.includes('a.md')], [false, false]);
  });

  it('tells readings apart by its key', () => {
    const keys = [{}, { framework: 'CAR' }, { vocabulary: { result: ['Fazit'] } }, { vocabulary: { task: ['Fazit'] } }].map(
      (value) => config(value).key,
    );
    equal(new Set(keys).size, 4);
    deepEqual(
      [{}, { framework: 'auto' }, { framework: 'CAR' }].map((value) => config(value).reading.framework),
      [undefined, undefined, 'CAR'],
    );
    equal(config({ rules: { 'missing-tags': 'off' }, framework: 'auto' }).key, keys[0]);
  });

  it('of the file goes before the settings, which fill what it leaves out', () => {
    const file = checkConfig({ framework: 'CAR', rules: { 'missing-tags': 'off' }, vocabulary: { result: ['Fazit'] } }).user;
    const settings = checkConfig({
      framework: 'STAR',
      wordsPerMinute: 120,
      rules: { 'missing-tags': 'error', 'empty-section': 'hint' },
      vocabulary: { result: ['Ende'], task: ['Auftrag'] },
    }).user;
    const { reading, lint } = configOf(fillIn(file, settings));
    const parts = fillIn(
      checkConfig({ tags: ['calm'], budgets: { action: { minimum: 1, maximum: 2 } } }).user,
      checkConfig({
        tags: { calm: ['cool'], team: [] },
        budgets: { action: { minimum: 3, maximum: 4 }, result: { minimum: 5, maximum: 6 } },
      }).user,
    );
    deepEqual(configOf(parts).lint.tags, [
      { name: 'calm', aliases: [] },
      { name: 'team', aliases: [] },
    ]);
    deepEqual(
      [configOf(parts).lint.budgets.parts.action, configOf(parts).lint.budgets.parts.result],
      [
        { minimum: 1, maximum: 2 },
        { minimum: 5, maximum: 6 },
      ],
    );
    equal(reading.framework, 'CAR');
    equal(lint.wordsPerMinute, 120);
    deepEqual([lint.rules['missing-tags']?.severity, lint.rules['empty-section']?.severity], ['off', 'hint']);
    deepEqual(
      ['fazit', 'ende', 'auftrag'].map((word) => reading.vocabulary.get(word)?.role),
      ['result', undefined, 'task'],
    );
  });
});

describe('a mistake in the configuration', () => {
  it('is told at its place, once each, in the order of the text', () => {
    deepEqual(
      problems(
        '{\n  "rules": { "missing-tag": "off", "missing-result": "loud", "empty-section": { "colour": 1 } },\n  "framwork": "CAR",\n  "wordsPerMinute": 400\n}',
      ),
      [
        '"missing-tag": rules.missing-tag: there is no such key; did you mean missing-tags?',
        '"loud": rules.missing-result: off, error, warning, information or hint is needed, not “loud”',
        '"colour": rules.empty-section.colour: there is no such key; the only one is severity',
        '"framwork": framwork: there is no such key; did you mean framework?',
        '400: wordsPerMinute: a number from 110 to 190 is needed, not 400',
      ],
    );
    deepEqual(problems('{ "budgets": { "action": { "minimum": 90, "maximum": 60 }, "result": { "minimum": 1.5 }, "end": {} } }'), [
      '"action": budgets.action: the minimum is more than the maximum',
      '"result": budgets.result.maximum: it is missing',
      '1.5: budgets.result.minimum: whole seconds are needed',
      '"end": budgets.end: there is no such key; the keys are scene, action, result, learning, whole',
    ]);
  });

  it('costs what it is in, and nothing else', () => {
    const { user } = readConfigText(
      '{ "rules": { "missing-tags": { "severity": "error", "colour": 1 }, "missing-result": 3 }, "framework": "SAR", "wordsPerMinute": 120, "tags": [7] }',
    );
    deepEqual(user, { rules: { 'missing-tags': { severity: 'error', options: {} } }, wordsPerMinute: 120 });
  });

  it('may be of any type, anywhere', () => {
    deepEqual(mistakes([]), ['an object is needed, not a list']);
    deepEqual(mistakes(null), ['an object is needed, not null']);
    deepEqual(mistakes({ rules: [], vocabulary: { result: 'Fazit', action: [''], outcome: [] }, include: [{}], exclude: 3 }), [
      'include.0: a glob is needed, not an object',
      'exclude: a glob is needed, not 3',
      'vocabulary.action.0: a word may not be empty',
      'vocabulary.result: a list of words is needed, not “Fazit”',
      'vocabulary.outcome: there is no such key; the keys are situation, task, action, result, learning',
      'rules: an object is needed, not a list',
    ]);
  });

  it('is told in words of its own for each kind of value, long ones cut', () => {
    deepEqual(problems('{"$schema": 3, "wordsPerMinute": "fast", "tags": 3, "include": [{}], "exclude": ".."}'), [
      '3: $schema: an address is needed, not 3',
      '"fast": wordsPerMinute: a number from 110 to 190 is needed, not “fast”',
      '3: tags: a list of tags, or an object with a list of other names for each is needed, not 3',
      '{}: include.0: a glob is needed, not an object',
      '"..": exclude: the glob “..” leads out of the folder of the configuration',
    ]);
    deepEqual(mistakes({ rules: { 'unknown-tag': { strict: 1 } }, tags: ['a', 7] }), [
      'tags.1: a word is needed, not 7',
      'rules.unknown-tag.strict: true or false is needed, not 1',
    ]);
    deepEqual(problems('{"zzzzzz": 1}'), [
      '"zzzzzz": zzzzzz: there is no such key; the keys are include, exclude, framework, vocabulary, wordsPerMinute, budgets, tags, rules',
    ]);
    const named = (letters: number): string | undefined => /“x+…?”/.exec(mistakes({ framework: 'x'.repeat(letters) })[0] ?? '')?.[0];
    deepEqual([named(40), named(41)], [`“${'x'.repeat(40)}”`, `“${'x'.repeat(40)}…”`]);
    deepEqual(problems('[]'), ['[: an object is needed, not a list']);
  });

  it('in a glob is told', () => {
    const told = mistakes({ exclude: ['[a', '{a,b', '', '/home/me/*.md', 'c:/notes', '../*.md', '!a.md', 'fine/**'] });
    deepEqual(
      told.map((message) => message.replace(/(?<=well formed|begins with !).*/, '')),
      [
        'exclude.0: the glob “[a” is not well formed',
        'exclude.1: the glob “{a,b” is not well formed',
        'exclude.2: a glob may not be empty',
        'exclude.3: the glob “/home/me/*.md” leads out of the folder of the configuration',
        'exclude.4: the glob “c:/notes” leads out of the folder of the configuration',
        'exclude.5: the glob “../*.md” leads out of the folder of the configuration',
        'exclude.6: the glob “!a.md” begins with !',
      ],
    );
  });

  it('that leads round in a circle is told', () => {
    deepEqual(problems('{"tags": {"calm": ["cool"], "cool": ["Calm"], "team": ["group", "Group"]}}'), [
      '"cool": tags.calm.0: “cool” is a tag itself, and no other name of one',
      '"Calm": tags.cool.0: “Calm” is a tag itself, and no other name of one',
      '"Group": tags.team.1: “Group” is another name of the tag “team” already',
    ]);
    const spaced = '{"tags": {" Calm ": ["calm"], " team": ["group"]}}';
    deepEqual(problems(spaced), ['"calm": tags. Calm .0: “calm” is a tag itself, and no other name of one']);
    deepEqual(configOf(readConfigText(spaced).user).lint.tags, [{ name: 'team', aliases: ['group'] }]);
    const circle: Record<string, unknown> = {};
    circle['rules'] = circle;
    deepEqual(mistakes(circle), ['rules.rules: there is no such key; ' + mistakes(circle)[0]?.split('; ')[1]]);
  });

  it('in the JSON is told once, where the reader stumbles', () => {
    deepEqual(problems('{"framework": "CAR"\n"rules": {}}'), ['"rules": a comma is needed here']);
    deepEqual(problems('{"framework": CAR}'), ['CAR: this is no JSON']);
    for (const empty of ['', ' \n', '\uFEFF'])
      deepEqual(problems(empty), [`${empty.slice(0, 1)}: it is empty; {} is a configuration that says nothing`]);
    deepEqual(problems('\uFEFF{"framework": CAR}'), ['CAR: this is no JSON']);
    deepEqual(problems('{"framework": "CAR",}'), []);
  });

  it('of any size ends soon', () => {
    deepEqual(problems(`{"framework": "${'x'.repeat(600_000)}"}`), ['{: it is too long: 600017 characters are more than 500000']);
    const nested = (depth: number): string => `{"tags": ${'['.repeat(depth)}${']'.repeat(depth)}}`;
    deepEqual([problems(nested(49)).length, problems(nested(50))], [1, ['{: it is nested too deeply']]);
    equal(problems(nested(49))[0]?.includes('tags.0: a word is needed, not a list'), true);
    // Beside one another, in words and in comments, they are not nested.
    const beside = problems(`{"vocabulary": {"result": ["${'['.repeat(60)}"]} /* ${'['.repeat(60)} */, "include": [${'[],'.repeat(60)}]}`);
    equal(
      beside.some((each) => each.includes('nested')),
      false,
    );
    for (const text of ['['.repeat(200_000), '{"a":'.repeat(80_000), `{"framework": "${'x'.repeat(600_000)}"}`])
      equal(readConfigText(text).problems.length, 1);
    const many = JSON.stringify(Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`key${index}`, index])));
    equal(readConfigText(many).problems.length, 20);
    const { user } = readConfigText(`{ "framework": "CAR", "rules": { "missing-tags": "off", "no-such-rule": "off" }, ${many.slice(1)}`);
    deepEqual([user.framework, user.rules], ['CAR', { 'missing-tags': { severity: 'off', options: {} } }]);
    equal(problems(JSON.stringify({ vocabulary: { result: Array.from({ length: 2000 }, (_, index) => `w${index}`) } })).length, 1);
    equal(problems('{"wordsPerMinute": 1e999}').length, 1);
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.json(), fc.mixedCase(fc.constant('{"rules": {"missing-tags": null}, "tags": {"a": ["a"]}}'))),
        (text) => {
          const { user, problems } = readConfigText(text);
          ok(problems.every(({ span }) => 0 <= span.start && span.start <= span.end && span.end <= text.length));
          configOf(user);
        },
      ),
    );
  });
});
