// Messages between the extension and its pages: whatever is sent, nothing but the known verbs is taken for one.
import { chance } from '../bench/chance.mjs';
import { bundleSources } from '../bundled.mjs';
import { tamper } from './tampered.mjs';

const MESSAGES = 10_000;
const SOURCES = `
  export { default as fc } from 'fast-check';
  export * as protocol from './src/protocol.ts';
  export { VERBS } from './src/core/practice/session.ts';
  export { MESSAGES } from './test/webview/messages.ts';
`;
/** Keys by which a page might lead the extension somewhere. */
const LEADS = /^(?:path|uri|url|href|command|file|folder|args?|arguments|__proto__|constructor)$/i;

/** @returns {Promise<import('../trust.mjs').Row[]>} */
export async function check({ share, seed }) {
  const { fc, protocol, VERBS, MESSAGES: valid } = await import(await bundleSources(SOURCES));
  const words = [
    ...VERBS,
    'ready',
    'verb',
    'finish',
    'grade',
    'note',
    'text',
    'clock',
    'sound',
    'choose',
    'look',
    'practise',
    'start',
    'export',
    'answer',
    'state',
    'progress',
    'story',
    'coverage',
    'good',
    'up',
    'next',
  ];
  const lead = fc.constantFrom(
    '../../etc/passwd',
    'command:workbench.action.quit',
    'file:///a',
    'https://example.org',
    'javascript:alert(1)',
  );
  const value = fc.oneof(fc.constantFrom(...words), lead, fc.anything({ maxDepth: 2 }), fc.nat(), fc.boolean());
  const keys = fc.constantFrom(
    'verb',
    'grade',
    'note',
    'text',
    'clock',
    'on',
    'index',
    'yes',
    'path',
    'uri',
    'command',
    'args',
    '__proto__',
  );
  const message = fc.oneof(
    fc.anything(),
    fc.tuple(fc.constantFrom(...words), fc.dictionary(keys, value, { maxKeys: 4 })).map(([type, more]) => ({ type, ...more })),
  );
  const receivers = Object.entries(protocol).filter(([name]) => name.startsWith('receive'));
  const count = Math.round(MESSAGES * share);
  const random = chance(seed);
  return receivers.flatMap(([name, receive]) => {
    const counts = { taken: 0, wrong: 0 };
    for (const sent of fc.sample(message, { numRuns: count, seed })) tryMessage(name, receive, sent, counts);
    const options = { valid: valid[name] ?? [], isOutward: name.includes('From'), times: count, random };
    const tampered = tamper(receive, { ...options, report: (what) => console.log(`  ${name}: ${what}`) });
    return [
      row(`messages to ${name}`, `${count}, ${counts.taken} of them valid`, counts.wrong),
      row(`valid messages to ${name}, tampered with`, `${count} of ${options.valid.length}`, tampered),
    ];
  });
}

function row(name, tried, wrong) {
  return { name, tried, figure: `${wrong} wrong`, limit: '0', ok: wrong === 0 };
}

function tryMessage(name, receive, sent, counts) {
  try {
    const received = receive(sent);
    if (!('message' in received)) return;
    counts.taken++;
    const { message } = received;
    const isKnown =
      typeof message.type === 'string' &&
      !leads(message) &&
      (!name.includes('From') || Object.values(message).every((each) => typeof each !== 'object'));
    if (isKnown) return;
    console.log(`  ${name} took ${JSON.stringify(message)}`);
  } catch (error) {
    console.log(`  ${name} threw ${error.message}`);
  }
  counts.wrong++;
}

/** Is there a key in it, at any depth, that might lead somewhere? */
function leads(value) {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, each]) => LEADS.test(key) || leads(each));
}
