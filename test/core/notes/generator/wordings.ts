import type { SpokenRole } from '../../../../src/core/notes/model.js';
import { SPOKEN_ROLES } from '../../../../src/core/notes/model.js';

/** The words of the labels of a note. */
export interface Wording {
  readonly kind: string;
  /** In the order of the roles. */
  readonly words: readonly string[];
  /** For Situation and Task, and for Result and Learning; empty where they are not combined. */
  readonly combined: readonly string[];
}

function wording(kind: string, words: string, combined = ''): Wording {
  return { kind, words: words.split(', '), combined: combined === '' ? [] : combined.split(', ') };
}

/** English ones, and those of the languages of PRODUCT.md. */
export const WORDINGS: readonly Wording[] = [
  wording('words', 'Situation, Task, Action, Result, Learning', 'Situation/Task, Result & Learning'),
  wording('plurals', 'Situation, Tasks, Actions, Results, Lessons Learned', 'Situation and Task, Results / Takeaways'),
  wording('capitals', 'SITUATION, TASK, ACTION, RESULT, LEARNING', 'SITUATION & TASK, RESULT + LEARNING'),
  wording('numbered', '1. Situation, 2. Task, 3. Action, 4. Result, 5. Learning'),
  wording('letters', 'S, T, A, R, L', 'S/T, R/L'),
  wording('S (Situation)', 'S (Situation), T (Task), A (Action), R (Result), L (Learning)', 'S/T (Situation/Task), R/L (Result/Learning)'),
  wording('(S) Situation', '(S) Situation, (T) Task, (A) Action, (R) Result, (L) Learning'),
  wording('[S] Situation (Context)', '[S] Situation (Context), [T] Task (Goal), [A] Action (Approach), [R] Result (Impact), [L] Learning'),
  wording('S - Situation', 'S - Situation, T - Task, A - Action, R - Result, L - Learning'),
  wording('S. Situation', 'S. Situation, T. Task, A. Action, R. Result, L. Learning'),
  wording('with an emoji', 'Situation 📍, Task 🎯, Action ⚙️, Result 🏁, Learning 📚'),
  wording('synonyms', 'Context, Goal, What I did, Outcome, Takeaway'),
  wording('more synonyms', 'Background, My role, Approach, Impact, Reflection'),
  wording('es', 'Situación, Tarea, Acción, Resultado, Aprendizaje'),
  wording('pt', 'Situação, Tarefa, Ação, Resultado, Aprendizado'),
  wording('fr', 'Situation, Tâche, Action, Résultat, Apprentissage'),
  wording('de', 'Situation, Aufgabe, Handlung, Ergebnis, Gelernt'),
  wording('it', 'Situazione, Compito, Azione, Risultato, Apprendimento'),
  wording('nl', 'Situatie, Taak, Actie, Resultaat, Geleerd'),
  wording('ru', 'Ситуация, Задача, Действие, Результат, Выводы'),
  wording('vi', 'Tình huống, Nhiệm vụ, Hành động, Kết quả, Bài học'),
  wording('zh', '情境, 任务, 行动, 结果, 反思'),
  wording('ja', '状況, 課題, 行動, 結果, 学び'),
  wording('ko', '상황, 과제, 행동, 결과, 배운 점'),
];

/** The words for the role, or for the two roles. */
export function labelWords({ words, combined }: Wording, roles: readonly SpokenRole[]): string {
  const [first] = roles;
  if (roles.length > 1) return combined[first === 'situation' ? 0 : 1] ?? '';
  return words[SPOKEN_ROLES.findIndex((role) => role === first)] ?? '';
}
