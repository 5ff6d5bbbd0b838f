// Puts the figures into words: Markdown, with one line of all ratios at its end.
import { cpus, totalmem, type } from 'node:os';
import { count, OURS } from './rows.mjs';

/** @typedef {import('./targets.mjs').Target} Target */
/** @typedef {import('./measurements.mjs').Measurements} Measurements */

/**
 * The whole report.
 * @param {Measurements} measurements
 * @param {readonly Target[]} targets
 * @param {Map<string, string>} versions of the packages by name
 * @param {number} load of the machine before the run: processes that want to run
 */
export function report(measurements, targets, versions, load) {
  const measured = targets.map((target) => ({ ...target, value: target.ratio(measurements) }));
  return [machine(versions, load), '', ...targetTable(measured), '', ...figureTable(measurements), '', summary(measured), ''].join('\n');
}

function machine(versions, load) {
  const processors = cpus();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  const packages = [...versions].map(([name, version]) => `${name} ${version}`).join(', ');
  return `${processors[0].model.trim()}, ${processors.length} cores, ${gigabytes} GB, ${type()}, Node ${process.versions.node}, load ${load.toFixed(1)} before the run. Packages: ${packages}.`;
}

function targetTable(measured) {
  const rows = measured.map((target) => `| ${target.what} | ${wanted(target)} | ${ratio(target.value)} | ${outcome(target)} |`);
  return ['| Ratio | Target | Measured | Met |', '| --- | --- | --- | --- |', ...rows];
}

function figureTable(measurements) {
  const rows = measurements.figures().map(({ row, program, unit, count: runs, median, p95 }) => {
    const ours = measurements.of(row, OURS);
    const overOurs = program === OURS || Number.isNaN(ours) ? '' : ratio(median / ours);
    return `| ${row} | ${program} | ${count(runs)} | ${figure(median, unit)} | ${figure(p95, unit)} | ${overOurs} |`;
  });
  return ['| What | Who | Runs | Median | p95 | Median over ours |', '| --- | --- | --- | --- | --- | --- |', ...rows];
}

function summary(measured) {
  const known = measured.filter(({ value }) => !Number.isNaN(value));
  const ratios = known.map((target) => `${target.name} ${ratio(target.value)} (${wanted(target)}${isMet(target) ? '' : ', not met'})`);
  const others = measured.filter((target) => !known.includes(target)).map(({ name }) => name);
  return `${known.filter(isMet).length} of ${known.length} targets met: ${ratios.join('; ')}.${others.length > 0 ? ` Left out: ${others.join(', ')}.` : ''}`;
}

const wanted = ({ least, most }) => (least === undefined ? `≤ ${most}` : `≥ ${count(least)}`);
const isMet = ({ least = 0, most = Infinity, value }) => value >= least && value <= most;
const outcome = (target) => (Number.isNaN(target.value) ? '' : isMet(target) ? 'yes' : '**no**');

/** Three digits are as many as two runs have in common. */
const digits = (value) => value.toLocaleString('en', { maximumSignificantDigits: 3 });
const ratio = (value) => (Number.isNaN(value) ? 'left out' : digits(value));

function figure(value, unit) {
  if (unit === 'MB') return `${digits(value)} MB`;
  return value >= 1000 ? `${digits(value / 1000)} s` : `${digits(value)} ms`;
}
