import { withNoteTimes } from '../notes/budgets.js';
import type { Note, PlacedStory, Story } from '../notes/model.js';
import { shiftSpan } from '../notes/place.js';
import { workspaceOf, type Workspace } from '../notes/workspace.js';
import { applyComments, type Comment } from './comments.js';
import type { CommentRule, NoteRule, OptionsOf, OptionSpecs, Problem, Rule, StoryRule } from './rule.js';
import { RULES } from './rules/index.js';
import { DEFAULT_LINT_SETTINGS, type LintSettings, type Severity } from './settings.js';

/** A problem with the rule that found it. */
export interface Finding extends Problem {
  readonly ruleId: string;
  readonly severity: Severity;
}

/**
 * Checks notes by all rules. Findings are in the note's order, those of one place in the order of the rules; those of
 * stories are the same objects where nothing has changed. `workspace` is what all notes hold, this one among them; it is
 * this one alone if it is left out.
 */
export type Linter = (note: Note, workspace?: Workspace) => Finding[];

const STORY_RULES = RULES.filter((rule): rule is StoryRule => rule.scope === 'story');
const NOTE_RULES = RULES.filter((rule): rule is NoteRule => rule.scope === 'note');
const COMMENT_RULES = RULES.filter((rule): rule is CommentRule => rule.scope === 'comment');
const PLACES: ReadonlyMap<string, number> = new Map(RULES.map(({ id }, index) => [id, index]));

/** A linter of these settings. It remembers what it found in each story. */
export function makeLinter(settings: LintSettings = DEFAULT_LINT_SETTINGS): Linter {
  const checkStories = rememberStories(settings);
  return (note, workspace = workspaceOf([note])) => {
    const found = checkStories(note);
    for (const rule of NOTE_RULES) {
      const severity = severityOf(rule, settings);
      if (severity !== 'off') found.push(...toFindings(rule, severity, rule.check(note, optionsOf(rule, settings), settings, workspace)));
    }
    const { findings, comments } = applyComments(note, found);
    if (comments.length > 0) findings.push(...applyComments(note, checkComments(comments, settings)).findings);
    return findings.sort(byPlace);
  };
}

/** Checks a note by all rules. */
export function lint(note: Note, settings: LintSettings = DEFAULT_LINT_SETTINGS, workspace?: Workspace): Finding[] {
  return makeLinter(settings)(note, workspace);
}

/** The values of the rule's options, as set or by default. */
export function optionsOf<Specs extends OptionSpecs>({ id, options }: { readonly id: string; readonly options?: Specs }, settings: LintSettings): OptionsOf<Specs> {
  const set = settings.rules[id]?.options ?? {};
  return Object.fromEntries(Object.entries(options ?? {}).map(([name, spec]) => [name, set[name] ?? spec.default])) as OptionsOf<Specs>;
}

/** What was found in stories, for notes that set the same times. */
interface Memory {
  readonly settings: LintSettings;
  readonly relative: WeakMap<Story, readonly Finding[]>;
  readonly placed: WeakMap<PlacedStory, readonly Finding[]>;
}

/** Checks a note's stories by themselves, each once for as long as it and the times that the note sets stay as they are. */
function rememberStories(settings: LintSettings): (note: Note) => Finding[] {
  const memories = new Map<string, Memory>();
  return ({ stories, budgets: times }) => {
    const key = times.length === 0 ? '' : JSON.stringify(times.map(({ roles, time }) => [roles, time]));
    const memory = memories.get(key) ?? { settings: { ...settings, budgets: withNoteTimes(settings.budgets, times) }, relative: new WeakMap(), placed: new WeakMap() };
    memories.set(key, memory);
    return stories.flatMap((story) => checkPlaced(story, memory));
  };
}

function checkPlaced(story: PlacedStory, { settings, relative, placed }: Memory): readonly Finding[] {
  const known = placed.get(story);
  if (known !== undefined) return known;
  const found = relative.get(story.relative) ?? checkRelative(story.relative, settings);
  relative.set(story.relative, found);
  const { start } = story.extent;
  const moved = found.map((finding) => shiftFinding(finding, start));
  placed.set(story, moved);
  return moved;
}

function checkRelative(story: Story, settings: LintSettings): Finding[] {
  const findings = STORY_RULES.flatMap((rule) => {
    const severity = severityOf(rule, settings, story);
    return severity === 'off' ? [] : toFindings(rule, severity, rule.check(story, optionsOf(rule, settings), settings));
  });
  return findings.sort(byPlace);
}

function checkComments(comments: readonly Comment[], settings: LintSettings): Finding[] {
  const known = RULES.map((rule) => ({ id: rule.id, isOn: mayFind(rule, settings) }));
  return COMMENT_RULES.flatMap((rule) => {
    const severity = severityOf(rule, settings);
    return severity === 'off' ? [] : comments.flatMap((comment) => toFindings(rule, severity, rule.check(comment, known)));
  });
}

/** How grave the rule's findings are: as set, as the story decides, or as the rule has it. */
function severityOf(rule: Rule, settings: LintSettings, story?: Story): Severity | 'off' {
  const own = rule.scope === 'story' && story !== undefined ? rule.severityFor?.(story) : undefined;
  return settings.rules[rule.id]?.severity ?? own ?? rule.severity;
}

function mayFind(rule: Rule, settings: LintSettings): boolean {
  const decides = rule.scope === 'story' && rule.severityFor !== undefined && settings.rules[rule.id]?.severity === undefined;
  return decides || severityOf(rule, settings) !== 'off';
}

function toFindings(rule: Rule, severity: Severity, problems: Iterable<Problem>): Finding[] {
  return [...problems].map((problem) => ({ ...problem, ruleId: rule.id, severity }));
}

function byPlace(a: Finding, b: Finding): number {
  return a.span.start - b.span.start || (PLACES.get(a.ruleId) ?? 0) - (PLACES.get(b.ruleId) ?? 0);
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
