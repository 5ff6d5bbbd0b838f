import { closestTo } from '../closest.js';
import type { NoteRule } from '../rule.js';
import { t } from '../../words.js';

export const brokenReference: NoteRule = {
  scope: 'note',
  id: 'broken-reference',
  description: 'A link leads to a heading that is not there.',
  severity: 'warning',
  *check(note) {
    for (const { anchor, anchorSpan, span } of note.brokenReferences) {
      const meant = meantBy(anchor, note.anchors);
      yield {
        message: messageOf(anchor, meant),
        span: anchorSpan ?? span,
        ...(meant === null || anchorSpan === null
          ? {}
          : {
              fixes: [
                {
                  title: t('Point the link at #{0}', meant),
                  edits: [{ span: anchorSpan, text: meant }],
                  isSafe: bare(meant) === bare(anchor),
                },
              ],
            }),
      };
    }
  },
};

function messageOf(anchor: string, meant: string | null): string {
  return meant === null
    ? t('The link leads to “#{0}”, and no heading of this note is called so: point it at one that is there, or remove it.', anchor)
    : t('The link leads to “#{0}”, and no heading of this note is called so: did you mean #{1}?', anchor, meant);
}

/** The anchor that is written the same but for signs, the only one that begins so or ends so, or the closest. */
function meantBy(anchor: string, anchors: readonly string[]): string | null {
  const own = bare(anchor);
  if (own === '') return null;
  const same = anchors.find((other) => bare(other) === own);
  if (same !== undefined) return same;
  const [longer, another] = anchors.filter((other) => bare(other).startsWith(own) || bare(other).endsWith(own));
  return longer === undefined || another !== undefined ? closestTo(anchor, anchors) : longer;
}

function bare(anchor: string): string {
  return anchor.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
