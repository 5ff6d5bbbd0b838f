import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import { RULES } from '../../core/lint/rules/index.js';
import type { Severity } from '../../core/lint/settings.js';
import type { CheckedFinding, CheckedFix, CheckedNote, Region, RunFacts } from '../checked.js';
import { VERSION } from '../version.js';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'note', hint: 'note' };

/** The findings in the Static Analysis Results Interchange Format, version 2.1.0. */
export function sarifReport(notes: readonly CheckedNote[], { errors }: RunFacts): string {
  const run = {
    tool: { driver: { name: 'STAR Stories', semanticVersion: VERSION, rules: RULES.map(descriptor) } },
    columnKind: 'utf16CodeUnits',
    invocations: [
      {
        executionSuccessful: errors.length === 0,
        toolExecutionNotifications: errors.map((text) => ({ level: 'error', message: { text } })),
      },
    ],
    results: notes.flatMap(({ path, findings }) => findings.map((finding) => result(addressOf(path), finding))),
  };
  return `${JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }, null, 2)}\n`;
}

function descriptor({ id, description, severity }: (typeof RULES)[number]): unknown {
  const defaultConfiguration = severity === 'off' ? { enabled: false } : { level: LEVELS[severity] };
  return { id, shortDescription: { text: description }, help: { text: `star-stories check --explain ${id}` }, defaultConfiguration };
}

function result(uri: string, { ruleId, severity, message, related, fix, ...place }: CheckedFinding): unknown {
  return {
    ruleId,
    ruleIndex: RULES.findIndex(({ id }) => id === ruleId),
    level: LEVELS[severity],
    message: { text: message },
    locations: [location(uri, place)],
    relatedLocations: related.map((each) => ({ ...location(uri, each), message: { text: each.message } })),
    ...(fix === null ? {} : { fixes: [fixOf(uri, fix)] }),
  };
}

function fixOf(uri: string, { title, edits }: CheckedFix): unknown {
  const replacements = edits.map((edit) => ({ deletedRegion: region(edit), insertedContent: { text: edit.text } }));
  return { description: { text: title }, artifactChanges: [{ artifactLocation: { uri }, replacements }] };
}

function location(uri: string, place: Region): { readonly physicalLocation: unknown } {
  return { physicalLocation: { artifactLocation: { uri }, region: region(place) } };
}

function region({ start, end }: Region): unknown {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

/** Relative paths stay relative: readers of the log take them from the root of the repository. */
function addressOf(path: string): string {
  return isAbsolute(path) ? pathToFileURL(path).href : path.split('/').map(encodeURIComponent).join('/');
}
