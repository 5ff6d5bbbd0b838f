// Writes what editors know of the configuration, from the rules and limits in the code: node scripts/schemas.mjs
// The schema of .star-stories.json, and the settings in package.json that mean the same as its keys; their words go to
// package.nls.json.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleSources } from './bundled.mjs';
import { putKeys } from './l10n/manifest.mjs';
import { root } from './processes.mjs';

const { configSchema, SHARED_KEYS } = await import(
  await bundleSources(`export { configSchema, SHARED_KEYS } from './src/core/config/jsonSchema.ts';`)
);
await mkdir(join(root, 'schemas'), { recursive: true });
await writeJson('schemas/star-stories.schema.json', configSchema());

const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
const { properties } = manifest.contributes.configuration;
for (const [key, schema] of Object.entries(SHARED_KEYS)) properties[`starStories.${key}`] = { scope: 'resource', ...schema };
await writeJson('package.nls.json', putKeys(manifest, JSON.parse(await readFile(join(root, 'package.nls.json'), 'utf8'))));
await writeJson('package.json', manifest);

function writeJson(path, value) {
  return writeFile(join(root, path), `${JSON.stringify(value, null, 2)}\n`);
}
