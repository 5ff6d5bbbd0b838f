import type { PlacedContext } from './context.js';
import type { Draft } from './drafts.js';
import type { Label } from './label.js';
import type { Line } from './line.js';
import type { Reason, Section, Story } from './model.js';
import { listOf, roleName } from './names.js';

/** Why the note was read as it was, in its order: `found` says why lines are stories or none. */
export function readReasons(context: PlacedContext, found: ReadonlyMap<number, string>, drafts: readonly Draft[], stories: readonly Story[]): Reason[] {
  const reasons = [...found].map(([index, text]) => reason(context, index, text));
  for (const [index, draft] of drafts.entries()) {
    const story = stories[index];
    if (story === undefined) continue;
    reasons.push(reason(context, draft.start, whyStatus(story)));
    reasons.push(...labelReasons(context, draft));
  }
  return reasons.sort((a, b) => a.span.start - b.span.start);
}

function reason(context: PlacedContext, index: number, text: string): Reason {
  return { ...context.placeAt(index), text };
}

function whyStatus(story: Story): string {
  switch (story.status) {
    case 'complete':
      return `Complete: it has all that ${story.framework} asks for.`;
    case 'partial':
      return `Partial: ${story.framework} also asks for ${story.missing.map((role) => whyMissing(story.sections, role)).join(', ')}.`;
    case 'prose':
      return `Prose: ${story.words} words without a label.`;
    case 'stub':
      return `A stub: no label, and ${story.words} words.`;
  }
}

function whyMissing(sections: readonly Section[], role: Story['missing'][number]): string {
  const empty = sections.find((section) => section.roles.includes(role));
  if (empty === undefined) return `${roleName(role)} (no label)`;
  return `${roleName(role)} (${/[\p{L}\p{N}]/u.test(empty.text) ? 'only a placeholder' : 'nothing'} on line ${empty.line})`;
}

/** Which labels opened a section, and which words that look like one did not. */
function labelReasons(context: PlacedContext, draft: Draft): Reason[] {
  const taken = new Set(draft.marks.map(({ index }) => index));
  const reasons: Reason[] = [];
  for (let index = draft.start; index < draft.end; index += 1) {
    const line = context.lines[index];
    const label = context.labels[index];
    if (line === undefined || label == null || (index === draft.start && draft.title !== null)) continue;
    if (taken.has(index)) reasons.push(reason(context, index, `“${label.words}” opens ${listOf(label.roles.map(roleName), 'and')}: ${styleOf(line, label)}.`));
    else if (label.strength !== 'metadata') reasons.push(reason(context, index, `“${label.words}” opens no section: it stands deeper than the story's labels, or its role has a label already.`));
  }
  return reasons;
}

const STRENGTHS: Readonly<Record<Label['strength'], string>> = {
  word: "the framework's own word",
  letter: "the framework's letter",
  synonym: 'a word that its neighbours make a label',
  metadata: 'a word about the story',
};

function styleOf(line: Line, label: Label): string {
  const look = line.kind === 'heading' ? 'a heading' : line.label !== undefined ? 'a column of a table' : line.emphasised > 0 ? 'bold' : 'plain';
  const place = [line.depth > 0 && line.label === undefined ? (line.cells === undefined ? 'in a list' : 'in a table') : '', line.quoted ? 'in a quote' : ''];
  return [STRENGTHS[label.strength], look, ...place.filter((each) => each !== '')].join(', ');
}
