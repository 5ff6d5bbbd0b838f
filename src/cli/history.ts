import { clockTime } from '../core/practice/format.js';
import { type Attempt, totalOf } from '../core/practice/history/record.js';

/** The attempts for people, a line each: when, how long, how well, which story. Days and times are those of this machine. */
export function historyText(attempts: readonly Attempt[]): string {
  if (attempts.length === 0) return 'No attempts yet.\n';
  const lines = attempts.map((attempt) => {
    const { at, grade, story } = attempt;
    return `${localTime(at)}  ${clockTime(totalOf(attempt)).padStart(5)}  ${(grade ?? '-').padEnd(5)}  ${oneLine(story.title) || '(untitled)'} · ${oneLine(story.note)}`;
  });
  return `${lines.join('\n')}\n${attempts.length} ${attempts.length === 1 ? 'attempt' : 'attempts'}.\n`;
}

/** `2026-11-22 08:05`, which sorts and which everybody reads. */
function localTime(at: number): string {
  const date = new Date(at);
  const [month, day, hour, minute] = [date.getMonth() + 1, date.getDate(), date.getHours(), date.getMinutes()].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${date.getFullYear()}-${month}-${day} ${hour}:${minute}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
