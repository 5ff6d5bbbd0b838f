// Measures how fast notes are read, beside others on the same texts: node scripts/bench.mjs [--quick]
// The report is Markdown, on standard output; docs/performance.md says what its rows mean. With --quick, slow programs
// and large corpora are left out.
import { installPackages } from './setup.mjs';

const quick = process.argv.includes('--quick');

try {
  await installPackages();
  // It uses packages, which are there only now.
  const { bench } = await import('./bench/bench.mjs');
  console.log(await bench(quick));
} catch (error) {
  console.error(`The benchmark ended early: ${error.message}`);
  process.exit(1);
}
// Those who were measured may still be about to end.
process.exit(0);
