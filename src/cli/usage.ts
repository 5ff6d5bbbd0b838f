export const USAGE = `Usage: star-stories outline PATH... [--format text|json] [--explain]
       star-stories check   PATH... [--format text|json] [--fail-on error|warning|information|hint|never]
       star-stories history [PATH]  [--format text|json|csv] [--import FILE]

  outline   show the stories, questions and ideas that the notes hold
  check     show what the stories lack
  history   show the rehearsals kept in the folder .star-stories/history of PATH, or of this folder

  --explain      say for each heading and label why it was read so
  --config FILE  label words of your own and the framework; .star-stories.json in this folder if there is one
  --import FILE  add the attempts of a history printed as json; - for standard input
  --help         show this
  --version      show the version

A PATH is a file, a folder, a glob, or - for standard input. In folders: .md, .markdown and .txt.
Exit codes: 0 clean, 1 findings at or above --fail-on (default warning), 2 bad usage or an unreadable file.
`;
