import type { SFNClient } from '@aws-sdk/client-sfn';
import type { JobAttempt, JobRunner } from '../../use-cases/jobs/ports.ts';

/**
 * Runs jobs on Step Functions: one execution for each attempt, named by it, so that starting it again finds the first
 * one. The client is loaded with the first job: most requests start none.
 *
 * @param machineArn of the state machine of sweeps.
 */
export function createStepFunctionsRunner(machineArn: string): JobRunner {
  let client: Promise<SFNClient> | undefined;
  const load = async () => {
    const sdk = await import('@aws-sdk/client-sfn');
    client ??= Promise.resolve(new sdk.SFNClient({ maxAttempts: 4 }));
    return { sdk, client: await client };
  };
  return {
    start: async (attempt) => {
      const { sdk, client: states } = await load();
      const command = new sdk.StartExecutionCommand({
        stateMachineArn: machineArn,
        name: executionName(attempt),
        input: JSON.stringify(inputOf(attempt)),
      });
      try {
        await states.send(command);
      } catch (error) {
        // It ran already and has ended; whether well or not, the job was settled or will be by the rule for ended
        // executions.
        if (!(error instanceof sdk.ExecutionAlreadyExists)) throw error;
      }
    },
    stop: async (attempt) => {
      const { sdk, client: states } = await load();
      const executionArn = `${machineArn.replace(':stateMachine:', ':execution:')}:${executionName(attempt)}`;
      try {
        await states.send(new sdk.StopExecutionCommand({ executionArn, cause: 'The job was cancelled.' }));
      } catch (error) {
        if (!(error instanceof sdk.ExecutionDoesNotExist)) throw error;
      }
    },
    keepGoing: () => Promise.resolve(),
  };
}

/** Up to 80 characters of letters, digits and hyphens: the id of a job is a UUID. */
function executionName({ job, attempt }: JobAttempt): string {
  return `${job}-${attempt}`;
}

const inputOf = ({ organization, job, attempt }: JobAttempt): JobAttempt => ({ organization, job, attempt });
