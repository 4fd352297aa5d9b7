import { defined } from '../shared/canonical/defined.ts';
import { App } from 'aws-cdk-lib';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildApp } from './build-app.ts';
import { repositoryRoot } from './lambda-bundle.ts';
import type { StageName } from './stage-configuration.ts';

export type Template = {
  Resources: Record<
    string,
    { Type: string; Properties?: Record<string, unknown>; DeletionPolicy?: string; UpdateReplacePolicy?: string }
  >;
};

/** A synthesized stage: where it lies, and its templates by the last part of the name of their stack. */
export type Synthesis = {
  folder: string;
  templates: Readonly<Record<string, Template>>;
  templateFiles: readonly string[];
};

export type SynthesisRequest = {
  stage: StageName;
  /** Where to write; a new temporary folder if left out. */
  folder?: string;
  /** Whether the functions are bundled. Templates alone need none of it. */
  bundle?: boolean;
  context?: Readonly<Record<string, string>>;
};

/**
 * Synthesizes a stage within this process, with the context of cdk.json, as `npx cdk synth -c stage=…` does; but without
 * the page unless `context` names its folder, so that a template does not depend on what is built here.
 */
export function synthesize({ stage, folder, bundle = false, context = {} }: SynthesisRequest): Synthesis {
  const settings = JSON.parse(readFileSync(join(repositoryRoot, 'cdk.json'), 'utf8')) as {
    context: Record<string, unknown>;
  };
  const unbundled = bundle ? {} : { 'aws:cdk:bundling-stacks': [] };
  const app = new App({
    ...defined({ outdir: folder }),
    analyticsReporting: false,
    context: { ...settings.context, ...unbundled, pageFolder: 'none', ...context, stage },
  });
  buildApp(app);
  const assembly = app.synth();
  const named = (name: string): string => name.slice(name.lastIndexOf('-') + 1);
  return {
    folder: assembly.directory,
    templates: Object.fromEntries(assembly.stacks.map((stack) => [named(stack.stackName), stack.template as Template])),
    templateFiles: assembly.stacks.map(({ templateFullPath }) => templateFullPath),
  };
}
