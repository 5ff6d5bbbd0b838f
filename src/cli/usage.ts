export const USAGE = `Usage: star-stories outline PATH... [--format text|json] [--explain]
       star-stories check   PATH... [--format text|json|sarif|github] [--fix] [--rule RULE]...
                            [--fail-on error|warning|information|hint|never] [--explain RULE]
       star-stories coverage PATH... [--format text|json|markdown] [--set general|amazon|civil-service|questions]
       star-stories export  PATH... [--format markdown|html|anki|json]
       star-stories history [PATH]  [--format text|json|csv] [--import FILE]

  outline   show the stories, questions and ideas that the notes hold
  check     show what the stories lack
  coverage  show which stories answer which questions, and for which there is none
  export    print a cheat sheet of the stories, cards for Anki, or all of it as JSON
  history   show the rehearsals kept in the folder .star-stories/history of PATH, or of this folder

outline, check, coverage and export:
  --config FILE       the configuration, in place of the nearest .star-stories.json to each note
  --stdin-path FILE   read standard input as if it were this file
  --cache-location DIR
                      where what was read from files is kept for the next run, in place of your cache folder
  --no-cache          neither use nor keep it

outline:
  --explain           say for each heading and label why it was read so

check:
  --format FORMAT     text, json, sarif (for code scanning) or github (annotations of a workflow)
  --fix               mend in the files what needs nobody's choice, and show what is left
  --rule RULE         check by this rule alone; may be given several times, or several with commas
  --fail-on SEVERITY  the mildest finding that makes the exit code 1; warning if not given
  --explain RULE      show the page of a rule

coverage:
  --set SET           what is asked: general (competencies; if not given), amazon (leadership principles),
                      civil-service (UK behaviours) or questions (those in the notes)

export:
  --format FORMAT     markdown, html (to be printed), anki (cards, to be imported as CSV) or json (with answers
                      of 250 words for application forms)

history:
  --import FILE       add the attempts of a history printed as json; - for standard input

  --help              show this
  --version           show the version

A PATH is a file, a folder, a glob, or - for standard input. In folders: .md, .markdown and .txt.
Exit codes: 0 clean, 1 findings at or above --fail-on, 2 bad usage, a wrong configuration, or a file that cannot be read or written.
`;
