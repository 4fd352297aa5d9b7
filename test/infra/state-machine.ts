import assert from 'node:assert';

// A small interpreter of the Amazon States Language: what the machine of sweeps uses of it and nothing more, so that a
// definition that begins to use something else fails here instead of being passed over.

/** Calls the function behind a task. Throws `StateError` for what the service would report. */
export type Invoke = (resource: string, payload: unknown) => Promise<unknown>;

/** An error as Step Functions names it. */
export class StateError extends Error {
  readonly error: string;

  constructor(error: string, cause: string) {
    super(cause);
    this.error = error;
  }
}

export type Retrier = {
  ErrorEquals: string[];
  MaxAttempts: number;
  IntervalSeconds: number;
  BackoffRate: number;
  MaxDelaySeconds: number;
  JitterStrategy: string;
};
type Catcher = { ErrorEquals: string[]; ResultPath: string; Next: string };
export type State = {
  Type: string;
  Next?: string;
  End?: boolean;
  Resource?: string;
  Parameters?: Record<string, unknown>;
  Retry?: Retrier[];
  Catch?: Catcher[];
  TimeoutSeconds?: number;
  ItemsPath?: string;
  ItemBatcher?: { MaxItemsPerBatch: number; BatchInput: Record<string, unknown> };
  ItemProcessor?: {
    ProcessorConfig: { Mode: string; ExecutionType: string };
    StartAt: string;
    States: Record<string, State>;
  };
  MaxConcurrency?: number;
  ToleratedFailureCount?: number;
  ToleratedFailurePercentage?: number;
  ResultWriter?: unknown;
  ResultPath?: string;
  Label?: string;
  Choices?: { Variable: string; StringEquals: string; Next: string }[];
  Default?: string;
  Seconds?: number;
  Error?: string;
  Cause?: string;
};
export type Definition = { StartAt: string; States: Record<string, State>; TimeoutSeconds?: number };

const known: Record<string, readonly string[]> = {
  Task: ['Type', 'Next', 'End', 'Resource', 'Parameters', 'Retry', 'Catch', 'TimeoutSeconds', 'ResultPath'],
  Map: [
    'Type',
    'Next',
    'ItemsPath',
    'ItemBatcher',
    'ItemProcessor',
    'MaxConcurrency',
    'ToleratedFailureCount',
    'ToleratedFailurePercentage',
    'ResultWriter',
    'ResultPath',
    'Label',
    'Catch',
  ],
  Choice: ['Type', 'Choices', 'Default'],
  Wait: ['Type', 'Seconds', 'Next'],
  Succeed: ['Type'],
  Fail: ['Type', 'Error', 'Cause'],
};

export type Outcome = { status: 'SUCCEEDED' | 'FAILED'; output: unknown; visited: string[] };

/**
 * Runs a definition to its end. Waiting between attempts is left out.
 *
 * @param wait what happens while a state waits.
 */
export async function runStateMachine(
  { StartAt, States }: Definition,
  input: unknown,
  invoke: Invoke,
  wait: () => Promise<void> = () => Promise.reject(new Error('Nothing ends this wait')),
): Promise<Outcome> {
  const visited: string[] = [];
  let name = StartAt;
  let value = input;
  for (;;) {
    visited.push(name);
    const state = stateOf(States, name);
    if (state.Type === 'Succeed') return { status: 'SUCCEEDED', output: value, visited };
    if (state.Type === 'Fail') return { status: 'FAILED', output: { Error: state.Error, Cause: state.Cause }, visited };
    if (state.Type === 'Wait') {
      assert((state.Seconds ?? 0) > 0);
      await wait();
      name = state.Next ?? '';
      continue;
    }
    if (state.Type === 'Choice') {
      const chosen = state.Choices?.find(({ Variable, StringEquals }) => at(value, Variable) === StringEquals);
      name = chosen?.Next ?? state.Default ?? '';
      continue;
    }
    try {
      value = state.Type === 'Map' ? await runMap(state, value, invoke) : await runTask(state, value, invoke);
    } catch (error) {
      const [catcher] = state.Catch ?? [];
      if (!(error instanceof StateError) || catcher === undefined) throw error;
      assert.deepEqual(catcher.ErrorEquals, ['States.ALL']);
      value = put(value, catcher.ResultPath, { Error: error.error, Cause: error.message });
      name = catcher.Next;
      continue;
    }
    if (state.End === true) return { status: 'SUCCEEDED', output: value, visited };
    name = state.Next ?? '';
  }
}

function stateOf(states: Record<string, State>, name: string): State {
  const state = states[name];
  assert(state !== undefined, `There is no state "${name}"`);
  const strangers = Object.keys(state).filter((key) => !known[state.Type]?.includes(key));
  assert.deepEqual(strangers, [], `State "${name}" uses what is not interpreted here`);
  return state;
}

