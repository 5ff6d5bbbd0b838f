/** Where a run prints. */
export interface Output {
  out(text: string): void;
  error(text: string): void;
  /** What goes to `out` may be coloured. */
  readonly hasColour: boolean;
  /** What goes to `error` is seen at once, and may be written over. */
  readonly hasTerminal: boolean;
}
