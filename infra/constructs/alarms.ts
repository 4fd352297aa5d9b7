import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, MathExpression, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { type ITable, Operation } from 'aws-cdk-lib/aws-dynamodb';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { StageConfiguration, StageName } from '../stage-configuration.ts';
import type { ApiFunctions } from './api-functions.ts';

export type AlarmsProps = {
  stage: StageConfiguration;
  topic: ITopic;
  httpApi: HttpApi;
  table: ITable;
  api: ApiFunctions['functions'];
  worker: IFunction;
  whole: IFunction;
  steps: IFunction;
  machine: StateMachine;
  /** Publishes the daily checkpoints; undefined where nothing signs them. */
  checkpoint: IFunction | undefined;
  /** Where events go that could not be handed to the job steps. */
  undelivered: IQueue;
};

/** One alarm: what is watched, from which value on, and what a person loses while it stands. */
type Watch = {
  name: string;
  metric: IMetric;
  threshold: number;
  periods: number;
  loses: string;
  /** It rings where the figure is below the threshold, or there is none. */
  ringsBelow?: boolean;
};

const period = Duration.minutes(5);

/** What the functions ask of the table. */
const operations = [
  Operation.GET_ITEM,
  Operation.BATCH_GET_ITEM,
  Operation.QUERY,
  Operation.PUT_ITEM,
  Operation.BATCH_WRITE_ITEM,
  Operation.TRANSACT_WRITE_ITEMS,
];

/** The name of an alarm in an account, where stages stand beside each other. */
function alarmName(stage: StageName, name: string): string {
  return `rule153-${stage}-${name}`;
}

/**
 * The alarms. Each says what a user loses and where RUNBOOK.md tells what to do; a figure alone wakes nobody usefully.
 */
export class Alarms extends Construct {
  readonly alarms: readonly Alarm[];

  constructor(scope: Construct, id: string, props: AlarmsProps) {
    super(scope, id);
    this.alarms = [...serviceWatches(props), ...jobWatches(props), ...checkpointWatches(props)].map(
      ({ name, metric, threshold, periods, loses, ringsBelow = false }) => {
        const alarm = new Alarm(this, name, {
          // Named, so that the drill in RUNBOOK.md is a command that can be copied.
          alarmName: alarmName(props.stage.name, name),
          metric,
          threshold,
          evaluationPeriods: periods,
          comparisonOperator: ringsBelow
            ? ComparisonOperator.LESS_THAN_THRESHOLD
            : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
          treatMissingData: ringsBelow ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
          alarmDescription: `${loses} See RUNBOOK.md, "Read the alarms", ${name}.`,
        });
        alarm.addAlarmAction(new SnsAction(props.topic));
        alarm.addOkAction(new SnsAction(props.topic));
        return alarm;
      },
    );
  }
}

function serviceWatches({ httpApi, api, table }: AlarmsProps): Watch[] {
  return [
    {
      name: 'RequestsFail',
      metric: new MathExpression({
        expression: '100 * errors / MAX([requests, 20])',
        usingMetrics: {
          errors: httpApi.metricServerError({ period }),
          requests: httpApi.metricCount({ period, statistic: 'Sum' }),
        },
        label: 'requests failed, %',
        period,
      }),
      threshold: 5,
      periods: 1,
      loses:
        'One request in twenty or more ends in a server error: officers cannot rely on saving or opening a statement.',
    },
    {
      name: 'ResponsesAreSlow',
      metric: httpApi.metricLatency({ period, statistic: 'p99' }),
      threshold: 3_000,
      periods: 3,
      loses:
        'One response in a hundred takes three seconds or longer: ' +
        'working through a statement line by line becomes tedious.',
    },
    {
      name: 'CallersAreTurnedAway',
      metric: throttlesOf(api),
      threshold: 1,
      periods: 1,
      loses: 'A function of the API has no free instance: some callers are turned away and must try again.',
    },
    {
      name: 'LedgerRefuses',
      metric: table.metricSystemErrorsForOperations({ period, operations: [...operations] }),
      threshold: 1,
      periods: 2,
      loses:
        'DynamoDB responds with errors of its own: changes are refused ' +
        '(nothing acknowledged is lost) and documents may not open.',
    },
    {
      name: 'LedgerThrottles',
      metric: table.metricThrottledRequestsForOperations({ period, operations: [...operations] }),
      threshold: 10,
      periods: 2,
      loses:
        'The table is asked for more than it gives: saving and opening ' +
        'statements slow down, and some attempts are refused.',
    },
  ];
}

function jobWatches({ machine, worker, whole, steps, undelivered }: AlarmsProps): Watch[] {
  return [
    {
      name: 'SweepsFail',
      metric: machine.metricFailed({ period }),
      threshold: 1,
      periods: 1,
      loses:
        'A job ended without all of its batches: a planner sees it as ' +
        'failed and can resume it; finished batches are kept.',
    },
    {
      name: 'SweepsTimeOut',
      metric: machine.metricTimedOut({ period }),
      threshold: 1,
      periods: 1,
      loses: 'A job waited or ran for six hours without an end: a planner gets no result until it is resumed or split.',
    },
    {
      name: 'SweepsAreHeldUp',
      metric: worker.metricThrottles({ period }),
      threshold: 10,
      periods: 3,
      loses: 'Sweeps wait for free workers: planners wait longer for their results; nothing is lost.',
    },
    {
      name: 'FilesAreHeldUp',
      metric: whole.metricThrottles({ period }),
      threshold: 10,
      periods: 3,
      loses: 'Files and plans wait for free workers: officers wait longer for their documents; nothing is lost.',
    },
    {
      name: 'JobsAreNotSettled',
      metric: steps.metricErrors({ period }),
      threshold: 3,
      periods: 1,
      loses: 'The end of a job cannot be recorded: to a planner it seems to run although it does not.',
    },
    {
      name: 'JobEndsAreUndelivered',
      metric: undelivered.metricApproximateNumberOfMessagesVisible({ period, statistic: 'Maximum' }),
      threshold: 1,
      periods: 1,
      loses:
        'The end of an interrupted job lies in the dead-letter queue: to a planner the job seems to run until ' +
        'it is taken from there.',
    },
  ];
}

function checkpointWatches({ checkpoint }: AlarmsProps): Watch[] {
  if (checkpoint === undefined) return [];
  const day = Duration.days(1);
  return [
    {
      name: 'CheckpointsFail',
      metric: checkpoint.metricErrors({ period }),
      threshold: 1,
      periods: 1,
      loses: 'A checkpoint of the day was not published: until it is, an auditor cannot hold later history against it.',
    },
    {
      name: 'CheckpointsAreMissing',
      metric: checkpoint.metricInvocations({ period: day }),
      threshold: 1,
      periods: 2,
      ringsBelow: true,
      loses: 'For two days nothing has published checkpoints: what is rewritten meanwhile may not be found out.',
    },
  ];
}

/**
 * How often any part of the API had no free instance. A part that nobody asks reports nothing, which counts as none.
 */
function throttlesOf(api: ApiFunctions['functions']): IMetric {
  const usingMetrics = Object.fromEntries(
    Object.entries(api).map(([part, { function: own }]) => [part, own.metricThrottles({ period })]),
  );
  const counts = Object.keys(usingMetrics).map((part) => `FILL(${part}, 0)`);
  return new MathExpression({
    expression: `SUM([${counts.join(', ')}])`,
    usingMetrics,
    label: 'callers turned away',
    period,
  });
}
