import type { Rule } from '../rule.js';
import { emptySection } from './empty-section.js';
import { missingResult } from './missing-result.js';
import { missingSection } from './missing-section.js';
import { missingTags } from './missing-tags.js';

/** All rules, in the order of the documentation. */
export const RULES: readonly Rule[] = [missingResult, missingSection, missingTags, emptySection];
