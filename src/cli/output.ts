/** Where a run prints. */
export interface Output {
  out(text: string): void;
  error(text: string): void;
}
