/** Days as the user lives them: a number for each, which grows by one at midnight. Times are milliseconds since 1970. */
export interface Calendar {
  dayOf(time: number): number;
  /** The first moment of the day. */
  startOf(day: number): number;
}

const DAY = 86_400_000;

/** Days of the machine's own time zone; 1 January 1970 is day 0. */
export const LOCAL_CALENDAR: Calendar = {
  dayOf(time) {
    const date = new Date(time);
    return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY;
  },
  startOf(day) {
    const date = new Date(day * DAY);
    return new Date(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()).getTime();
  },
};

/** The Monday of the day's week. */
export function mondayOf(day: number): number {
  // Day 0 was a Thursday.
  return day - ((((day + 3) % 7) + 7) % 7);
}
