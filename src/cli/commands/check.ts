import { closestTo } from '../../core/lint/closest.js';
import { RULES } from '../../core/lint/rules/index.js';
import { choiceOf, pathsOf, readArguments, UsageError } from '../arguments.js';
import { FAIL_LEVELS, isFailing, type Report } from '../checked.js';
import { CACHE_OPTIONS, RunCache, type CheckCache } from '../caching.js';
import type { CheckRun } from '../checkRun.js';
import { STANDARD_INPUT } from '../files.js';
import { listNotes } from '../listing.js';
import type { Output } from '../output.js';
import { githubReport } from '../reports/github.js';
import { jsonReport } from '../reports/json.js';
import { sarifReport } from '../reports/sarif.js';
import { textReport } from '../reports/text.js';
import { rulePage } from '../rulePages.js';

const REPORTS = { text: textReport, json: jsonReport, sarif: sarifReport, github: githubReport } as const satisfies Record<string, Report>;
type Format = keyof typeof REPORTS;

const OPTIONS = {
  format: { type: 'string', default: 'text' },
  fix: { type: 'boolean', default: false },
  'fail-on': { type: 'string', default: 'warning' },
  rule: { type: 'string', multiple: true },
  config: { type: 'string' },
  explain: { type: 'string' },
  'stdin-path': { type: 'string' },
  ...CACHE_OPTIONS,
} as const;

/** `star-stories check`: shows what the stories lack, and mends what it can. Returns the exit code. */
export async function check(args: readonly string[], output: Output): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  if (values.explain !== undefined) {
    output.out(rulePage(ruleOf(values.explain)));
    return 0;
  }
  const format = choiceOf('--format', values.format, Object.keys(REPORTS) as Format[]);
  const failOn = choiceOf('--fail-on', values['fail-on'], FAIL_LEVELS);
  const rules = (values.rule ?? []).flatMap((each) => each.split(',')).map((each) => ruleOf(each.trim()));
  const stdinPath = values['stdin-path'];
  const paths = pathsOf('check', positionals, stdinPath);
  if (values.fix && paths.includes(STANDARD_INPUT)) throw new UsageError('--fix writes to files, and standard input is none');
  const listing = await listNotes({ paths, config: values.config, stdinPath });
  const cache = values.fix ? null : RunCache.for(listing, values);
  const kept = cache?.check(rules) ?? null;
  const known = knownRun(kept);
  const run = known ?? (await (await import('../checkRun.js')).runCheck(listing, rules, values.fix, cache, output));
  if (run === null) return 2;
  const { checked, fixed, errors } = run;
  if (known === null && errors.length === 0) kept?.save(checked);
  const hasNothing = checked.length === 0 && errors.length > 0;
  if (format !== 'text' || !hasNothing) output.out(REPORTS[format](checked, { hasColour: output.hasColour, fixed, errors }));
  if (errors.length > 0) return 2;
  return checked.some(({ findings }) => findings.some(({ severity }) => isFailing(severity, failOn))) ? 1 : 0;
}

/** What a run on files that have not changed since came to. */
function knownRun(kept: CheckCache | null): CheckRun | null {
  const checked = kept?.load() ?? null;
  return checked === null ? null : { checked, fixed: null, errors: [] };
}

/** @throws UsageError if there is no such rule */
function ruleOf(id: string): string {
  const ids = RULES.map((rule) => rule.id);
  if (ids.includes(id)) return id;
  const meant = closestTo(id, ids);
  throw new UsageError(`there is no rule “${id}”; ${meant === null ? `the rules are ${ids.join(', ')}` : `did you mean ${meant}?`}`);
}
