import type { Rule } from '../../src/core/lint/rule.js';
import { RULES } from '../../src/core/lint/rules/index.js';

/** Where the table of rules stands in a page that holds more. */
const MARKS = /(<!-- rules: written by scripts\/rules\.mjs -->\n)[\s\S]*?(<!-- end of the rules -->)/;

/** The page with the table of all rules in its place. `folder` leads from it to the rules' own pages: `docs/rules/`. */
export function withRuleTable(page: string, folder: string): string {
  if (!MARKS.test(page)) throw new Error('the page has no place for the table of rules');
  return page.replace(MARKS, (_, before: string, after: string) => `${before}\n${tableOf(RULES, folder)}\n\n${after}`);
}

function tableOf(rules: readonly Rule[], folder: string): string {
  const rows = rules.map(({ id, severity, description }) => `| [${id}](${folder}${id}.md) | ${severity} | ${description} |`);
  return ['| rule | default | says |', '| --- | --- | --- |', ...rows].join('\n');
}

/** The rows that a rule's page has for its options. */
export function optionRows({ options = {} }: Rule): string[] {
  return Object.entries(options).map(([name, option]) => `| \`${name}\` | ${Array.isArray(option.default) ? option.default.join(', ') || 'none' : String(option.default)} | ${option.description} |`);
}
