import type { Workbench } from './workbench';

const section = (name: string, text: string): string => `#### ${name}\n${text}\n\n`;
/** A story's sections. */
export const told = (result: string): string =>
  section('Situation', 'Wet ropes hung in the hall.') +
  section('Task', 'Dry them.') +
  section('Action', 'I hung them up in the loft.') +
  section('Result', result);

export const ROPES = `# Stories

## Stories

### The rope store
[Calm] [Ownership]

${told('Dry in 2 days.')}### The crane
[Calm]

${told('')}## Questions

### Failure
- Tell me about a time you failed

## Other cases

- The lift that stopped
`;

export const WELL = `# Stories

## Stories

### The \\*dry\\* well $(flame) 🔥 שלום
[Ownership]

${told('None in 3 weeks.')}`;

/** The rows in sight, top to bottom, as a screen reader names them. */
export async function rows({ tree }: Workbench): Promise<string[]> {
  const named = await tree
    .getByRole('treeitem')
    .evaluateAll((items) => items.map((item) => ({ top: item.getBoundingClientRect().top, name: item.getAttribute('aria-label') ?? '' })));
  return named.sort((a, b) => a.top - b.top).map(({ name }) => name);
}
