// Regular expressions: each one in the bundles is judged by recheck, which looks for texts on which it takes too long.
// It knows little of what looks behind, so those that it calls vulnerable are given 64 KB of its own attack.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { runInNewContext } from 'node:vm';
import { parse } from 'acorn';
import { check as recheck } from 'recheck';
import { glob } from 'tinyglobby';
import { root, run } from '../processes.mjs';
import { temporaryFolder } from '../temporary.mjs';
import { EXCUSED } from './excused.mjs';

const BUNDLES = ['dist/extension.js', 'dist/star-stories.mjs', 'dist/webview/*.js'];
const RECORDER = 'scripts/trust/record-expressions.mjs';
const TIMEOUT_MS = 60_000;
const AT_ONCE = 2;
const ATTACK_LENGTH = 64 * 1024;
const LONGEST_MS = 500;
const PATIENCE_MS = 5_000;

/** @returns {Promise<import('../trust.mjs').Row[]>} */
export async function check() {
  const all = new Map(
    (await Promise.all([...(await glob(BUNDLES, { cwd: root })).map(literalsOf), recorded()]))
      .flat()
      .map((one) => [`/${one.source}/${one.flags}`, one]),
  );
  const bad = [];
  const counts = { undecided: 0, cleared: 0 };
  const queue = [...all].filter(([name]) => !EXCUSED.has(name));
  const judge = async (name, { source, flags }) => {
    const { status, complexity, attack } = await recheck(source, flags, { timeout: TIMEOUT_MS });
    if (status === 'unknown') counts.undecided++;
    if (status !== 'vulnerable') return;
    const ms = suffer(source, flags, attack);
    if (ms <= LONGEST_MS) return void counts.cleared++;
    bad.push(name);
    console.log(`  ${complexity.summary}, ${ms.toFixed(0)} ms: ${name}`);
  };
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) await judge(...next);
    }),
  );
  const stale = [...EXCUSED.keys()].filter((name) => !all.has(name));
  for (const name of stale) console.log(`  excused, and not in the bundles: ${name}`);
  const tried = `${all.size} in the bundles, ${EXCUSED.size} of packages excused; recheck doubts ${counts.cleared} more, and cannot judge ${counts.undecided}`;
  return [
    {
      name: 'regular expressions are quick',
      tried,
      figure: `${bad.length} past ${LONGEST_MS} ms on 64 KB of their attack`,
      limit: '0',
      ok: bad.length === 0,
    },
    { name: 'excuses are needed', tried: `${EXCUSED.size} excused`, figure: `${stale.length} stale`, limit: '0', ok: stale.length === 0 },
  ];
}

/** Milliseconds that the expression takes on the text that recheck found, made long. */
function suffer(source, flags, { pumps, suffix }) {
  const [fixed, pumped] = [
    pumps.map(({ prefix }) => prefix).join('').length + suffix.length,
    pumps.map(({ pump }) => pump).join('').length,
  ];
  const times = Math.floor((ATTACK_LENGTH - fixed) / pumped);
  const text = pumps.map(({ prefix, pump }) => prefix + pump.repeat(times)).join('') + suffix;
  const begin = performance.now();
  try {
    runInNewContext('text.replace(new RegExp(source, flags), "")', { text, source, flags }, { timeout: PATIENCE_MS });
  } catch (error) {
    if (error.code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
  }
  return performance.now() - begin;
}

/** The literals of a bundle. */
async function literalsOf(file) {
  const found = [];
  const onNode = (node) => {
    if (node.type === 'Literal' && node.regex !== undefined) found.push({ source: node.regex.pattern, flags: node.regex.flags });
  };
  const sourceType = file.endsWith('.mjs') ? 'module' : 'script';
  visit(parse(await readFile(join(root, file), 'utf8'), { ecmaVersion: 'latest', sourceType, allowHashBang: true }), onNode);
  return found;
}

function visit(node, onNode) {
  if (Array.isArray(node)) for (const one of node) visit(one, onNode);
  else if (typeof node?.type === 'string') {
    onNode(node);
    for (const value of Object.values(node)) if (typeof value === 'object') visit(value, onNode);
  }
}

/** Those that the program puts together from parts, as it does so at its start and while it checks the samples. */
async function recorded() {
  const file = join(await temporaryFolder('expressions'), 'expressions.json');
  const env = { ...process.env, STAR_STORIES_EXPRESSIONS: file };
  const load = ['--import', pathToFileURL(join(root, RECORDER)).href];
  const code = await run(process.execPath, [...load, join(root, 'dist/star-stories.mjs'), 'check', 'samples', '--format', 'json'], {
    env,
    onLine: () => undefined,
  });
  if (code > 1) throw new Error(`the command line ended with exit code ${code}`);
  return JSON.parse(await readFile(file, 'utf8'));
}
