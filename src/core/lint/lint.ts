import { withNoteTimes } from '../notes/budgets.js';
import type { Note, PlacedStory, Story } from '../notes/model.js';
import { workspaceOf, type Workspace } from '../notes/workspace.js';
import { applyComments, type Comment } from './comments.js';
import { placeFinding, type Finding, type PlacedFinding } from './finding.js';
import type { CommentRule, NoteRule, OptionsOf, OptionSpecs, Problem, Rule, StoryRule } from './rule.js';
import { RULES } from './rules/index.js';
import { DEFAULT_LINT_SETTINGS, type LintSettings, type Severity } from './settings.js';

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
  const checkNote = rememberNotes(settings);
  return (note, workspace) => {
    const { findings, comments } = applyComments(note, merged(checkStories(note), checkNote(note, workspace)));
    return comments.length === 0 ? findings : merged([findings], applyComments(note, checkComments(comments, settings)).findings);
  };
}

/** Checks a note by all rules. */
export function lint(note: Note, settings: LintSettings = DEFAULT_LINT_SETTINGS, workspace?: Workspace): Finding[] {
  return makeLinter(settings)(note, workspace);
}

/** The values of the rule's options, as set or by default. */
export function optionsOf<Specs extends OptionSpecs>(
  { id, options }: { readonly id: string; readonly options?: Specs },
  settings: LintSettings,
): OptionsOf<Specs> {
  const set = settings.rules[id]?.options ?? {};
  return Object.fromEntries(Object.entries(options ?? {}).map(([name, spec]) => [name, set[name] ?? spec.default])) as OptionsOf<Specs>;
}

/** What the rules of whole notes found, and in which workspace; `own` if it is the note's alone. */
interface Checked {
  readonly workspace: Workspace;
  readonly isOwn: boolean;
  readonly revision: number;
  /** In order. */
  readonly findings: readonly PlacedFinding[];
}

/** Checks notes as wholes; one of which only words in stories changed is not checked again. */
function rememberNotes(settings: LintSettings): (note: Note, workspace: Workspace | undefined) => readonly PlacedFinding[] {
  const versions = new WeakMap<object, Checked>();
  return (note, given) => {
    const { rewording, version } = note;
    const before = rewording === null ? undefined : versions.get(rewording.since);
    const isKnown =
      before !== undefined &&
      (given === undefined ? before.isOwn : given === before.workspace) &&
      before.revision === before.workspace.revision;
    if (rewording !== null && isKnown) {
      const findings = before.findings.map((finding) => finding.reworded(rewording)).sort(byPlace);
      versions.set(version, { ...before, findings });
      return findings;
    }
    const workspace = given ?? workspaceOf([note]);
    const findings = NOTE_RULES.flatMap((rule) => {
      const severity = severityOf(rule, settings);
      return severity === 'off' ? [] : toFindings(rule, severity, rule.check(note, optionsOf(rule, settings), settings, workspace));
    });
    findings.sort(byPlace);
    versions.set(version, { workspace, isOwn: given === undefined, revision: workspace.revision, findings });
    return findings;
  };
}

/** What was found in stories, for notes that set the same times. */
interface Memory {
  readonly settings: LintSettings;
  readonly relative: WeakMap<Story, readonly PlacedFinding[]>;
  /** By version of the note. */
  readonly placed: WeakMap<object, Placed>;
}

/** A note's stories, and by index what was found in each. */
interface Placed {
  readonly stories: readonly PlacedStory[];
  readonly lists: readonly (readonly PlacedFinding[])[];
}

/** Checks a note's stories by themselves, each once for as long as it and the times that the note sets stay as they are. */
function rememberStories(settings: LintSettings): (note: Note) => readonly (readonly PlacedFinding[])[] {
  const memories = new Map<string, Memory>();
  return ({ stories, budgets: times, rewording, version }) => {
    const key = times.length === 0 ? '' : JSON.stringify(times.map(({ roles, time }) => [roles, time]));
    const memory = memories.get(key) ?? {
      settings: { ...settings, budgets: withNoteTimes(settings.budgets, times) },
      relative: new WeakMap(),
      placed: new WeakMap(),
    };
    memories.set(key, memory);
    const before = rewording === null ? undefined : memory.placed.get(rewording.since);
    const lists = stories.map((story, index) => {
      const old = before?.stories[index];
      const list = before?.lists[index];
      if (rewording === null || list === undefined || old?.relative !== story.relative) return checkPlaced(story, memory);
      return old === story || list.length === 0 ? list : list.map((finding) => finding.moved(rewording.by));
    });
    memory.placed.set(version, { stories, lists });
    return lists;
  };
}

function checkPlaced(story: PlacedStory, { settings, relative }: Memory): readonly PlacedFinding[] {
  const found = relative.get(story.relative) ?? checkRelative(story.relative, settings);
  relative.set(story.relative, found);
  const { start } = story.extent;
  return found.map((finding) => finding.moved(start));
}

function checkRelative(story: Story, settings: LintSettings): PlacedFinding[] {
  const findings = STORY_RULES.flatMap((rule) => {
    const severity = severityOf(rule, settings, story);
    return severity === 'off' ? [] : toFindings(rule, severity, rule.check(story, optionsOf(rule, settings), settings));
  });
  return findings.sort(byPlace);
}

function checkComments(comments: readonly Comment[], settings: LintSettings): PlacedFinding[] {
  const known = RULES.map((rule) => ({ id: rule.id, isOn: mayFind(rule, settings) }));
  const findings = COMMENT_RULES.flatMap((rule) => {
    const severity = severityOf(rule, settings);
    return severity === 'off' ? [] : comments.flatMap((comment) => toFindings(rule, severity, rule.check(comment, known)));
  });
  return findings.sort(byPlace);
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

function toFindings(rule: Rule, severity: Severity, problems: Iterable<Problem>): PlacedFinding[] {
  return Array.from(problems, (problem) => placeFinding({ ...problem, ruleId: rule.id, severity }, 0));
}

/** The findings of lists that follow one another, and those of another list, in order. Each list is in order. */
function merged(lists: readonly (readonly PlacedFinding[])[], more: readonly PlacedFinding[]): PlacedFinding[] {
  const all: PlacedFinding[] = [];
  let next = 0;
  for (const list of lists) {
    for (const finding of list) {
      for (let other = more[next]; other !== undefined && byPlace(other, finding) < 0; other = more[(next += 1)]) all.push(other);
      all.push(finding);
    }
  }
  for (; next < more.length; next += 1) all.push(more[next] as PlacedFinding);
  return all;
}

function byPlace(a: PlacedFinding, b: PlacedFinding): number {
  return a.start - b.start || (PLACES.get(a.ruleId) ?? 0) - (PLACES.get(b.ruleId) ?? 0);
}
