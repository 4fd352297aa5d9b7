import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { lambdaEnvironment } from '../../functions/environment.ts';
import type { Synthesis, Template } from '../../infra/synthesize.ts';
import type { TestEngine } from '../support/dynamo-engine.ts';
import { synthesizeUnreported } from './templates.ts';

export type Handler = (event: unknown) => Promise<unknown>;
export type FunctionName =
  'ApiReading' | 'ApiChange' | 'ApiPeople' | 'ApiRendering' | 'ApiPage' | 'SweepWorker' | 'WholeWorker' | 'JobSteps';

/** A synthesized stage with the bundles that would be deployed. */
export type Bundles = Synthesis & {
  service: Template;
  /** The folder of a function's bundle in the assembly. */
  folderOf: (name: FunctionName) => string;
  /** Loads a bundle as Lambda does, with the environment that the template gives it, on an engine of this machine. */
  load: (name: FunctionName, engine: TestEngine, more?: Readonly<Record<string, string>>) => Promise<Handler>;
};

export function synthesizeBundles(): Bundles {
  const folder = mkdtempSync(join(tmpdir(), 'cdk-'));
  const synthesis = withoutProgress(() => synthesizeUnreported({ stage: 'dev', bundle: true, folder }));
  const service = synthesis.templates['Service'] ?? { Resources: {} };
  const propertiesOf = (name: FunctionName): Record<string, unknown> => {
    const found = Object.entries(service.Resources).find(
      ([id, { Type }]) => Type === 'AWS::Lambda::Function' && id.startsWith(`${name}Function`),
    );
    if (found === undefined) throw new Error(`There is no function ${name}`);
    return found[1].Properties ?? {};
  };
  const folderOf = (name: FunctionName): string => {
    const { S3Key } = propertiesOf(name)['Code'] as { S3Key: string };
    return join(synthesis.folder, `asset.${S3Key.replace(/\.zip$/, '')}`);
  };
  return {
    ...synthesis,
    service,
    folderOf,
    load: async (name, engine, more = {}) => {
      const { Variables = {} } = (propertiesOf(name)['Environment'] ?? {}) as { Variables?: Record<string, unknown> };
      // What the template of another function set is not there when this one starts.
      const ofOthers = Object.values(lambdaEnvironment).filter((variable) => !(variable in Variables));
      const earlier = ofOthers.map((variable) => [variable, process.env[variable]] as const);
      for (const variable of ofOthers) Reflect.deleteProperty(process.env, variable);
      for (const variable of Object.keys(Variables)) process.env[variable] = valueOf(variable, engine);
      Object.assign(process.env, {
        AWS_REGION: 'eu-central-1',
        AWS_ACCESS_KEY_ID: 'local',
        AWS_SECRET_ACCESS_KEY: 'local',
        AWS_ENDPOINT_URL_DYNAMODB: engine.engine().endpoint,
        LAMBDA_TASK_ROOT: folderOf(name),
        POWERTOOLS_LOG_LEVEL: 'SILENT',
        POWERTOOLS_METRICS_DISABLED: 'true',
        ...more,
      });
      const module = (await import(
        /* @vite-ignore */ `${pathToFileURL(join(folderOf(name), 'index.mjs')).href}?${Math.random()}`
      )) as { handler: Handler };
      for (const variable of Object.keys(more)) Reflect.deleteProperty(process.env, variable);
      for (const [variable, value] of earlier) if (value !== undefined) process.env[variable] = value;
      return module.handler;
    },
  };
}

/** Where people would sign in. */
export const signInPlace = {
  issuer: 'https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_pool',
  authorize: 'https://rule153-dev.auth.eu-central-1.amazoncognito.com/oauth2/authorize',
  token: 'https://rule153-dev.auth.eu-central-1.amazoncognito.com/oauth2/token',
  clients: { page: 'page', commandLine: 'command-line' },
};

/** What the template's references would be, here. */
function valueOf(variable: string, engine: TestEngine): string {
  if (variable === lambdaEnvironment.table) return engine.table;
  if (variable === lambdaEnvironment.resultsBucket) return 'results';
  if (variable === lambdaEnvironment.logSigningKeys) return '';
  if (variable === lambdaEnvironment.metrics) return 'rule153-dev';
  if (variable === lambdaEnvironment.signIn) return JSON.stringify(signInPlace);
  if (variable === lambdaEnvironment.sweepMachine)
    return 'arn:aws:states:eu-central-1:123456789012:stateMachine:sweeps';
  throw new Error(`The infrastructure sets ${variable}, which these tests do not know`);
}

/** Without the line that the CDK writes for each bundle, which nobody can turn off. */
function withoutProgress<Result>(run: () => Result): Result {
  const write = process.stderr.write.bind(process.stderr);
  process.stderr.write = (chunk: string | Uint8Array, ...rest: never[]) =>
    String(chunk).startsWith('Bundling asset ') || write(chunk, ...rest);
  try {
    return run();
  } finally {
    process.stderr.write = write;
  }
}
