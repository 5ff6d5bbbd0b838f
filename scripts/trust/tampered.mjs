// Messages that fit the protocol but for one thing: each is refused, or what was added to it is left out.
import { performance } from 'node:perf_hooks';
import { isDeepStrictEqual } from 'node:util';

const HUGE = 'x'.repeat(100_000);
const LONGEST_MS = 500;
const LEADS = ['path', 'uri', 'command', 'args', 'phase2', 'toString', 'hasOwnProperty'];
/** Own properties that a careless copy takes for what they are named after. */
const POLLUTING = ['{"__proto__":{"polluted":true}}', '{"constructor":{"prototype":{"polluted":true}}}', '{"prototype":{"polluted":true}}'];

/**
 * @typedef {object} Tampering
 * @property {(place: Place) => boolean} fits
 * @property {(place: Place, random: import('../bench/chance.mjs').Chance) => void} do
 * @property {'refused' | 'left out' | 'either'} wanted `left out`: the message is taken as it was before
 *
 * @typedef {{holder: object, key: string | number, value: unknown, isOutward: boolean}} Place where something stands in a message;
 * `isOutward` where the extension receives it
 */

/** @type {Readonly<Record<string, Tampering>>} */
const TAMPERINGS = {
  'a field less': { fits: ({ holder }) => !Array.isArray(holder), do: ({ holder, key }) => delete holder[key], wanted: 'refused' },
  'another type': { fits: ({ value }) => value !== null, do: retype, wanted: 'refused' },
  nothing: { fits: () => true, do: ({ holder, key }) => (holder[key] = null), wanted: 'either' },
  'no number': {
    fits: isNumber,
    do: ({ holder, key }, { pick }) => (holder[key] = pick([NaN, Infinity, -Infinity])),
    wanted: 'refused',
  },
  'out of range': {
    fits: (place) => isNumber(place) && place.isOutward,
    do: ({ holder, key }, { pick }) => (holder[key] = pick([-1, 0.5, -1e300])),
    wanted: 'refused',
  },
  'a huge text': { fits: (place) => isText(place) && place.isOutward, do: ({ holder, key }) => (holder[key] = HUGE), wanted: 'refused' },
  'a huge text to a page': {
    fits: (place) => isText(place) && !place.isOutward,
    do: ({ holder, key }) => (holder[key] = HUGE),
    wanted: 'either',
  },
  'something added': {
    fits: isObject,
    do: ({ value }, { pick }) => (value[pick(LEADS)] = pick(['/etc/passwd', 'workbench.action.quit', {}])),
    wanted: 'left out',
  },
  'a prototype': {
    fits: isObject,
    do: ({ value }, { pick }) => Object.entries(JSON.parse(pick(POLLUTING))).forEach(([key, own]) => define(value, key, own)),
    wanted: 'left out',
  },
};

/**
 * Tampers with messages as often as is said.
 * @param {(value: unknown) => object} receive
 * @param {{valid: readonly unknown[], isOutward: boolean, times: number, random: import('../bench/chance.mjs').Chance, report: (what: string) => void}} options
 * @returns {number} how many were taken though they should not have been, or not as they should have been
 */
export function tamper(receive, { valid, isOutward, times, random, report }) {
  let wrong = valid.filter((message) => !isTaken(receive(message), message)).length;
  if (wrong > 0) report('refused what is valid');
  for (let time = 0; time < times; time++) {
    const original = random.pick(valid);
    const holder = { message: JSON.parse(JSON.stringify(original)) };
    const place = random.pick(placesIn(holder, isOutward));
    const [name, tampering] = random.pick(Object.entries(TAMPERINGS).filter(([, { fits }]) => fits(place)));
    tampering.do(place, random);
    const what = whatIsWrong(receive, holder.message, original, tampering.wanted);
    if (what === null) continue;
    wrong++;
    report(`${what}: ${name} at ${place.key} in ${JSON.stringify(original).slice(0, 300)}`);
  }
  return wrong;
}

function whatIsWrong(receive, message, original, wanted) {
  const begin = performance.now();
  let received;
  try {
    received = receive(message);
  } catch (error) {
    return `threw ${error.message}`;
  }
  if (performance.now() - begin > LONGEST_MS) return 'took too long';
  if ({}.polluted !== undefined) return 'changed what all objects share';
  const isRefused = 'problem' in received;
  if (wanted === 'refused') return isRefused ? null : 'taken';
  if (isRefused || wanted === 'either') return null;
  return isTaken(received, original) ? null : 'taken with what was added';
}

function isTaken(received, message) {
  return 'message' in received && isDeepStrictEqual(received.message, message);
}

/** Every place in a message, which itself stands in a holder. @returns {Place[]} */
function placesIn(holder, isOutward) {
  return Object.entries(holder).flatMap(([key, value]) => [
    { holder, key, value, isOutward },
    ...(typeof value === 'object' && value !== null ? placesIn(value, isOutward) : []),
  ]);
}

function retype({ holder, key, value }, { pick }) {
  const others = ['text', 7, true, {}, [], undefined, 10n, Symbol('s'), () => undefined];
  holder[key] = pick(others.filter((other) => typeof other !== typeof value));
}

function define(object, key, value) {
  Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
}

function isNumber({ value }) {
  return typeof value === 'number';
}

function isText({ value }) {
  return typeof value === 'string';
}

function isObject({ value }) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
