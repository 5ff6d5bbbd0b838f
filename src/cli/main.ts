import { run } from './run.js';

// Whoever reads the output may stop early, such as `head`: what is left unread is no error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
  hasColour: process.stdout.isTTY === true && (process.env['NO_COLOR'] ?? '') === '',
  hasTerminal: process.stderr.isTTY === true,
});
