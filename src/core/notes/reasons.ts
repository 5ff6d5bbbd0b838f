import type { PlacedContext } from './context.js';
import type { Draft } from './drafts.js';
import type { Label } from './label.js';
import type { Line } from './line.js';
import type { Reason, Section, Story } from './model.js';
import { listOf, roleName } from './names.js';
import { message, t, translate } from '../words.js';

/** Why the note was read as it was, in its order: `found` says why lines are stories or none. */
export function readReasons(
  context: PlacedContext,
  found: ReadonlyMap<number, string>,
  drafts: readonly Draft[],
  stories: readonly Story[],
): Reason[] {
  const reasons = [...found].map(([index, text]) => reason(context, index, text));
  for (const [index, draft] of drafts.entries()) {
    const story = stories[index];
    if (story === undefined) continue;
    reasons.push(reason(context, draft.start, whyStatus(story)));
    for (const each of labelReasons(context, draft)) reasons.push(each);
  }
  return reasons.sort((a, b) => a.span.start - b.span.start);
}

function reason(context: PlacedContext, index: number, text: string): Reason {
  return { ...context.placeAt(index), text };
}

function whyStatus(story: Story): string {
  switch (story.status) {
    case 'complete':
      return t('Complete: it has all that {0} asks for.', story.framework);
    case 'partial':
      return t(
        'Partial: {0} also asks for {1}.',
        story.framework,
        story.missing.map((role) => whyMissing(story.sections, role)).join(', '),
      );
    case 'prose':
      return t('Prose: {0} words without a label.', story.words);
    case 'stub':
      return t('A stub: no label, and {0} words.', story.words);
  }
}

function whyMissing(sections: readonly Section[], role: Story['missing'][number]): string {
  const empty = sections.find((section) => section.roles.includes(role));
  if (empty === undefined) return t('{0} (no label)', roleName(role));
  return /[\p{L}\p{N}]/u.test(empty.text)
    ? t('{0} (only a placeholder on line {1})', roleName(role), empty.line)
    : t('{0} (nothing on line {1})', roleName(role), empty.line);
}

/** Which labels opened a section, and which words that look like one did not. */
function labelReasons(context: PlacedContext, draft: Draft): Reason[] {
  const taken = new Set(draft.marks.map(({ index }) => index));
  const reasons: Reason[] = [];
  for (let index = draft.start; index < draft.end; index += 1) {
    const line = context.lines[index];
    const label = context.labels[index];
    if (line === undefined || label == null || (index === draft.start && draft.title !== null)) continue;
    if (taken.has(index))
      reasons.push(
        reason(context, index, t('“{0}” opens {1}: {2}.', label.words, listOf(label.roles.map(roleName), 'and'), styleOf(line, label))),
      );
    else if (label.strength !== 'metadata')
      reasons.push(
        reason(
          context,
          index,
          t("“{0}” opens no section: it stands deeper than the story's labels, or its role has a label already.", label.words),
        ),
      );
  }
  return reasons;
}

const STRENGTHS: Readonly<Record<Label['strength'], string>> = {
  word: message("the framework's own word"),
  letter: message("the framework's letter"),
  synonym: message('a word that its neighbours make a label'),
  metadata: message('a word about the story'),
};

function styleOf(line: Line, label: Label): string {
  const look =
    line.kind === 'heading'
      ? t('a heading')
      : line.label !== undefined
        ? t('a column of a table')
        : line.emphasised > 0
          ? t('bold')
          : t('plain');
  const place = [
    line.depth > 0 && line.label === undefined ? (line.cells === undefined ? t('in a list') : t('in a table')) : '',
    line.quoted ? t('in a quote') : '',
  ];
  return [translate(STRENGTHS[label.strength]), look, ...place.filter((each) => each !== '')].join(', ');
}
