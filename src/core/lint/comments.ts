import type { Note, Span } from '../notes/model.js';

const VERBS = ['disable', 'enable', 'disable-next-story', 'disable-file'] as const;
type Verb = (typeof VERBS)[number];

/** A comment that switches rules off or on, `<!-- star-stories-disable missing-tags -->`, and what came of it. */
export interface Comment {
  /** Its first word; null if that is none that the checks know. */
  readonly verb: Verb | null;
  /** What stands behind `star-stories-`. */
  readonly text: string;
  readonly span: Span;
  /** The rules it names; none for all. */
  readonly rules: readonly string[];
  /** Those of them that did nothing; all of them if it names none and did nothing. */
  readonly idle: readonly string[];
  readonly isIdle: boolean;
}

interface Parsed extends Pick<Comment, 'verb' | 'text' | 'span' | 'rules'> {
  /** The rules that it switched off or on; null for all. */
  readonly done: Set<string | null>;
}

/** A comment's hold over a stretch of the note. */
interface Hold {
  readonly comment: Parsed;
  /** Null for all rules but those in `except`. */
  readonly rule: string | null;
  readonly except: readonly string[];
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** The findings that no comment of the note switches off, and the comments. */
export interface Commented<Finding> {
  readonly findings: Finding[];
  readonly comments: readonly Comment[];
}

/** Takes out what the note's comments switch off. */
export function applyComments<Finding extends { readonly ruleId: string; readonly span: Span }>(
  note: Note,
  findings: Finding[],
): Commented<Finding> {
  if (note.directives.length === 0) return { findings, comments: [] };
  const parsed = note.directives.map(({ text, span }) => parse(text, span));
  const holds = holdsOf(parsed, note);
  const kept = findings.filter(({ ruleId, span: { start } }) => {
    const holding = holds.filter(
      (hold) => hold.start <= start && start < hold.end && (hold.rule === null ? !hold.except.includes(ruleId) : hold.rule === ruleId),
    );
    for (const { comment, rule } of holding) comment.done.add(rule);
    return holding.length === 0;
  });
  return { findings: kept, comments: parsed.map(toComment) };
}

/** `disable a, b -- why`: what stands behind two dashes is for people. */
function parse(text: string, span: Span): Parsed {
  const [words = ''] = text.split(/\s--(?:\s|$)/);
  const [verb = '', ...rules] = words.split(/[\s,]+/).filter((word) => word !== '');
  return { verb: VERBS.find((each) => each === verb.toLowerCase()) ?? null, text, span, rules: [...new Set(rules)], done: new Set() };
}

function toComment({ verb, text, span, rules, done }: Parsed): Comment {
  return { verb, text, span, rules, idle: rules.filter((rule) => !done.has(rule)), isIdle: done.size === 0 };
}

function holdsOf(comments: readonly Parsed[], note: Note): Hold[] {
  const holds: Hold[] = [];
  let open: readonly Hold[] = [];
  for (const comment of comments) {
    const { end } = comment.span;
    const hold = (start: number, to: number): Hold[] =>
      (comment.rules.length === 0 ? [null] : comment.rules).map((rule) => ({ comment, rule, except: [], start, end: to }));
    if (comment.verb === 'disable') open = [...open, ...hold(end, Infinity)];
    else if (comment.verb === 'disable-file') holds.push(...hold(0, Infinity));
    else if (comment.verb === 'disable-next-story') {
      const extent = note.stories.find((story) => story.extent.start >= end)?.extent;
      if (extent !== undefined) holds.push(...hold(extent.start, extent.end));
    } else if (comment.verb === 'enable') {
      const before = open;
      open = before.flatMap((each) => enabled(each, comment));
      holds.push(...before.filter((each) => !open.includes(each)).map((each) => ({ ...each, end })));
    }
  }
  return [...holds, ...open];
}

/** What is left of an open hold behind the comment that enables rules. */
function enabled(hold: Hold, { rules, span, done }: Parsed): Hold[] {
  if (rules.length === 0) {
    done.add(null);
    return [];
  }
  if (hold.rule !== null && !rules.includes(hold.rule)) return [hold];
  for (const rule of hold.rule === null ? rules : [hold.rule]) done.add(rule);
  return hold.rule === null ? [{ ...hold, start: span.end, except: [...hold.except, ...rules] }] : [];
}
