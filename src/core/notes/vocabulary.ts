import type { Role } from './model.js';

/** How surely a word at the start of a line is a STAR label. */
export type Strength =
  /** One of the framework's own words, in any of the languages: "Situation". */
  | 'word'
  /** One of its letters: "S". */
  | 'letter'
  /** A word that also means other things: "Context". */
  | 'synonym'
  /** Metadata of a story: "Best for". */
  | 'metadata';

export interface Entry {
  readonly role: Role;
  readonly strength: Strength;
}

/** Label words, lower case, by their normal form (see `normalise`). */
export type Vocabulary = ReadonlyMap<string, Entry>;

/** The framework's own words: English first, then es, pt, fr, de, it, nl, ru, zh, ja, ko. */
const WORDS: Record<Exclude<Role, 'other'>, string> = {
  situation: `situation, situations, situación, situação, situatie, situazione, ausgangssituation, ausgangslage, ситуация,
    情境, 情景, 情况, 背景, 状況, 상황`,
  task: `task, tasks, tarea, tarefa, tâche, aufgabe, compito, taak, задача, задачи, 任务, 任務, 課題, タスク, 과제, 임무, 업무`,
  action: `action, actions, acción, acciones, ação, ações, handlung, maßnahmen, massnahmen, azione, azioni, actie, acties,
    действие, действия, 行动, 行動, 动作, アクション, 행동`,
  result: `result, results, resultado, resultados, résultat, résultats, resultat, ergebnis, ergebnisse, risultato, risultati,
    resultaat, resultaten, результат, результаты, 结果, 結果, 결과`,
  learning: `learning, learnings, lesson, lessons, lesson learned, lessons learned, lesson learnt, lessons learnt, takeaway,
    takeaways, key takeaway, key takeaways, reflection, reflections, key learning, key learnings, what i learned, what i learnt,
    what i would do differently, what i'd do differently, aprendizaje, aprendizado, apprentissage, lernen, gelernt,
    apprendimento, geleerd, урок, уроки, выводы, 学习, 反思, 学び, 배운 점`,
};

const LETTERS: Record<string, Role> = { s: 'situation', t: 'task', a: 'action', r: 'result', l: 'learning', '+r': 'learning', '+l': 'learning' };

/** Words that are labels only in company: their neighbours decide. */
const SYNONYMS: Record<Exclude<Role, 'other'>, string> = {
  situation: 'context, background, problem, challenge, setting, scenario, the problem, contexto, contexte, kontext, contesto, контекст',
  task: 'target, goal, goals, objective, objectives, responsibility, responsibilities, my role, role, obstacle, obstacles',
  action: `approach, what i did, what we did, steps, steps taken, action taken, actions taken, process, personal action, personal actions,
    team action, team actions, my action, my actions, solution, behavior, behaviour, execution`,
  result: 'outcome, outcomes, impact, effect, metrics, final result, end result, business impact, the result, results and impact',
  learning: 'learned, learnt, retrospective',
};

const METADATA = `tags, tag, theme, themes, source, best for, best for questions about, use for, used for, when to use, also answers,
  answers, provenance, follow-up, follow-ups, follow up, follow ups, evidence, question, questions, competency, competencies,
  category, digest, angles, nugget, key beats, deep-dive ready, probes, категория, тема, темы`;

/** The built-in vocabulary. */
export const VOCABULARY: Vocabulary = build();

function build(): Vocabulary {
  const entries = new Map<string, Entry>();
  const add = (words: string, role: Role, strength: Strength): void => {
    for (const word of words.split(',')) entries.set(normalise(word), { role, strength });
  };
  add(METADATA, 'other', 'metadata');
  for (const [role, words] of Object.entries(SYNONYMS)) add(words, role as Role, 'synonym');
  for (const [role, words] of Object.entries(WORDS)) add(words, role as Role, 'word');
  for (const [letter, role] of Object.entries(LETTERS)) add(letter, role, 'letter');
  return entries;
}

/** The form in which a label's words are looked up: lower case, straight quotes, single spaces. */
export function normalise(words: string): string {
  return words.normalize('NFKC').toLowerCase().replace(/[‘’]/g, "'").replace(/\s+/g, ' ').trim();
}
