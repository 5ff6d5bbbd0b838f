import { readFile } from 'node:fs/promises';
import { readConfig, type ReadingConfig } from '../core/config.js';

const DEFAULT_FILE = '.star-stories.json';

/** The configuration in the file, or in `.star-stories.json` of this folder; or a sentence that says what is wrong with it. */
export async function readConfigFile(file: string | undefined): Promise<ReadingConfig | string> {
  const path = file ?? DEFAULT_FILE;
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (file === undefined && error instanceof Error && 'code' in error && error.code === 'ENOENT') return readConfig({});
    return `cannot read ${path}: ${error instanceof Error ? error.message : String(error)}`;
  }
  try {
    return readConfig(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch (error) {
    return `${path}: ${error instanceof Error ? error.message : String(error)}`;
  }
}
