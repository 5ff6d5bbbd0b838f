import { useWorkbench } from './shared';

describe('the extension in German', () => {
  const workbench = useWorkbench({ language: 'de' });

  it('says so in the tree, above stories, in commands and on its pages', async () => {
    const { page, webview } = workbench();
    await workbench().showTree();
    await page.locator('.sidebar .pane-header').getByText('Geschichten').first().waitFor();
    await workbench().treeRow('Refund requests that nobody read').filter({ hasText: 'ohne' }).click();
    await page.locator('.codelens-decoration').getByText('ohne Aufgabe oder Ergebnis').waitFor();
    await workbench().runCommand('STAR Stories: Übung starten');
    await workbench().pick('The locker that would not open');
    await webview.getByRole('button', { name: 'Ganzer Text' }).waitFor();
  });
});
