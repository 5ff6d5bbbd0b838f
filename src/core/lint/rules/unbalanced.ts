import type { StoryRule } from '../rule.js';
import type { Role, Section } from '../../notes/model.js';
import { listOf, roleName } from '../../notes/names.js';
import { t } from '../../words.js';

const OPTIONS = {
  scene: {
    kind: 'number',
    default: 40,
    minimum: 0,
    maximum: 100,
    description: 'Situation and Task may take this share of the words at most, in percent.',
  },
  action: {
    kind: 'number',
    default: 45,
    minimum: 0,
    maximum: 100,
    description: 'The Action takes this share of the words at least, in percent.',
  },
  words: {
    kind: 'number',
    default: 80,
    minimum: 0,
    maximum: 10000,
    description: 'Stories of fewer words are jotted down rather than told, and are not weighed.',
  },
} as const;

const SCENE: readonly Role[] = ['situation', 'task'];

export const unbalanced: StoryRule<typeof OPTIONS> = {
  scope: 'story',
  id: 'unbalanced',
  description: 'Situation and Task take too many of the words, or the Action too few.',
  severity: 'information',
  options: OPTIONS,
  *check(story, options) {
    const spoken = story.sections.filter(({ roles }) => roles.some((role) => role !== 'other'));
    const scene = spoken.filter(({ roles }) => roles.some((role) => SCENE.includes(role)));
    const action = spoken.filter(({ roles }) => roles.includes('action'));
    const all = wordsOf(spoken);
    // What is not told yet cannot be weighed, nor what is told under one label.
    const isTold = wordsOf(scene) > 0 && wordsOf(action) > 0 && spoken.some(({ roles, words }) => roles.includes('result') && words > 0);
    if (!isTold || all < options.words || scene.some((section) => action.includes(section))) return;
    const [sceneShare, actionShare] = [percent(wordsOf(scene), all), percent(wordsOf(action), all)];
    const names = listOf(rolesIn(scene).map(roleName), 'and');
    if (sceneShare > options.scene) {
      const message =
        rolesIn(scene).length > 1
          ? t(
              '{0} take {1} % of the words, and the Action {2} %: cut the scene to {3} % and tell more of what you did.',
              names,
              sceneShare,
              actionShare,
              options.scene,
            )
          : t(
              '{0} takes {1} % of the words, and the Action {2} %: cut the scene to {3} % and tell more of what you did.',
              names,
              sceneShare,
              actionShare,
              options.scene,
            );
      yield {
        message,
        span: longest(scene).span,
        related: action.slice(0, 1).map(({ span }) => ({ message: t('The Action takes {0} %', actionShare), span })),
      };
    } else if (actionShare < options.action) {
      yield {
        message: t(
          'The Action takes {0} % of the words: tell more of what you did, {1} % or more of the story.',
          actionShare,
          options.action,
        ),
        span: longest(action).span,
      };
    }
  },
};

function wordsOf(sections: readonly Section[]): number {
  return sections.reduce((sum, { words }) => sum + words, 0);
}

function rolesIn(sections: readonly Section[]): Role[] {
  return SCENE.filter((role) => sections.some(({ roles, words }) => words > 0 && roles.includes(role)));
}

function longest(sections: readonly Section[]): Section {
  return sections.reduce((a, b) => (b.words > a.words ? b : a));
}

function percent(part: number, all: number): number {
  return Math.round((part * 100) / all);
}
