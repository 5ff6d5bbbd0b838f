import {
  isAdvice,
  isGeneric,
  isIdeaContainer,
  isNamedStory,
  isPlaceholderTitle,
  isQuestionContainer,
  isStoryContainer,
  mentionsInterviews,
} from '../../../src/core/notes/titles.js';
import { tells } from './tells.js';

describe('a heading', () => {
  it('may only say what stands under it', () => {
    tells(
      isGeneric,
      `Answers
       My STAR stories
       STAR
       STAR for ropes
       STAR story 2
       Interview prep 2
       Sample answers (for later)
       Best & main examples
       Round 12`,
      `Ropes
       The STAR ropes
       2nd round
       Round a2
       STAR for the ropes
       Answers about ropes
       Starboard
       (ropes)
       ${'my '.repeat(80)}`,
    );
  });

  it('may stand over stories', () => {
    tells(
      isStoryContainer,
      `Stories
       My story
       Answers
       Answer
       Example
       Experience
       Experiences
       Sample responses
       Response
       Question answers`,
      `Questions
       Rope stories
       Notes
       Competency stories of ropes
       Interview prep`,
    );
  });

  it('may stand over questions', () => {
    tells(
      isQuestionContainer,
      `Questions
       Question
       Two three four five questions
       Questions to expect:
       Rope questions(all)
       Question categories
       Core competency
       Competencies
       Deep-dive questions
       Questions (all of them):
       Questions to prepare
       2. Questions I should expect
       Questions to practise for`,
      `Questions to ask
       How to meet questions
       Why I like these questions
       Stories for questions
       One two three four five questions
       More questions to expect
       Questions to prepare with the crew
       Questions and answers
       Question answer
       Ropes`,
    );
  });

  it('may stand over ideas', () => {
    tells(
      isIdeaContainer,
      `Other cases
       More stories to write up
       My ideas
       Story backlog
       Brainstorming
       To write
       To-do
       Still to tell
       todo
       Rope stories to add
       Examples I still need to flesh out:
       Potential projects
       Further examples
       Some additional topics
       Possible situations
       The remaining experiences
       Stories to add:`,
      `Stories
       Other
       Other ropes
       Ideas about ropes
       How to write
       Story
       Rope stories nobody wants to add
       Stories to add ropes
       Tomorrow`,
    );
  });

  it('may speak of advice', () => {
    tells(
      isAdvice,
      `Tips
       2. Tips for the interview
       The guidelines
       How to tell it
       Notes for the interview
       Mistakes you make
       Table of contents
       Reminder before the call
       Story template
       My weaknesses
       Questions to ask at the end
       Coverage map
       советы`,
      `Notes app outage
       Rope tip jar
       Delivery at noon
       Templates of a yard
       Contents lost at sea
       Rope map
       Ropes`,
    );
  });

  it('may still have to be filled in', () => {
    tells(
      isPlaceholderTitle,
      `[Story title, such as ropes]
       Story 2: [Title]
       <title>
       {title}:
       Story 3: ...
       [Kind] {Short name} — {one line}
       Story #[n]: [Title]
       [Kind]: [Title]`,
      `[calm] Ropes
       Ropes ...
       Ropes <b>
       And then …
       [calm] [late]`,
    );
  });
});

describe('a text', () => {
  it('may say that it is about interviews', () => {
    tells(
      mentionsInterviews,
      `Interview notes
       Behavioural prep
       My STAR answers
       STAR
       BQ list
       Leadership principle 3
       Brag document
       Stories
       Behavioral
       STAR answer
       STAR example
       Star response
       Storybank
       Preguntas de entrevista
       面试`,
      `Starboard
       Star of the harbour
       Ropes`,
    );
  });

  it('may call itself a story', () => {
    tells(
      isNamedStory,
      `Story: ropes
       Story :  ropes
       STAR story: ropes
       Example： ropes`,
      `Story:
       Story of ropes
       My story: ropes`,
    );
  });
});
