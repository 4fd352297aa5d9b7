import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import {
  Choice,
  Condition,
  DefinitionBody,
  DistributedMap,
  Errors,
  Fail,
  ItemBatcher,
  JitterType,
  LogLevel,
  ProcessorMode,
  ProcessorType,
  ResultWriterV2,
  type RetryProps,
  StateMachine,
  StateMachineType,
  Succeed,
  TaskInput,
  Timeout,
  Wait,
  WaitTime,
} from 'aws-cdk-lib/aws-stepfunctions';
import { LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import { Construct } from 'constructs';
import { EXECUTION_HOURS_MAX } from '../../functions/jobs/aws/has-turn.ts';
import type { StageConfiguration } from '../stage-configuration.ts';
import { acknowledge } from './acknowledge.ts';
import { sweepReportsPrefix } from './buckets.ts';
import { logicalId } from './acknowledge.ts';

export type SweepMachineProps = {
  stage: StageConfiguration;
  /** Computes batches. */
  worker: IFunction;
  /** Computes what is in one piece. */
  whole: IFunction;
  /** Lists the batches that are outstanding, and settles the job at the end. */
  steps: IFunction;
  results: Bucket;
  /** Where an event goes that the rule cannot hand to the steps. */
  undelivered: Queue;
};

/** Batches that may fail for good before a sweep gives up on the rest: ten groups. */
const failedBatchesMax = 20;

/** Half a minute more than the function may take: its own timeout speaks first, this one only if it stays silent. */
export const workerTimeout_s = 120;
/** A function may take no longer. */
export const wholeTimeout_s = 900;
const stepTimeout_s = 60;

/** How long a job waits before it asks again whether it is its turn. */
const turn_s = 15;

/**
 * A call that no instance was free for was never made: it waits for its turn, for as long as a sweep may take. In the
 * retrier of what fails it would use up its four attempts within a minute, and many sweeps at once would fail though
 * nothing is wrong with them.
 */
const waitForInstance: RetryProps = {
  errors: ['Lambda.TooManyRequestsException'],
  interval: Duration.seconds(2),
  backoffRate: 2,
  maxDelay: Duration.minutes(1),
  maxAttempts: 2_000,
  jitterStrategy: JitterType.FULL,
};

/**
 * Whatever fails is tried again: a batch is stored under its place in the sweep, so computing it twice changes nothing.
 */
const retry: RetryProps = {
  errors: [Errors.ALL],
  interval: Duration.seconds(2),
  backoffRate: 2,
  maxDelay: Duration.seconds(30),
  maxAttempts: 4,
  jitterStrategy: JitterType.FULL,
};

/** By what a worker knows the attempt. */
const attemptInput = { 'organization.$': '$.organization', 'job.$': '$.job', 'attempt.$': '$.attempt' };

/**
 * A job on many machines: list the batches that are outstanding, as soon as it is the job's turn among those of its
 * organization → compute them, many at once, or the whole in one piece → settle the job. The state of the job and every
 * batch live in the ledger's table; the machine only drives, so a new execution goes on where another one stopped.
 */
export class SweepMachine extends Construct {
  readonly machine: StateMachine;
  readonly logGroup: LogGroup;

  constructor(scope: Construct, id: string, props: SweepMachineProps) {
    super(scope, id);
    this.logGroup = new LogGroup(this, 'Log', {
      retention: props.stage.logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.machine = new StateMachine(this, 'Machine', {
      definitionBody: DefinitionBody.fromChainable(this.definition(props)),
      stateMachineType: StateMachineType.STANDARD,
      timeout: Duration.hours(EXECUTION_HOURS_MAX),
      tracingEnabled: true,
      // What passes between the states is not logged: it names statements.
      logs: { destination: this.logGroup, level: LogLevel.ALL, includeExecutionData: false },
    });
    this.acknowledgeFindings(props);
    this.settleWhatEndedOtherwise(props);
  }

  private definition(props: SweepMachineProps) {
    const { steps } = props;
    const prepare = this.step('List outstanding batches', steps, 'prepare').addRetry(waitForInstance).addRetry(retry);
    const settle = this.step('Settle the job', steps, 'settle').addRetry(waitForInstance).addRetry(retry);
    const batches = this.batches(props);
    const whole = this.whole(props);
    for (const state of [prepare, batches, whole])
      state.addCatch(settle, { errors: [Errors.ALL], resultPath: '$.failure' });
    const incomplete = new Fail(this, 'Incomplete', {
      error: 'JobIncomplete',
      cause: 'Some batches failed for good. The job says which; resuming it computes those alone.',
    });
    const ended = new Choice(this, 'Is it complete?')
      .when(Condition.stringEquals('$.state', 'failed'), incomplete)
      .otherwise(new Succeed(this, 'Complete'));
    const wait = new Wait(this, 'Wait for a turn', { time: WaitTime.duration(Duration.seconds(turn_s)) }).next(prepare);
    const way = new Choice(this, 'Is it its turn?')
      .when(Condition.stringEquals('$.way', 'wait'), wait)
      .when(Condition.stringEquals('$.way', 'whole'), whole.next(settle))
      .otherwise(batches.next(settle));
    settle.next(ended);
    return prepare.next(way);
  }

  private batches({ stage, worker, results }: SweepMachineProps): DistributedMap {
    const compute = new LambdaInvoke(this, 'Compute batches', {
      lambdaFunction: worker,
      payloadResponseOnly: true,
      retryOnServiceExceptions: false,
      taskTimeout: Timeout.duration(Duration.seconds(workerTimeout_s + 30)),
    })
      .addRetry(waitForInstance)
      .addRetry(retry);
    const batches = new DistributedMap(this, 'All batches', {
      label: 'Batches',
      itemsPath: '$.batches',
      itemBatcher: new ItemBatcher({
        maxItemsPerBatch: 2,
        batchInput: attemptInput,
      }),
      maxConcurrency: stage.sweep.batches_at_once_max,
      // Of a sweep of five groups one that fails is a fifth, and must not stop the rest, which a resume would have to
      // compute. A defect that hits every batch ends a large sweep early, and a small one with the message of the
      // function.
      toleratedFailureCount: failedBatchesMax,
      toleratedFailurePercentage: 99,
      resultWriterV2: new ResultWriterV2({ bucket: results, prefix: sweepReportsPrefix.replace(/\/$/, '') }),
      resultPath: '$.report',
    }).itemProcessor(compute, { mode: ProcessorMode.DISTRIBUTED, executionType: ProcessorType.STANDARD });
    Validations.of(batches).acknowledge({
      id: 'Annotation::@aws-cdk/aws-stepfunctions:propertyIgnored',
      reason:
        'The CDK asks for the execution type in the processor and says that it ignores it there; both say STANDARD.',
    });
    return batches;
  }

  private whole(props: SweepMachineProps): LambdaInvoke {
    const whole = new LambdaInvoke(this, 'Compute the whole', {
      lambdaFunction: props.whole,
      payload: TaskInput.fromObject({ BatchInput: attemptInput, 'Items.$': '$.batches' }),
      payloadResponseOnly: true,
      retryOnServiceExceptions: false,
      taskTimeout: Timeout.duration(Duration.seconds(wholeTimeout_s + 30)),
      resultPath: '$.report',
    });
    whole.addRetry(waitForInstance).addRetry({ ...retry, maxAttempts: 1 });
    return whole;
  }

  private step(id: string, lambdaFunction: IFunction, step: 'prepare' | 'settle'): LambdaInvoke {
    const input = { step, 'input.$': '$' };
    return new LambdaInvoke(this, id, {
      lambdaFunction,
      payload: TaskInput.fromObject(input),
      payloadResponseOnly: true,
      retryOnServiceExceptions: false,
      taskTimeout: Timeout.duration(Duration.seconds(stepTimeout_s + 30)),
    });
  }

  private acknowledgeFindings({ worker, whole, steps, results }: SweepMachineProps): void {
    const { role } = this.machine;
    for (const invoked of [worker, whole, steps]) {
      acknowledge(
        role,
        `AwsSolutions-IAM5[Resource::<${logicalId(invoked)}.Arn>:*]`,
        'The versions of this one function: the CDK grants them together with it.',
      );
    }
    acknowledge(
      role,
      `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::<${logicalId(results)}>/*]`,
      'The result writer needs objects of this one bucket, all of which can be made again from the ledger.',
    );
    acknowledge(
      role,
      'AwsSolutions-IAM5[Resource::*]',
      'X-Ray and the delivery of logs take no resource: xray:Put…, xray:GetSampling…, logs:…LogDelivery and ' +
        'logs:…ResourcePolicies cannot be narrowed.',
    );
    const name = `{"Fn::Select":[6,{"Fn::Split":[":",{"Ref":"${logicalId(this.machine)}"}]}]}`;
    const executions = `arn:aws:states:${Stack.of(this).region}:<AWS::AccountId>:execution:${name}`;
    for (const pattern of [`${executions}:*`, `${executions}/Batches:*`]) {
      acknowledge(
        this.machine,
        `AwsSolutions-IAM5[Resource::${pattern}]`,
        'A distributed map starts, watches and stops executions of its ' +
          'own machine, whose names Step Functions makes up.',
      );
    }
  }

  /**
   * An execution that was stopped or ran out of time settles nothing by itself; without this its job would seem to run
   * for ever.
   */
  private settleWhatEndedOtherwise({ steps, undelivered }: SweepMachineProps): void {
    new Rule(this, 'Ended', {
      description: 'Settles a job whose execution ended otherwise',
      eventPattern: {
        source: ['aws.states'],
        detailType: ['Step Functions Execution Status Change'],
        detail: { stateMachineArn: [this.machine.stateMachineArn], status: ['FAILED', 'TIMED_OUT', 'ABORTED'] },
      },
      targets: [
        new LambdaTarget(steps, { retryAttempts: 20, maxEventAge: Duration.hours(6), deadLetterQueue: undelivered }),
      ],
    });
  }
}
