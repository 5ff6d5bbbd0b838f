import type { Rule } from '../../src/core/lint/rule.js';
import { RULES } from '../../src/core/lint/rules/index.js';
import { readManifest } from './manifest.js';

/** What package.json says of a setting. */
interface Setting {
  readonly default: unknown;
  readonly description?: string;
  readonly markdownDescription?: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
}

/** The pages that hold tables. */
export const PAGES = ['README.md', 'docs/rules/README.md'] as const;

/** The text of a page with its tables in their places. */
export function withTables(text: string, page: (typeof PAGES)[number]): string {
  return page === 'README.md'
    ? withTable(withTable(text, 'rules', ruleTable('docs/rules/')), 'settings', settingTable())
    : withTable(text, 'rules', ruleTable(''));
}

/** Puts a table between the marks that say where it stands. */
function withTable(text: string, name: string, table: readonly string[]): string {
  const [begin, end] = [`<!-- ${name}: written by scripts/tables.mjs -->`, `<!-- end of the ${name} -->`].map((mark) => ({
    mark,
    at: text.indexOf(mark),
  })) as [Mark, Mark];
  if (begin.at < 0 || end.at < begin.at) throw new Error(`the page has no place for the table of ${name}`);
  return `${text.slice(0, begin.at + begin.mark.length)}\n\n${table.join('\n')}\n\n${text.slice(end.at)}`;
}

interface Mark {
  readonly mark: string;
  readonly at: number;
}

/** `folder` leads from the page to the rules' own pages. */
function ruleTable(folder: string): string[] {
  const rows = RULES.map(({ id, severity, description }) => `| [${id}](${folder}${id}.md) | ${severity} | ${description} |`);
  return ['| rule | default | says |', '| --- | --- | --- |', ...rows];
}

function settingTable(): string[] {
  const { contributes } = readManifest() as { contributes: { configuration: { properties: Readonly<Record<string, Setting>> } } };
  const rows = Object.entries(contributes.configuration.properties).map(
    ([key, setting]) => `| \`${key}\` | \`${JSON.stringify(setting.default)}\` | ${meaning(setting)} |`,
  );
  return ['| setting | default | meaning |', '| --- | --- | --- |', ...rows];
}

/** A setting's description, with what it may be. Other settings are `#named#` for the settings editor alone. */
function meaning({ description, markdownDescription, enum: values, minimum, maximum }: Setting): string {
  const text = (markdownDescription ?? description ?? '').replace(/`#([^#`]+)#`/g, '`$1`');
  const range = minimum !== undefined && maximum !== undefined ? [`From ${minimum} to ${maximum}.`] : [];
  const choice = values === undefined ? [] : [`One of ${values.map((value) => `\`${value}\``).join(', ')}.`];
  return [text, ...range, ...choice].join(' ');
}

/** The rows that a rule's page has for its options. */
export function optionRows({ options = {} }: Rule): string[] {
  return Object.entries(options).map(
    ([name, option]) =>
      `| \`${name}\` | ${Array.isArray(option.default) ? option.default.join(', ') || 'none' : String(option.default)} | ${option.description} |`,
  );
}
