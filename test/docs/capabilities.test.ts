import { deepEqual, equal, ok } from 'node:assert/strict';
import { readManifest } from './manifest.js';

interface Manifest {
  readonly capabilities: {
    readonly untrustedWorkspaces: {
      readonly supported: unknown;
      readonly description: string;
      readonly restrictedConfigurations: readonly string[];
    };
    readonly virtualWorkspaces: unknown;
  };
  readonly contributes: { readonly configuration: { readonly properties: Record<string, { readonly scope?: string }> } };
}

describe('folders that are not trusted, and those that are on no disk', () => {
  const { capabilities, contributes } = readManifest() as unknown as Manifest;

  it('cannot say where practice is written, nor which files are looked for', () => {
    const { supported, description, restrictedConfigurations } = capabilities.untrustedWorkspaces;
    equal(supported, 'limited');
    ok(description.length > 20);
    deepEqual(restrictedConfigurations, ['starStories.history.location', 'starStories.include', 'starStories.exclude']);
    for (const setting of restrictedConfigurations) ok(setting in contributes.configuration.properties, setting);
  });

  it('are supported', () => equal(capabilities.virtualWorkspaces, true));
});