async function runTask(state: State, input: unknown, invoke: Invoke): Promise<unknown> {
  assert(state.Resource !== undefined && (state.TimeoutSeconds ?? 0) > 0, 'A task without a timeout may wait for ever');
  const payload = state.Parameters === undefined ? input : fill(state.Parameters, input);
  assert(
    state.Retry?.at(-1)?.ErrorEquals.join() === 'States.ALL',
    'A task that is not tried again loses work to a hiccup',
  );
  const attempts = new Map<Retrier, number>();
  for (;;) {
    try {
      // What passes is JSON, and the service takes at most 256 KiB of it.
      const response: unknown = JSON.parse(
        JSON.stringify(await invoke(state.Resource, JSON.parse(JSON.stringify(payload)))),
      );
      assert(JSON.stringify(response).length < 256 * 1024, 'A payload is too large for Step Functions');
      return put(input, state.ResultPath ?? '$', response);
    } catch (error) {
      const retrier = error instanceof StateError ? retrierFor(state.Retry, error.error) : undefined;
      const earlier = retrier === undefined ? 0 : (attempts.get(retrier) ?? 0);
      if (retrier === undefined || earlier >= retrier.MaxAttempts) throw error;
      attempts.set(retrier, earlier + 1);
    }
  }
}

/** The first retrier that names an error; each counts its own attempts. */
export function retrierFor(retriers: readonly Retrier[], error: string): Retrier | undefined {
  return retriers.find(({ ErrorEquals }) => ErrorEquals.includes(error) || ErrorEquals.includes('States.ALL'));
}

async function runMap(state: State, input: unknown, invoke: Invoke): Promise<unknown> {
  const { ItemBatcher, ItemProcessor, ItemsPath = '$' } = state;
  assert(
    ItemBatcher !== undefined &&
      ItemProcessor?.ProcessorConfig.Mode === 'DISTRIBUTED' &&
      state.ResultWriter !== undefined,
  );
  const items = at(input, ItemsPath);
  assert(Array.isArray(items), 'There are no items to map');
  const batches = Array.from({ length: Math.ceil(items.length / ItemBatcher.MaxItemsPerBatch) }, (_, index) => ({
    BatchInput: fill(ItemBatcher.BatchInput, input),
    Items: items.slice(index * ItemBatcher.MaxItemsPerBatch, (index + 1) * ItemBatcher.MaxItemsPerBatch) as unknown[],
  }));
  let failed = 0;
  let causes = '';
  const run = async (batch: { Items: unknown[] }): Promise<void> => {
    const child = { StartAt: ItemProcessor.StartAt, States: ItemProcessor.States };
    try {
      await runStateMachine(child, batch, invoke);
    } catch (error) {
      if (!(error instanceof StateError)) throw error;
      failed += batch.Items.length;
      causes = error.message;
    }
  };
  for (let start = 0; start < batches.length; start += state.MaxConcurrency ?? 1)
    await Promise.all(batches.slice(start, start + (state.MaxConcurrency ?? 1)).map(run));
  const { ToleratedFailureCount: count = 0, ToleratedFailurePercentage: share = 100 } = state;
  if (failed > count || failed > (items.length * share) / 100) {
    throw new StateError(
      'States.ExceedToleratedFailureThreshold',
      `The specified tolerated failure threshold was exceeded ${causes}`.slice(0, 200),
    );
  }
  return put(input, state.ResultPath ?? '$', {
    MapRunArn: 'arn:map-run',
    ResultWriterDetails: { Bucket: 'results', Key: 'sweep-reports/manifest.json' },
  });
}

/** Follows a path such as `$.batches`. */
function at(value: unknown, path: string): unknown {
  return path
    .replace(/^\$\.?/, '')
    .split('.')
    .filter((part) => part !== '')
    .reduce<unknown>(
      (current, part) => (typeof current === 'object' && current !== null ? Reflect.get(current, part) : undefined),
      value,
    );
}

function put(value: unknown, path: string, result: unknown): unknown {
  if (path === '$') return result;
  const [, name] = /^\$\.(\w+)$/.exec(path) ?? [];
  assert(name !== undefined && typeof value === 'object');
  return { ...value, [name]: result };
}

function fill(template: Record<string, unknown>, input: unknown): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(template).map(([key, value]) =>
      key.endsWith('.$')
        ? [key.slice(0, -2), at(input, String(value))]
        : [key, typeof value === 'object' && value !== null ? fill(value as Record<string, unknown>, input) : value],
    ),
  );
}
