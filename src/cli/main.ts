import { reason } from './reason.js';
import { run } from './run.js';

let isWritten = true;

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever reads the output may stop early, such as `head`: what is left unread is no error.
    if (error.code === 'EPIPE') return;
    isWritten = false;
    process.exitCode = 2;
    if (stream === process.stdout) process.stderr.write(`star-stories: cannot write the report: ${reason(error)}\n`);
  });
}

const code = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
  hasColour: process.stdout.isTTY === true && (process.env['NO_COLOR'] ?? '') === '',
  hasTerminal: process.stderr.isTTY === true,
});
process.exitCode = isWritten ? code : 2;
