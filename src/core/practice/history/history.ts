import { type Amendment, amendmentLine, type Attempt, attemptLine, byTime, type Change, type Line, readLine } from './record.js';

/** In every host; the libraries that core compiles against do not say so. */
declare const TextDecoder: new (label: 'utf-8', options: { readonly fatal: boolean }) => { decode(bytes: Uint8Array): string };

/** A file of lines, each a record in JSON. */
export interface HistoryFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A line that was not read, or that says something odd. It stays as it is. */
export interface HistoryProblem {
  readonly file: string;
  /** 1-based; 0 for the whole file. */
  readonly line: number;
  /** What is wrong, as the end of a sentence about the line. */
  readonly message: string;
  /** Whether an attempt may be missing for it. */
  readonly lost: boolean;
}

/** All that is known of the attempts made. */
export interface History {
  /** With all that was said of them later, by time. */
  readonly attempts: readonly Attempt[];
  /** Those that were taken back, by time. */
  readonly removed: readonly Attempt[];
  /** When the last word was said on an attempt, by its id. */
  readonly amended: ReadonlyMap<string, number>;
  readonly problems: readonly HistoryProblem[];
}

const DAY = 86_400_000;
const LINE_FEED = 10;

/** What is written before the file gets its name: it may end anywhere. */
export const UNFINISHED = '.tmp';

/**
 * Reads the files of a history, in any order: the result is the union by id. A line that cannot be read costs that line
 * and is reported.
 * @param now milliseconds since 1970
 */
export function readHistory(files: readonly HistoryFile[], now: number): History {
  const attempts = new Map<string, Attempt>();
  const amendments = new Map<string, Amendment>();
  const problems: HistoryProblem[] = [];
  for (const { name, bytes } of files) {
    linesOf(bytes).forEach((lineBytes, index) => {
      const { line, damaged } = decodeLine(lineBytes);
      if (line === null) return;
      const report = (message: string, lost: boolean): void => void problems.push({ file: name, line: index + 1, message, lost });
      if (damaged && !('problem' in line)) report('it holds bytes that are not UTF-8, shown as �', false);
      if ('attempt' in line) {
        if (line.attempt.at > now + DAY) report('its time is in the future, so it does not count yet', false);
        keep(attempts, line.attempt, attemptLine, report);
      } else if ('amendment' in line) keep(amendments, line.amendment, amendmentLine, report);
      else if ('newer' in line) report(`a newer version wrote it (${line.newer})`, true);
      else if (!name.endsWith(UNFINISHED)) report(line.problem, true);
    });
  }
  return { ...amended([...attempts.values()].sort(byTime), [...amendments.values()].sort(byTime)), problems };
}

/** The amendment that says this of an attempt, and counts over all that was said of it before, whatever the clock shows. */
export function amendmentTo(history: Pick<History, 'amended'>, of: string, change: Change, id: string, now: number): Amendment {
  return { id, at: Math.max(now, (history.amended.get(of) ?? 0) + 1), of, ...change };
}

/** One record an id. Of two that differ the later counts, whichever file is read first. */
function keep<T extends Attempt | Amendment>(
  kept: Map<string, T>,
  record: T,
  lineOf: (record: T) => string,
  report: (message: string, lost: boolean) => void,
): void {
  const other = kept.get(record.id);
  if (other === undefined) return void kept.set(record.id, record);
  const [line, otherLine] = [lineOf(record), lineOf(other)];
  if (line === otherLine) return;
  report('another record has its id and differs', true);
  if (record.at > other.at || (record.at === other.at && line > otherLine)) kept.set(record.id, record);
}

function amended(attempts: readonly Attempt[], amendments: readonly Amendment[]): Omit<History, 'problems'> {
  const changes = new Map<string, Change>();
  const last = new Map<string, number>();
  for (const { of, at, grade, note, removed } of amendments) {
    last.set(of, at);
    changes.set(of, {
      ...changes.get(of),
      ...(grade === undefined ? {} : { grade }),
      ...(note === undefined ? {} : { note }),
      ...(removed === undefined ? {} : { removed }),
    });
  }
  const isRemoved = ({ id }: Attempt): boolean => changes.get(id)?.removed === true;
  const now = attempts.map((attempt): Attempt => {
    const { grade = attempt.grade, note = attempt.note } = changes.get(attempt.id) ?? {};
    return { ...attempt, grade, note };
  });
  return { attempts: now.filter((attempt) => !isRemoved(attempt)), removed: now.filter(isRemoved), amended: last };
}

function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(LINE_FEED, start);
    lines.push(bytes.subarray(start, end < 0 ? bytes.length : end));
    start = end < 0 ? bytes.length : end + 1;
  }
  return lines;
}

/** Null for a line without text. The decoder drops a byte order mark. */
function decodeLine(bytes: Uint8Array): { readonly line: Line | null; readonly damaged: boolean } {
  const [text, damaged] = decode(bytes);
  return { line: text.trim() === '' ? null : readLine(text), damaged };
}

function decode(bytes: Uint8Array): [text: string, damaged: boolean] {
  try {
    return [new TextDecoder('utf-8', { fatal: true }).decode(bytes), false];
  } catch {
    return [new TextDecoder('utf-8', { fatal: false }).decode(bytes), true];
  }
}
