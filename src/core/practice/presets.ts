import { type Budget, INTERVIEW_ANSWER, type Part, PARTS, type Preset } from './budgets.js';
import type { Plan } from './plan.js';

/** The presets by the names that settings give them. */
export const PRESETS = {
  interview: INTERVIEW_ANSWER,
  /** Situation 20, Task 10, Action 60 and Result 10 % of two minutes; each may end a quarter sooner. */
  percent: {
    name: '20/10/60/10 % of two minutes',
    parts: { scene: upTo(36), action: upTo(72), result: upTo(12), learning: upTo(12) },
    whole: upTo(120),
    weights: { situation: 2 },
  },
  /** The lights of a Table Topics speech: green at 1:00, yellow at 1:30, red at 2:00. */
  tableTopics: {
    name: 'Table Topics',
    parts: { scene: range(10, 25), action: range(40, 70), result: range(10, 25), learning: range(5, 10) },
    whole: range(60, 120),
  },
  ninetySeconds: { ...scaledPreset(INTERVIEW_ANSWER, 90), name: 'Ninety seconds' },
  thirtySeconds: { ...scaledPreset(INTERVIEW_ANSWER, 30), name: 'Thirty seconds' },
} as const satisfies Readonly<Record<string, Preset>>;
export type PresetName = keyof typeof PRESETS;

/** How long one story is told in turn when it is compressed, in seconds. */
export const COMPRESSION = [180, 90, 60, 30] as const;

/** The plan for telling the same in another time: the whole may take `seconds`, each part as much of it as before. */
export function scaledPlan(plan: Plan, seconds: number): Plan {
  const factor = (seconds * 1000) / plan.whole.maximum;
  return {
    ...plan,
    steps: plan.steps.map((step) => ({ ...step, budget: scaled(step.budget, factor) })),
    whole: scaled(plan.whole, factor),
  };
}

function scaledPreset(preset: Preset, seconds: number): Preset {
  const factor = (seconds * 1000) / preset.whole.maximum;
  const parts: Record<Part, Budget> = { ...preset.parts };
  for (const part of PARTS) parts[part] = scaled(parts[part], factor);
  return { ...preset, parts, whole: scaled(preset.whole, factor) };
}

function scaled({ minimum, maximum }: Budget, factor: number): Budget {
  return { minimum: wholeSeconds(minimum * factor), maximum: wholeSeconds(maximum * factor) };
}

/** Nothing is said in no time. */
function wholeSeconds(duration: number): number {
  return Math.max(1, Math.round(duration / 1000)) * 1000;
}

function upTo(seconds: number): Budget {
  return range(seconds * 0.75, seconds);
}

function range(minimum: number, maximum: number): Budget {
  return { minimum: minimum * 1000, maximum: maximum * 1000 };
}
