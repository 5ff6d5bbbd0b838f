/** Where an arrow key leads: rows down, cells to the right. */
const STEPS: Readonly<Record<string, readonly [rows: number, cells: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Moves the focus to the next button in the direction of an arrow key. */
export function moveInGrid(event: KeyboardEvent): void {
  const step = STEPS[event.key];
  const from =
    event.target instanceof HTMLElement ? event.target.closest<HTMLTableCellElement>('[role=grid] tr:not(.chosen) > :is(th, td)') : null;
  const row = from?.parentElement;
  const grid = from?.closest('[role=grid]');
  if (step === undefined || from === null || !(row instanceof HTMLTableRowElement) || grid == null) return;
  const rows = [...grid.querySelectorAll<HTMLTableRowElement>('tr:not(.chosen)')];
  const target = nextButton(rows, [rows.indexOf(row), from.cellIndex], step);
  event.preventDefault();
  target?.focus();
}

/** The button of a table's cell that has the focus is the one to which the Tab key comes back. */
export function keepPlaceInGrid({ target }: FocusEvent): void {
  const place = target instanceof HTMLElement && target.matches('[role=grid] tr:not(.chosen) button') ? target : null;
  const grid = place?.closest('[role=grid]');
  if (place === null || grid == null) return;
  for (const each of grid.querySelectorAll('tr:not(.chosen) button[tabindex="0"]')) each.setAttribute('tabindex', '-1');
  place.setAttribute('tabindex', '0');
}

/** The first button from a place in the direction; null if there is none. */
function nextButton(
  rows: readonly HTMLTableRowElement[],
  [row, cell]: readonly [number, number],
  [down, right]: readonly [number, number],
): HTMLElement | null {
  for (let [at, column] = [row + down, cell + right]; ; [at, column] = [at + down, column + right]) {
    const place = column < 0 ? undefined : rows[at]?.cells[column];
    if (place === undefined) return null;
    const found = place.querySelector<HTMLElement>('button');
    if (found !== null) return found;
  }
}
