import type { NoteRule, Problem } from '../rule.js';
import type { LintSettings } from '../settings.js';
import { linkedStories } from '../../notes/linked.js';
import type { Question } from '../../notes/model.js';
import { reaches, reachesCompetency, tagKey, topicOf, type Topic } from '../../notes/reach.js';
import type { Workspace } from '../../notes/workspace.js';
import { t } from '../../words.js';

/** A competency has no more words. */
const LONGEST_TAG = 4;
/** So many open questions of a list are pointed at. */
const MOST_RELATED = 10;

/** Questions about wishes, opinions and oneself are answered without a story. */
const NEEDS_NO_STORY = new RegExp(
  "^\\W*(?:why\\b|where\\b|would you|do you\\b|are you\\b|how would you|how much|what (?:do|would|will|makes?|kind|type|salary)\\b|what(?:['’]s| is| are) the\\b|" +
    "what(?:['’]s| is| are) your (?:\\w+ )?(?:strengths?|weakness(?:es)?|salary|expectations?|notice|goals?|hobbies|style|availability)\\b|" +
    '(?:tell (?:me|us) (?:a bit |something )?about|introduce) yourself|walk (?:me|us) through your (?:cv|resume|résumé|background))',
  'i',
);

export const uncoveredQuestion: NoteRule = {
  scope: 'note',
  id: 'uncovered-question',
  description: "No story's tags lead to a question.",
  severity: 'information',
  *check(note, _options, settings, workspace) {
    // Where no story carries a tag, missing-tags says so at each.
    if (note.questions.length === 0 || workspace.topics.length === 0) return;
    const topics = topicsOf(workspace, settings);
    const answered = new Set(note.stories.map(({ relative: { question } }) => tagKey(question ?? '')));
    const linked = new Set(linkedStories(note).map(({ question }) => question));
    for (const question of note.questions) {
      if (linked.has(question) || answered.has(tagKey(question.title))) continue;
      if (topicOf(question.title).stems.length === 0) yield* checkList(question, topics);
      else if (!NEEDS_NO_STORY.test(question.title) && !isReached(question, topics))
        yield { message: messageOf(question), span: question.span };
    }
  },
};

/** Under a title that says nothing of its own, "Example questions", each line is a question. */
function* checkList({ title, span, prompts }: Question, topics: readonly Topic[]): Generator<Problem> {
  const open = prompts.filter(({ text }) => !NEEDS_NO_STORY.test(text) && !topics.some((topic) => reaches(topic, topicOf(text))));
  const [first] = open;
  if (first === undefined) return;
  const related = open.slice(0, MOST_RELATED).map((prompt) => ({ message: t('No story leads here'), span: prompt.span }));
  yield {
    message: t(
      "No story's tags lead to {0} of the {1} questions under “{2}”, such as “{3}”: tag the stories that answer them, or write some.",
      open.length,
      prompts.length,
      title,
      first.text,
    ),
    span,
    related,
  };
}

/** A competency may be a tag itself. */
function messageOf({ title }: Question): string {
  return title.split(/\s+/).length <= LONGEST_TAG && !/[?？]/.test(title)
    ? t("No story's tags lead to “{0}”: tag the story that answers it with [{0}], or write one.", title)
    : t("No story's tags lead to “{0}”: tag the story that answers it, or write one.", title);
}

/** What stories are told for; a tag stands for its other names too. */
function topicsOf(workspace: Workspace, { tags }: LintSettings): Topic[] {
  const families = tags.map(({ name, aliases }) => [name, ...aliases].map(topicOf));
  return workspace.topics.flatMap((topic) => [topic, ...families.filter((family) => family.some(({ key }) => key === topic.key)).flat()]);
}

function isReached({ title, prompts }: Question, topics: readonly Topic[]): boolean {
  const competency = topicOf(title);
  const asked = prompts.map(({ text }) => topicOf(text));
  return topics.some((topic) => reachesCompetency(topic, competency) || asked.some((prompt) => reaches(topic, prompt)));
}
