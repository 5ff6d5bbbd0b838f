import type { Rule } from '../rule.js';
import { brokenReference } from './broken-reference.js';
import { disableComment } from './disable-comment.js';
import { duplicateTitle } from './duplicate-title.js';
import { emptySection } from './empty-section.js';
import { malformedTag } from './malformed-tag.js';
import { misplacedStory } from './misplaced-story.js';
import { missingLearning } from './missing-learning.js';
import { missingResult } from './missing-result.js';
import { missingSection } from './missing-section.js';
import { missingTags } from './missing-tags.js';
import { noSections } from './no-sections.js';
import { overBudget } from './over-budget.js';
import { placeholder } from './placeholder.js';
import { sectionOrder } from './section-order.js';
import { teamVoice } from './team-voice.js';
import { unbalanced } from './unbalanced.js';
import { uncoveredQuestion } from './uncovered-question.js';
import { unknownTag } from './unknown-tag.js';
import { unquantifiedResult } from './unquantified-result.js';
import { unreadText } from './unread-text.js';

/** All rules, in the order of the documentation. */
export const RULES: readonly Rule[] = [
  missingResult,
  missingSection,
  missingTags,
  noSections,
  emptySection,
  placeholder,
  sectionOrder,
  duplicateTitle,
  malformedTag,
  unknownTag,
  uncoveredQuestion,
  brokenReference,
  misplacedStory,
  unquantifiedResult,
  teamVoice,
  unbalanced,
  overBudget,
  missingLearning,
  disableComment,
  unreadText,
];
