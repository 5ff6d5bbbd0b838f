import type { Note, PlacedStory, Story } from '../../../src/core/notes/model.js';

/** All that a note says, computed and copied, so that two notes can be compared. */
export function plainNote(note: Note): unknown {
  const { questions, ideas, groups, references, brokenReferences, anchors, misplaced, budgets, directives, reasons, unread } = note;
  return {
    stories: note.stories.map(plainPlaced),
    questions,
    ideas,
    groups,
    references,
    brokenReferences,
    anchors,
    misplaced,
    budgets,
    directives,
    reasons,
    unread,
  };
}

function plainPlaced(story: PlacedStory): unknown {
  return { ...plainStory(story), relative: plainStory(story.relative) };
}

function plainStory(story: Story): Story {
  const { title, line, span, extent, tags, group, question, framework, status, sections, missing, text, words, budget, source } = story;
  return { title, line, span, extent, tags, group, question, framework, status, sections, missing, text, words, budget, source };
}
