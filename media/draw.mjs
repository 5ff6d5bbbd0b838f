// Draws the icons: node media/draw.mjs
// A star in a ring of four arcs, Situation, Task, Action and Result, as long as the time each is given.
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from '../scripts/browser.mjs';

/** Seconds: the middle of each budget. */
const BUDGET = { situation: 15, task: 15, action: 75, result: 25 };
const total = Object.values(BUDGET).reduce((sum, seconds) => sum + seconds);

/** A point on a circle about the middle of a square of `size`; `turn` 0 is at the top, 1 once around clockwise. */
function point(size, radius, turn) {
  const angle = 2 * Math.PI * turn;
  return [size / 2 + radius * Math.sin(angle), size / 2 - radius * Math.cos(angle)].map((n) => Number(n.toFixed(2))).join(' ');
}

function star(size, outer) {
  const inner = outer * 0.45;
  return `M${Array.from({ length: 10 }, (_, i) => point(size, i % 2 === 0 ? outer : inner, i / 10)).join('L')}Z`;
}

/** The four arcs, with a gap in between that is measured along the ring. */
function arcs(size, radius, gap) {
  const half = gap / (2 * Math.PI * radius) / 2;
  let turn = 0;
  return Object.entries(BUDGET).map(([role, seconds]) => {
    const from = turn + half;
    turn += seconds / total;
    const to = turn - half;
    return [role, `M${point(size, radius, from)}A${radius} ${radius} 0 ${to - from > 0.5 ? 1 : 0} 1 ${point(size, radius, to)}`];
  });
}

// VS Code takes only the shape and fills it with the theme's colour.
const bar = 24;
const activityBar = `<svg xmlns="http://www.w3.org/2000/svg" width="${bar}" height="${bar}" viewBox="0 0 ${bar} ${bar}">
  <path fill="none" stroke="currentColor" stroke-width="1.6" d="${arcs(bar, 10, 2.4)
    .map(([, path]) => path)
    .join('')}"/>
  <path fill="currentColor" stroke="currentColor" stroke-width="0.8" stroke-linejoin="round" d="${star(bar, 6)}"/>
</svg>
`;
await writeFile(new URL('activity-bar.svg', import.meta.url), activityBar);

const icon = 256;
const COLOURS = { situation: '#4ec9b0', task: '#e5d68a', action: '#d59ae0', result: '#9fd07a' };
const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${icon}" height="${icon}" viewBox="0 0 ${icon} ${icon}">
  <rect width="${icon}" height="${icon}" rx="48" fill="#1d2b45"/>
  ${arcs(icon, 94, 30)
    .map(([role, path]) => `<path fill="none" stroke="${COLOURS[role]}" stroke-width="16" stroke-linecap="round" d="${path}"/>`)
    .join('\n  ')}
  <path fill="#fff" stroke="#fff" stroke-width="8" stroke-linejoin="round" d="${star(icon, 58)}"/>
</svg>
`;
await writeFile(new URL('icon.svg', import.meta.url), drawing);

const browser = await launchBrowser();
try {
  const page = await browser.newPage({ viewport: { width: icon, height: icon } });
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${drawing}`);
  await page.screenshot({ path: fileURLToPath(new URL('icon.png', import.meta.url)), omitBackground: true });
} finally {
  await browser.close();
}
