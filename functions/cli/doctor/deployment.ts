import * as z from 'zod/mini';
import { execFile } from 'node:child_process';
import { EnvironmentError } from '../terminal/failure.ts';

/** Stages as `infra` names them. */
export const stages = ['dev', 'test', 'prod'] as const;
export type Stage = (typeof stages)[number];

/** A deployment as its stacks tell of it. */
export type Deployment = {
  stage: Stage;
  /** Whether the figures of the stage matter, see `infra/stage-configuration.ts`. */
  isProtected: boolean;
  /**
   * The value of an output of a stack.
   *
   * @throws AwsRefusal if the stack has none of that name.
   */
  output: (stack: 'Data' | 'Service', name: string) => string;
  /** The names of the outputs of the service that end so. */
  outputsEndingIn: (ending: string) => readonly (readonly [name: string, value: string])[];
};

const stacksSchema = z.object({
  Stacks: z.array(
    z.object({
      StackStatus: z.string(),
      Outputs: z.optional(z.array(z.object({ OutputKey: z.string(), OutputValue: z.string() }))),
    }),
  ),
});

/**
 * Reads the outputs of the stacks of a stage.
 *
 * @throws AwsRefusal if one is not deployed, or not well.
 */
export async function findDeployment(ask: AskAws, stage: Stage): Promise<Deployment> {
  const [data, service] = await Promise.all([readStack(ask, stage, 'Data'), readStack(ask, stage, 'Service')]);
  const outputs = { Data: data, Service: service };
  return {
    stage,
    isProtected: stage === 'prod',
    output: (stack, name) => {
      const value = outputs[stack].get(name);
      if (value === undefined) throw new AwsRefusal(`The stack Rule153-${stage}-${stack} has no output ${name}.`);
      return value;
    },
    outputsEndingIn: (ending) => [...service].filter(([name]) => name.endsWith(ending)),
  };
}

async function readStack(ask: AskAws, stage: Stage, stack: 'Data' | 'Service'): Promise<Map<string, string>> {
  const name = `Rule153-${stage}-${stack}`;
  const { Stacks } = stacksSchema.parse(await ask('cloudformation', 'describe-stacks', '--stack-name', name));
  const [found] = Stacks;
  if (found === undefined || !/^(?:CREATE|UPDATE)_COMPLETE$/.test(found.StackStatus))
    throw new AwsRefusal(`The stack ${name} is in the state ${found?.StackStatus ?? 'none'}.`);
  return new Map((found.Outputs ?? []).map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue]));
}

/** Asks AWS by its own command line, which knows every way of signing in; gives the value that it prints as JSON. */
export type AskAws = (...command: string[]) => Promise<unknown>;

/** AWS refused a question: not there, or not allowed. */
export class AwsRefusal extends Error {
  override readonly name = 'AwsRefusal';
}

const printedBytesMax = 64 * 1024 * 1024;

/**
 * Asks as the account and in the region that the environment names.
 *
 * @throws AwsRefusal from the function, and EnvironmentError if the program is not there.
 */
export function createAskAws(environment: NodeJS.ProcessEnv): AskAws {
  return (...command) =>
    new Promise((resolve, reject) => {
      const options = { env: { ...environment, AWS_PAGER: '' }, maxBuffer: printedBytesMax };
      execFile('aws', [...command, '--output', 'json'], options, (error, stdout, stderr) => {
        if (error === null) resolve(stdout.trim() === '' ? {} : (JSON.parse(stdout) as unknown));
        else if (error.code === 'ENOENT')
          reject(new EnvironmentError("AWS's command line is not installed: aws, version 2, must be in the path."));
        else reject(new AwsRefusal(stderr.trim().split('\n').at(-1) ?? error.message));
      });
    });
}
