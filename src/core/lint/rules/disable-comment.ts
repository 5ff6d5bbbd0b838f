import { closestTo } from '../closest.js';
import type { Comment } from '../comments.js';
import { listOf } from '../../notes/names.js';
import type { CommentRule, Fix } from '../rule.js';
import { t } from '../../words.js';

export const disableComment: CommentRule = {
  scope: 'comment',
  id: 'disable-comment',
  description: 'A comment for the checks names an unknown rule, or switches nothing off.',
  severity: 'warning',
  *check(comment, known) {
    const { verb, text, span, rules } = comment;
    const ids = known.map(({ id }) => id);
    if (verb === null) {
      yield {
        message: t('“star-stories-{0}” says nothing to the checks: write disable, enable, disable-next-story or disable-file.', text),
        span,
      };
      return;
    }
    for (const rule of rules.filter((each) => !ids.includes(each))) {
      const meant = closestTo(rule, ids);
      const message =
        meant === null
          ? t('There is no rule “{0}”: remove it from the comment, or look it up in the list of rules.', rule)
          : t('There is no rule “{0}”: did you mean {1}?', rule, meant);
      yield {
        message,
        span,
        fixes:
          meant === null
            ? [without(comment, [rule])]
            : [
                { title: t('Change to {0}', meant), edits: [{ span, text: renamed(comment, rule, meant) }], isSafe: false },
                without(comment, [rule]),
              ],
      };
    }
    // What is not looked for cannot be found: such a comment may be meant for when it is.
    const idle = comment.idle.filter((rule) => rule !== disableComment.id && known.some(({ id, isOn }) => id === rule && isOn));
    if (rules.length === 0 ? comment.isIdle : idle.length > 0)
      yield { message: idleMessage(comment, idle), span, fixes: [without(comment, idle)] };
  },
};

function idleMessage({ verb, rules }: Comment, idle: readonly string[]): string {
  const [any, all] = [listOf(idle, 'or'), listOf(idle, 'and')];
  if (idle.length === 0)
    return verb === 'enable'
      ? t('No rule is switched off here: remove this comment.')
      : t('There is nothing to switch off here: remove this comment.');
  const isWhole = idle.length === rules.length;
  if (verb !== 'enable')
    return isWhole
      ? t('There is nothing of {0} to switch off here: remove this comment.', any)
      : t('There is nothing of {0} to switch off here: remove {1} from this comment.', any, all);
  if (idle.length === 1)
    return isWhole
      ? t('{0} is not switched off here: remove this comment.', any)
      : t('{0} is not switched off here: remove {1} from this comment.', any, all);
  return isWhole
    ? t('{0} are not switched off here: remove this comment.', any)
    : t('{0} are not switched off here: remove {1} from this comment.', any, all);
}

/** Takes the rules out of the comment; the comment itself, if it names no other. */
function without({ text, span, rules }: Comment, gone: readonly string[]): Fix {
  const left = rules.filter((rule) => !gone.includes(rule));
  if (left.length === 0) return { title: t('Remove the comment'), edits: [{ span, text: '' }], isSafe: false };
  const [said, reason] = parted(text);
  const [verb = ''] = said.split(/[\s,]/);
  return {
    title: t('Remove {0} from the comment', listOf(gone, 'and')),
    edits: [{ span, text: written(`${verb} ${left.join(' ')}${reason}`) }],
    isSafe: false,
  };
}

/** The comment with another rule in the place of one, whose name may also be a part of others. */
function renamed({ text }: Comment, rule: string, meant: string): string {
  const [said, reason] = parted(text);
  const words = said.split(/([\s,]+)/).map((word) => (word === rule ? meant : word));
  return written(words.join('') + reason);
}

/** What a comment says to the checks, and why, which stands behind two dashes and is for people. */
function parted(text: string): [said: string, reason: string] {
  const reason = text.search(/\s--(?:\s|$)/);
  return reason === -1 ? [text, ''] : [text.slice(0, reason), text.slice(reason)];
}

function written(text: string): string {
  return `<!-- star-stories-${text} -->`;
}
