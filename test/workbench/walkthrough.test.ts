import { useWorkbench } from './shared';

describe('the walkthrough', () => {
  const workbench = useWorkbench({ notes: { 'shopping.md': 'Bread.\n' } });

  it('gives somebody without notes sample notes, with their stories in the tree', async () => {
    const { page } = workbench();
    await workbench().runCommand('Welcome: Open Walkthrough...');
    await workbench().pick('Prepare for Interviews with STAR Stories');
    await page.getByRole('heading', { name: 'Prepare for Interviews with STAR Stories', level: 2 }).waitFor();
    await page.getByRole('button', { name: 'Open Sample Notes', exact: true }).click();
    await workbench().treeRow('The locker that would not open').waitFor();
  });
});
