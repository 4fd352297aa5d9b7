import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { ApiFunction } from '../functions/api/packing.ts';

export const STAGE_NAMES = ['dev', 'test', 'prod'] as const;
export type StageName = (typeof STAGE_NAMES)[number];

/**
 * Everything in which the stages differ. Nothing is looked up in an account: synthesis needs neither one nor the
 * network.
 */
export type StageConfiguration = {
  name: StageName;
  /** Where everything but the firewall lives; that one belongs to CloudFront and so to us-east-1. */
  region: string;
  /**
   * Whether the figures of this stage matter: what holds data cannot be deleted by a stack, the key is the owner's,
   * sign-in needs a second factor, leaked passwords are refused.
   */
  isProtected: boolean;
  /**
   * Whether CloudFront stands behind a web application firewall (about 9 US dollars a month and 0.60 a million
   * requests).
   */
  hasFirewall: boolean;
  logRetention: RetentionDays;
  api: {
    memory_mib: number;
    /**
     * Instances set apart for each part of the API, so that nothing else in the account can starve it. Undefined where
     * the account is small.
     */
    reservedConcurrency: Readonly<Record<ApiFunction, number>> | undefined;
    /** What the gateway lets through in a second, all callers together, and how far it may be exceeded for a moment. */
    requests_per_s_max: number;
    requests_burst_max: number;
  };
  sweep: {
    memory_mib: number;
    /** Batches under way at once in one sweep. */
    batches_at_once_max: number;
    /**
     * The most that all sweeps together may run: they must not starve the API. Undefined where the account is small.
     */
    reservedConcurrency: number | undefined;
  };
  /** What computes jobs in one piece: files and plans. Each organization has one at a time. */
  whole: {
    /** What the largest file that a job may write needs; more than 3,008 a new account may not have. */
    memory_mib: number;
    /** Undefined where the account is small. */
    reservedConcurrency: number | undefined;
  };
  /**
   * A month's bill, in US dollars, at which the operator is told: at 80 % of it, and when it is forecast to be passed.
   */
  budget_usd: number;
};

/**
 * The configuration of each stage. A new AWS account has 10 concurrent executions in all until its quota is raised, so
 * `dev` reserves none.
 */
const stages: Readonly<Record<StageName, StageConfiguration>> = {
  dev: {
    name: 'dev',
    region: 'eu-central-1',
    isProtected: false,
    hasFirewall: false,
    logRetention: RetentionDays.TWO_WEEKS,
    api: { memory_mib: 1024, reservedConcurrency: undefined, requests_per_s_max: 50, requests_burst_max: 100 },
    sweep: { memory_mib: 1769, batches_at_once_max: 5, reservedConcurrency: undefined },
    whole: { memory_mib: 3008, reservedConcurrency: undefined },
    budget_usd: 20,
  },
  test: {
    name: 'test',
    region: 'eu-central-1',
    isProtected: false,
    hasFirewall: true,
    logRetention: RetentionDays.ONE_MONTH,
    api: {
      memory_mib: 1024,
      reservedConcurrency: { reading: 20, change: 10, analysis: 10, rendering: 5, page: 10 },
      requests_per_s_max: 200,
      requests_burst_max: 400,
    },
    sweep: { memory_mib: 1769, batches_at_once_max: 20, reservedConcurrency: 20 },
    whole: { memory_mib: 3008, reservedConcurrency: 3 },
    budget_usd: 100,
  },
  prod: {
    name: 'prod',
    region: 'eu-central-1',
    isProtected: true,
    hasFirewall: true,
    logRetention: RetentionDays.ONE_YEAR,
    api: {
      memory_mib: 1769,
      reservedConcurrency: { reading: 100, change: 40, analysis: 40, rendering: 20, page: 20 },
      requests_per_s_max: 500,
      requests_burst_max: 1000,
    },
    sweep: { memory_mib: 1769, batches_at_once_max: 50, reservedConcurrency: 100 },
    whole: { memory_mib: 3008, reservedConcurrency: 10 },
    budget_usd: 500,
  },
};

/** Where CloudWatch keeps the metrics that the functions publish: stages may stand beside each other in an account. */
export function metricsNamespace(stage: StageName): string {
  return `rule153-${stage}`;
}

/**
 * The configuration of a stage.
 *
 * @throws Error naming the stages there are.
 */
export function stageConfiguration(name: unknown): StageConfiguration {
  const known = STAGE_NAMES.find((stage) => stage === name);
  if (known === undefined)
    throw new Error(
      `There is no stage "${String(name)}". Choose one of ${STAGE_NAMES.join(', ')}: npx cdk synth -c stage=dev`,
    );
  return stages[known];
}
