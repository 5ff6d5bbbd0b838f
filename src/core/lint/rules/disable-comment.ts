import { closestTo } from '../closest.js';
import type { Comment } from '../comments.js';
import { listOf } from '../../notes/names.js';
import type { CommentRule, Fix } from '../rule.js';

export const disableComment: CommentRule = {
  scope: 'comment',
  id: 'disable-comment',
  description: 'A comment for the checks names an unknown rule, or switches nothing off.',
  severity: 'warning',
  *check(comment, known) {
    const { verb, text, span, rules } = comment;
    const ids = known.map(({ id }) => id);
    if (verb === null) {
      yield { message: `“star-stories-${text}” says nothing to the checks: write disable, enable, disable-next-story or disable-file.`, span };
      return;
    }
    for (const rule of rules.filter((each) => !ids.includes(each))) {
      const meant = closestTo(rule, ids);
      const message = `There is no rule “${rule}”: ${meant === null ? 'remove it from the comment, or look it up in the list of rules.' : `did you mean ${meant}?`}`;
      yield { message, span, fixes: meant === null ? [without(comment, [rule])] : [{ title: `Change to ${meant}`, edits: [{ span, text: written(text.replace(rule, meant)) }], isSafe: false }, without(comment, [rule])] };
    }
    // What is not looked for cannot be found: such a comment may be meant for when it is.
    const idle = comment.idle.filter((rule) => rule !== disableComment.id && known.some(({ id, isOn }) => id === rule && isOn));
    if (rules.length === 0 ? comment.isIdle : idle.length > 0) yield { message: idleMessage(comment, idle), span, fixes: [without(comment, idle)] };
  },
};

function idleMessage({ verb, rules }: Comment, idle: readonly string[]): string {
  const rest = idle.length < rules.length ? `remove ${listOf(idle, 'and')} from this comment` : 'remove this comment';
  const names = listOf(idle, 'or');
  if (verb === 'enable') return names === '' ? `No rule is switched off here: ${rest}.` : `${names} ${idle.length === 1 ? 'is' : 'are'} not switched off here: ${rest}.`;
  return `There is nothing ${names === '' ? '' : `of ${names} `}to switch off here: ${rest}.`;
}

/** Takes the rules out of the comment; the comment itself, if it names no other. */
function without({ text, span, rules }: Comment, gone: readonly string[]): Fix {
  const left = rules.filter((rule) => !gone.includes(rule));
  if (left.length === 0) return { title: 'Remove the comment', edits: [{ span, text: '' }], isSafe: false };
  const [head = '', ...reason] = text.split(/(?=\s--(?:\s|$))/);
  const [verb = ''] = head.split(/[\s,]/);
  return { title: `Remove ${listOf(gone, 'and')} from the comment`, edits: [{ span, text: written(`${verb} ${left.join(' ')}${reason.join('')}`) }], isSafe: false };
}

function written(text: string): string {
  return `<!-- star-stories-${text} -->`;
}
