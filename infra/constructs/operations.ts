import { ArnFormat, Duration, Stack } from 'aws-cdk-lib';
import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import {
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IMetric,
  Metric,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { metricsNamespace, type StageConfiguration, type StageName } from '../stage-configuration.ts';
import { Alarms, type AlarmsProps } from './alarms.ts';

export type OperationsProps = Omit<AlarmsProps, 'topic'> & {
  /** Who is told. Without an address the topic is there and nobody hears it. */
  operatorEmail: string | undefined;
};

/** What an operator sees and is told: alarms, one dashboard, a budget. */
export class Operations extends Construct {
  readonly topic: Topic;
  readonly alarms: Alarms;

  constructor(scope: Construct, id: string, { stage, operatorEmail, ...watched }: OperationsProps) {
    super(scope, id);
    this.topic = new Topic(this, 'Topic', { displayName: `rule153 ${stage.name}`, enforceSSL: true });
    if (operatorEmail !== undefined) this.topic.addSubscription(new EmailSubscription(operatorEmail));
    this.letPublish('cloudwatch.amazonaws.com', {
      ArnLike: {
        'aws:SourceArn': Stack.of(this).formatArn({
          service: 'cloudwatch',
          resource: 'alarm',
          resourceName: '*',
          arnFormat: ArnFormat.COLON_RESOURCE_NAME,
        }),
      },
    });
    this.letPublish('budgets.amazonaws.com');
    this.alarms = new Alarms(this, 'Alarms', { topic: this.topic, stage, ...watched });
    this.addBudget(stage);
    this.addDashboard(stage, watched);
  }

  /**
   * Lets a service of AWS publish for this account. A topic without a policy lets every service of its owner publish;
   * with the first statement that is added, the one against unencrypted transport here, that default is gone, and each
   * publisher needs a statement.
   */
  private letPublish(service: string, conditions: Record<string, Record<string, string>> = {}): void {
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal(service)],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account }, ...conditions },
      }),
    );
  }

  private addBudget(stage: StageConfiguration): void {
    const tell = (notificationType: 'ACTUAL' | 'FORECASTED', threshold: number) => ({
      notification: { notificationType, comparisonOperator: 'GREATER_THAN', threshold, thresholdType: 'PERCENTAGE' },
      subscribers: [{ subscriptionType: 'SNS', address: this.topic.topicArn }],
    });
    new CfnBudget(this, 'Budget', {
      budget: {
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: stage.budget_usd, unit: 'USD' },
      },
      notificationsWithSubscribers: [tell('ACTUAL', 80), tell('FORECASTED', 100)],
    });
  }

  private addDashboard(
    stage: StageConfiguration,
    { httpApi, table, api, worker, whole, machine }: Omit<AlarmsProps, 'topic' | 'stage'>,
  ): void {
    const period = Duration.minutes(5);
    const graph = (title: string, left: IMetric[]) => new GraphWidget({ title, width: 12, left });
    new Dashboard(this, 'Dashboard', {
      dashboardName: `rule153-${stage.name}`,
      widgets: [
        [
          new TextWidget({
            width: 24,
            height: 2,
            markdown: 'What each alarm means for a user, and what to do, stands in RUNBOOK.md under "Read the alarms".',
          }),
        ],
        [new AlarmStatusWidget({ title: 'Alarms', width: 24, alarms: [...this.alarms.alarms] })],
        [
          graph('Requests and failures', [
            httpApi.metricCount({ period }),
            httpApi.metricClientError({ period }),
            httpApi.metricServerError({ period }),
          ]),
          graph('Latency of responses, ms', [
            httpApi.metricLatency({ period, statistic: 'p50' }),
            httpApi.metricLatency({ period, statistic: 'p99' }),
          ]),
        ],
        [
          graph(
            'Slowest responses of each part of the API, ms',
            Object.keys(api).map((part) => durationOf(stage.name, part, period)),
          ),
          graph(
            'Instances at work',
            [...Object.values(api).map((part) => part.function), worker, whole].map((own) =>
              own.metric('ConcurrentExecutions', { period, statistic: 'Maximum' }),
            ),
          ),
        ],
        [
          graph('Ledger, capacity units', [
            table.metricConsumedReadCapacityUnits({ period }),
            table.metricConsumedWriteCapacityUnits({ period }),
          ]),
          graph('Sweeps', [
            machine.metricStarted({ period }),
            machine.metricSucceeded({ period }),
            machine.metricFailed({ period }),
          ]),
        ],
        [
          graph('Duration of batches, ms', [
            worker.metricDuration({ period, statistic: 'p50' }),
            worker.metricDuration({ period, statistic: 'p99' }),
          ]),
        ],
      ],
    });
  }
}

/** What a part of the API says of its own responses, see `createTelemetry`. */
function durationOf(stage: StageName, part: string, period: Duration): IMetric {
  return new Metric({
    namespace: metricsNamespace(stage),
    metricName: 'duration',
    dimensionsMap: { service: `api-${part}` },
    statistic: 'p99',
    period,
    label: part,
  });
}
