import type { Note, PlacedStory, Story } from '../notes/model.js';
import { shiftSpan } from '../notes/place.js';
import { WORDS_PER_MINUTE } from '../notes/speech.js';
import type { LintSettings, Problem, Rule, Severity, StoryRule } from './rule.js';
import { RULES } from './rules/index.js';

/** A problem with the rule that found it. */
export interface Finding extends Problem {
  readonly ruleId: string;
  readonly severity: Severity;
}

export const DEFAULT_LINT_SETTINGS: LintSettings = { wordsPerMinute: WORDS_PER_MINUTE };

/** Checks notes by all rules. Findings are in the note's order, and the same objects where nothing has changed. */
export type Linter = (note: Note) => Finding[];

/** A linter of these settings. It remembers what it found in each story. */
export function makeLinter(settings: LintSettings = DEFAULT_LINT_SETTINGS): Linter {
  const inStory = new WeakMap<Story, readonly Finding[]>();
  const placed = new WeakMap<PlacedStory, readonly Finding[]>();
  const storyRules = RULES.filter((rule): rule is StoryRule => rule.scope === 'story');
  const findingsOf = (story: PlacedStory): readonly Finding[] => {
    const known = placed.get(story);
    if (known !== undefined) return known;
    const relative = inStory.get(story.relative) ?? storyRules.flatMap((rule) => [...rule.check(story.relative, settings)].flatMap((problem) => toFinding(rule, problem)));
    inStory.set(story.relative, relative);
    const moved = relative.map((finding) => shiftFinding(finding, story.extent.start));
    placed.set(story, moved);
    return moved;
  };
  return (note) => {
    const findings = note.stories.flatMap(findingsOf);
    for (const rule of RULES) if (rule.scope === 'note') for (const problem of rule.check(note, settings)) findings.push(...toFinding(rule, problem));
    return findings.sort((a, b) => a.span.start - b.span.start);
  };
}

/** Checks a note by all rules. */
export function lint(note: Note, settings: LintSettings = DEFAULT_LINT_SETTINGS): Finding[] {
  return makeLinter(settings)(note);
}

function toFinding(rule: Rule, problem: Problem): Finding[] {
  return rule.severity === 'off' ? [] : [{ ...problem, ruleId: rule.id, severity: rule.severity }];
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
