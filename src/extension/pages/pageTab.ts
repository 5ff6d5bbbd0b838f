import * as vscode from 'vscode';
import { Page, type PageDeps, type PageKind } from './page.js';

/** What stands behind a page. */
export interface PageOwner<From> {
  title(): string;
  /** Whether there is something to show in a tab that VS Code kept over a reload of the window; it is closed if not. */
  revives?(): boolean;
  obey(message: From): void;
  /** Posts to the page how things stand. */
  post(): void;
  wasClosed?(): void;
}

/** The one tab that a kind of page has: opened when it is asked for, and taken over when VS Code kept it over a reload of the window. */
export class PageTab<To, From> implements vscode.Disposable {
  private page: Page<To, From> | undefined;
  private readonly serializer: vscode.Disposable;

  constructor(
    private readonly deps: PageDeps,
    private readonly kind: PageKind<From>,
    private readonly owner: PageOwner<From>,
  ) {
    this.serializer = vscode.window.registerWebviewPanelSerializer(kind.viewType, {
      deserializeWebviewPanel: (panel): Promise<void> => {
        if (owner.revives?.() === false) panel.dispose();
        else this.open(panel);
        return Promise.resolve();
      },
    });
  }

  get isOpen(): boolean {
    return this.page !== undefined;
  }

  get isVisible(): boolean {
    return this.page?.isVisible === true;
  }

  /** Opens the tab, or brings it to the front. */
  show(): void {
    if (this.page === undefined) this.open();
    else this.page.reveal();
  }

  /** Takes over what the owner calls it now. */
  retitle(): void {
    if (this.page !== undefined) this.page.title = this.owner.title();
  }

  /** @see Page.post */
  post(message: To): void {
    this.page?.post(message);
  }

  close(): void {
    this.page?.dispose();
  }

  /** Leaves the tab alone: the window may only be loaded again. */
  dispose(): void {
    this.serializer.dispose();
  }

  private open(panel?: vscode.WebviewPanel): void {
    this.page = new Page(this.deps, this.kind, this.owner.title(), panel);
    this.page.onDidReceive((message) => this.owner.obey(message));
    this.page.onDidClose(() => {
      this.page = undefined;
      this.owner.wasClosed?.();
    });
    this.owner.post();
  }
}
