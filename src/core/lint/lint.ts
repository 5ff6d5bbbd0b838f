import type { Note, PlacedStory, Story } from '../notes/model.js';
import { shiftSpan } from '../notes/place.js';
import { workspaceOf, type Workspace } from '../notes/workspace.js';
import { applyComments } from './comments.js';
import type { CommentRule, NoteRule, OptionsOf, OptionSpecs, Problem, Rule, StoryRule } from './rule.js';
import { RULES } from './rules/index.js';
import { DEFAULT_LINT_SETTINGS, type LintSettings, type Severity } from './settings.js';

/** A problem with the rule that found it. */
export interface Finding extends Problem {
  readonly ruleId: string;
  readonly severity: Severity;
}

/**
 * Checks notes by all rules. Findings are in the note's order, and the same objects where nothing has changed. `workspace`
 * is what the other notes hold, this one among them; the note by itself if it is left out.
 */
export type Linter = (note: Note, workspace?: Workspace) => Finding[];

/** A linter of these settings. It remembers what it found in each story. */
export function makeLinter(settings: LintSettings = DEFAULT_LINT_SETTINGS): Linter {
  const inStory = new WeakMap<Story, readonly Finding[]>();
  const placed = new WeakMap<PlacedStory, readonly Finding[]>();
  const storyRules = RULES.filter((rule): rule is StoryRule => rule.scope === 'story');
  const noteRules = RULES.filter((rule): rule is NoteRule => rule.scope === 'note');
  const inRelative = (story: Story): Finding[] =>
    storyRules.flatMap((rule) => {
      const severity = severityOf(rule, settings, story);
      return severity === 'off' ? [] : toFindings(rule, severity, rule.check(story, optionsOf(rule, settings), settings));
    });
  const findingsOf = (story: PlacedStory): readonly Finding[] => {
    const known = placed.get(story);
    if (known !== undefined) return known;
    const relative = inStory.get(story.relative) ?? inRelative(story.relative);
    inStory.set(story.relative, relative);
    const moved = relative.map((finding) => shiftFinding(finding, story.extent.start));
    placed.set(story, moved);
    return moved;
  };
  return (note, workspace = workspaceOf([note])) => {
    const findings = note.stories.flatMap(findingsOf);
    for (const rule of noteRules) {
      const severity = severityOf(rule, settings);
      if (severity !== 'off') findings.push(...toFindings(rule, severity, rule.check(note, optionsOf(rule, settings), settings, workspace)));
    }
    return withoutCommented(note, findings, settings).sort((a, b) => a.span.start - b.span.start || placeOf(a) - placeOf(b));
  };
}

/** Findings in one place come in the order of the rules. */
function placeOf({ ruleId }: Finding): number {
  return RULES.findIndex(({ id }) => id === ruleId);
}

/** Leaves out what the note's comments switch off, and adds what is wrong with them. */
function withoutCommented(note: Note, findings: Finding[], settings: LintSettings): Finding[] {
  const { findings: kept, comments } = applyComments(note, findings);
  if (comments.length === 0) return kept;
  const known = RULES.map((rule) => ({ id: rule.id, isOn: severityOf(rule, settings) !== 'off' || (rule.scope === 'story' && rule.severityFor !== undefined && settings.rules[rule.id]?.severity === undefined) }));
  const about = RULES.filter((rule): rule is CommentRule => rule.scope === 'comment').flatMap((rule) => {
    const severity = severityOf(rule, settings);
    return severity === 'off' ? [] : comments.flatMap((comment) => toFindings(rule, severity, rule.check(comment, known)));
  });
  return [...kept, ...applyComments(note, about).findings];
}

/** Checks a note by all rules. */
export function lint(note: Note, settings: LintSettings = DEFAULT_LINT_SETTINGS, workspace?: Workspace): Finding[] {
  return makeLinter(settings)(note, workspace);
}

/** How grave the rule's findings are: as set, as the story decides, or as the rule has it. */
function severityOf(rule: Rule, settings: LintSettings, story?: Story): Severity | 'off' {
  const own = rule.scope === 'story' && story !== undefined ? rule.severityFor?.(story) : undefined;
  return settings.rules[rule.id]?.severity ?? own ?? rule.severity;
}

/** The values of the rule's options, as set or by default. */
export function optionsOf<Specs extends OptionSpecs>(rule: { readonly id: string; readonly options?: Specs }, settings: LintSettings): OptionsOf<Specs> {
  const set = settings.rules[rule.id]?.options ?? {};
  return Object.fromEntries(Object.entries(rule.options ?? {}).map(([name, spec]) => [name, set[name] ?? spec.default])) as OptionsOf<Specs>;
}

function toFindings(rule: Rule, severity: Severity, problems: Iterable<Problem>): Finding[] {
  return [...problems].map((problem) => ({ ...problem, ruleId: rule.id, severity }));
}

/** The same finding, its places moved by so many UTF-16 units. */
function shiftFinding(finding: Finding, offset: number): Finding {
  const { related, fixes } = finding;
  return {
    ...finding,
    span: shiftSpan(finding.span, offset),
    ...(related === undefined ? {} : { related: related.map((each) => ({ ...each, span: shiftSpan(each.span, offset) })) }),
    ...(fixes === undefined ? {} : { fixes: fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => ({ ...edit, span: shiftSpan(edit.span, offset) })) })) }),
  };
}
