import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket, BucketEncryption, type BucketProps, HttpMethods } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { responsesPrefix } from '../../functions/lambda/store-large-response.ts';
import { acknowledge } from './acknowledge.ts';

/** What Step Functions reports of each batch of a sweep. The figures themselves are in the ledger's table. */
export const sweepReportsPrefix = 'sweep-reports/';

const common: BucketProps = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  encryption: BucketEncryption.S3_MANAGED,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
};

/** Large results, each of which can be made again from the ledger, and the access logs of what the public reaches. */
export class Buckets extends Construct {
  readonly results: Bucket;
  readonly accessLogs: Bucket;

  constructor(scope: Construct, id: string, { isProtected }: { isProtected: boolean }) {
    super(scope, id);
    this.accessLogs = new Bucket(this, 'AccessLogs', {
      ...common,
      lifecycleRules: [
        { id: 'forget', expiration: Duration.days(90), abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ],
      removalPolicy: isProtected ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    this.results = new Bucket(this, 'Results', {
      ...common,
      serverAccessLogsBucket: this.accessLogs,
      serverAccessLogsPrefix: 'results/',
      lifecycleRules: [
        {
          id: 'forget-responses',
          prefix: responsesPrefix,
          expiration: Duration.days(1),
          abortIncompleteMultipartUploadAfter: Duration.days(1),
        },
        {
          id: 'forget-sweep-reports',
          prefix: sweepReportsPrefix,
          expiration: Duration.days(90),
          abortIncompleteMultipartUploadAfter: Duration.days(1),
        },
      ],
      // The page follows the API's redirect here. The pre-signed address is what opens the door, not the origin that
      // asks.
      cors: [{ allowedMethods: [HttpMethods.GET], allowedOrigins: ['*'], maxAge: 3600 }],
      removalPolicy: RemovalPolicy.DESTROY,
    });
    acknowledge(
      this.accessLogs,
      'AwsSolutions-S1',
      'The bucket of the access logs keeps none of its own: it would log its own logging.',
    );
  }
}
