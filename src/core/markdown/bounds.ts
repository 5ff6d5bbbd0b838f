/** Why parsing the text would take far longer than its length warrants, a noun phrase; null if it would not. */
export function hostility(_text: string): string | null {
  return null;
}
