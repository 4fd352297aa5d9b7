import { defined } from '../../shared/canonical/defined.ts';
import { AssetHashType, DockerImage, Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { type CompilingNode, processorOf } from '../compile-cache/make-compile-cache.ts';
import { bundleLambda, repositoryRoot } from '../lambda-bundle.ts';
import { acknowledge } from './acknowledge.ts';

export type LambdaFunctionProps = {
  /** Path of the module from the root of the repository; it exports `handler`. */
  entry: string;
  description: string;
  memory_mib: number;
  timeout_s: number;
  reservedConcurrency?: number | undefined;
  /** Files of packages that it reads when it runs, by their path in the bundle. */
  files?: Readonly<Record<string, string>> | undefined;
  /** The processor for which it is made; ARM, which costs less, unless something in it is made for another. */
  architecture?: Architecture | undefined;
  /** Bundled for a short start, see `bundleLambda`. */
  shortStart?: boolean | undefined;
  /** Compiled beforehand, see `bundleLambda`; it then runs on the processor for which it is compiled. */
  compiledBy?: CompilingNode | undefined;
  environment: Readonly<Record<string, string>>;
  logRetention: RetentionDays;
  /** Where an event goes that failed for good, for a function that is called without waiting for its result. */
  undelivered?: Queue | undefined;
};

/**
 * One Lambda function with a role of its own that may write its own log and its traces and nothing else: whatever more
 * it needs is granted by whoever makes it.
 */
export class LambdaFunction extends Construct {
  readonly function: Function;
  readonly logGroup: LogGroup;

  constructor(scope: Construct, id: string, props: LambdaFunctionProps) {
    super(scope, id);
    this.logGroup = new LogGroup(this, 'Log', { retention: props.logRetention, removalPolicy: RemovalPolicy.DESTROY });
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    // Not the managed policy, which may write every log of the account. The streams in the group get their names from
    // Lambda.
    role.addToPolicy(
      new PolicyStatement({
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [this.logGroup.logGroupArn],
      }),
    );
    this.function = new Function(this, 'Function', {
      code: bundledCode(props),
      handler: 'index.handler',
      description: props.description,
      runtime: Runtime.NODEJS_24_X,
      architecture: props.architecture ?? architectureOf(props.compiledBy),
      memorySize: props.memory_mib,
      timeout: Duration.seconds(props.timeout_s),
      ...defined({ reservedConcurrentExecutions: props.reservedConcurrency }),
      environment: { ...props.environment },
      role,
      logGroup: this.logGroup,
      tracing: Tracing.ACTIVE,
      ...defined({ deadLetterQueue: props.undelivered }),
    });
    acknowledge(
      role,
      'AwsSolutions-IAM5[Resource::*]',
      'X-Ray takes trace segments without a resource: ' +
        'xray:PutTraceSegments and xray:PutTelemetryRecords cannot be narrowed.',
    );
  }
}

/**
 * The bundle, made here: the CDK asks for Docker only if the local way says that it cannot. Stacks that are not bundled
 * skip both.
 */
function bundledCode({ entry, files, shortStart, compiledBy }: LambdaFunctionProps): Code {
  return Code.fromAsset(repositoryRoot, {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      image: DockerImage.fromRegistry('not-used'),
      // Never run; the CDK tells bundles of one source folder apart by it.
      command: [entry],
      local: {
        tryBundle: (outputFolder) => {
          bundleLambda({ entry, outputFolder, files, shortStart, compiledBy });
          return true;
        },
      },
    },
  });
}

/** ARM, which costs less, unless code is compiled for another processor. */
function architectureOf(compiledBy: CompilingNode | undefined): Architecture {
  return compiledBy !== undefined && processorOf(compiledBy) === 'x64' ? Architecture.X86_64 : Architecture.ARM_64;
}
