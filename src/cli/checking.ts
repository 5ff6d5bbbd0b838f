import type { Config } from '../core/config/config.js';
import type { Finding } from '../core/lint/finding.js';
import { makeLinter, type Linter } from '../core/lint/lint.js';
import { RULES } from '../core/lint/rules/index.js';
import type { LintSettings, RuleSetting } from '../core/lint/settings.js';
import type { Note, Span } from '../core/notes/model.js';
import { positionsIn } from '../core/notes/positions.js';
import { Workspace } from '../core/notes/workspace.js';
import { startReading } from '../core/notes/reading.js';
import { isTriedOut, safeFixesOf } from '../core/writing/fixes.js';
import type { CheckedNote, Region } from './checked.js';
import type { ReadInput } from './reading.js';

/** Checks notes that know of one another, each by its own configuration. */
export class Checker {
  private readonly linters = new Map<Config, Linter>();
  private readonly workspace = new Workspace();

  /** @param only the rules to be checked; all that are not off if there are none */
  constructor(
    notes: readonly ReadInput[],
    private readonly only: readonly string[],
  ) {
    for (const note of notes) this.take(note);
  }

  /** What the others are to know of the note, in place of what they knew by its path. */
  take({ path, reading }: ReadInput): void {
    this.workspace.set(path, reading.note);
  }

  /** What is found in a note of this configuration. */
  findings(config: Config, note: Note): Finding[] {
    const known = this.linters.get(config);
    const linter = known ?? makeLinter(this.only.length === 0 ? config.lint : narrowed(config.lint, this.only));
    if (known === undefined) this.linters.set(config, linter);
    return linter(note, this.workspace);
  }

  /** What is found in the note, and where it stands. */
  check({ path, config, reading }: ReadInput): CheckedNote {
    const found = this.findings(config, reading.note);
    if (found.length === 0) return { path, findings: [] };
    const positionOf = positionsIn(reading.text);
    const regionOf = ({ start, end }: Span): Region => ({ start: positionOf(start), end: positionOf(end) });
    const triedOut = found.filter(isTriedOut);
    const tried = triedOut.length === 0 ? [] : safeFixesOf(startReading(reading.text, reading.options), triedOut);
    const fixes = new Map(triedOut.map((finding, index) => [finding, tried[index]]));
    const findings = found.map((finding) => {
      const { ruleId, severity, message, span, related = [] } = finding;
      const fix = isTriedOut(finding) ? fixes.get(finding) : finding.fixes?.find(({ isSafe }) => isSafe);
      return {
        ...{ ruleId, severity, message, ...regionOf(span) },
        related: related.map((each) => ({ message: each.message, ...regionOf(each.span) })),
        fix: fix === undefined ? null : { title: fix.title, edits: fix.edits.map((edit) => ({ text: edit.text, ...regionOf(edit.span) })) },
      };
    });
    return { path, findings };
  }
}

/** The settings with only these rules; one that is off is on, as the user asks for it. */
function narrowed(settings: LintSettings, only: readonly string[]): LintSettings {
  const rules = RULES.map(({ id, severity }): [string, RuleSetting] => {
    const set = settings.rules[id] ?? {};
    if (!only.includes(id)) return [id, { severity: 'off' }];
    const isOff = (set.severity ?? severity) === 'off';
    return [id, isOff ? { ...set, severity: severity === 'off' ? 'information' : severity } : set];
  });
  return { ...settings, rules: Object.fromEntries(rules) };
}
