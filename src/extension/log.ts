import * as vscode from 'vscode';

/** Where the extension writes what goes wrong, for who looks for it. */
export type Log = Pick<vscode.LogOutputChannel, 'debug' | 'warn' | 'error' | 'show' | 'dispose'>;

/** Opens the log. What is under way still when it is closed goes unsaid: VS Code throws at what writes to a closed one. */
export function openLog(): Log {
  const channel = vscode.window.createOutputChannel('STAR Stories', { log: true });
  let isOpen = true;
  const whileOpen = <Args extends unknown[]>(write: (...args: Args) => void): ((...args: Args) => void) => {
    return (...args) => {
      if (isOpen) write(...args);
    };
  };
  return {
    debug: whileOpen((message: string) => channel.debug(message)),
    warn: whileOpen((message: string) => channel.warn(message)),
    error: whileOpen((error: string | Error) => channel.error(error)),
    show: whileOpen(() => channel.show()),
    dispose: () => {
      isOpen = false;
      channel.dispose();
    },
  };
}
