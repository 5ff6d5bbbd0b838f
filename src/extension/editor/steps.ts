import * as vscode from 'vscode';

/** What a step came to: the user went on, back to the one before, or gave up. */
export type Outcome = 'next' | 'back' | 'cancelled';

/** What the inputs of one question after the other share. */
export interface Step {
  readonly title: string;
  /** 1-based. */
  readonly step: number;
  readonly totalSteps: number;
}

/** Asks one question after the other, back and forth. Says whether all were answered. */
export async function askInSteps(title: string, questions: readonly ((step: Step) => Promise<Outcome>)[]): Promise<boolean> {
  for (let at = 0; at < questions.length;) {
    const outcome = await questions[at]?.({ title, step: at + 1, totalSteps: questions.length });
    if (outcome === 'cancelled') return false;
    at = Math.max(0, at + (outcome === 'back' ? -1 : 1));
  }
  return true;
}

/** Asks for a line of text. `take` returns what is wrong with it, if anything. */
export function askForText(
  step: Step,
  options: { readonly placeholder: string; readonly value: string },
  take: (value: string) => string | undefined,
): Promise<Outcome> {
  const input = vscode.window.createInputBox();
  Object.assign(input, step, options);
  input.onDidChangeValue(() => (input.validationMessage = undefined));
  return shown(input, step, (resolve) =>
    input.onDidAccept(() => {
      input.validationMessage = take(input.value.trim());
      if (input.validationMessage === undefined) resolve('next');
    }),
  );
}

/** Asks for one of the choices, or for several where `take` takes them; what was chosen before is active or picked. */
export function askForChoice<T extends vscode.QuickPickItem>(
  step: Step,
  options: { readonly placeholder: string; readonly items: readonly T[]; readonly many?: boolean; readonly chosen: readonly T[] },
  take: (items: readonly T[]) => void,
): Promise<Outcome> {
  const pick = vscode.window.createQuickPick<T>();
  Object.assign(pick, step, {
    placeholder: options.placeholder,
    items: options.items,
    canSelectMany: options.many === true,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (options.many === true) pick.selectedItems = options.chosen;
  else pick.activeItems = options.chosen;
  return shown(pick, step, (resolve) =>
    pick.onDidAccept(() => {
      take(pick.selectedItems);
      resolve('next');
    }),
  );
}

function shown(
  input: vscode.InputBox | vscode.QuickPick<vscode.QuickPickItem>,
  { step }: Step,
  accept: (resolve: (outcome: Outcome) => void) => vscode.Disposable,
): Promise<Outcome> {
  if (step > 1) input.buttons = [vscode.QuickInputButtons.Back];
  // Looking something up in the note meanwhile loses nothing.
  input.ignoreFocusOut = true;
  return new Promise<Outcome>((resolve) => {
    accept(resolve);
    input.onDidTriggerButton(() => resolve('back'));
    input.onDidHide(() => resolve('cancelled'));
    input.show();
  }).finally(() => input.dispose());
}
