import { readFileSync } from 'node:fs';

/** What package.json says in English, its words in place of their keys. */
export function readManifest(): unknown {
  const words = JSON.parse(readFileSync('package.nls.json', 'utf8')) as Record<string, string>;
  return JSON.parse(readFileSync('package.json', 'utf8').replace(/"%([^%"]+)%"/g, (_, key: string) => JSON.stringify(words[key])));
}
