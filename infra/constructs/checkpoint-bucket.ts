import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectLockRetention } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';

/** How long nobody at all can delete or replace a checkpoint, where figures matter. */
const kept = Duration.days(10 * 366);

/**
 * Where the daily checkpoints of the logs are. In a protected stage S3 itself keeps each for ten years, whoever has
 * which rights to the account: so whoever rewrites history cannot rewrite what was said of it.
 */
export class CheckpointBucket extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, { isProtected }: { isProtected: boolean }) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Bucket', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      // Elsewhere no versions: they would stay behind when the stage is taken down, and keep the bucket.
      ...(isProtected && {
        versioned: true,
        objectLockEnabled: true,
        objectLockDefaultRetention: ObjectLockRetention.compliance(kept),
      }),
      removalPolicy: isProtected ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    acknowledge(
      this.bucket,
      'AwsSolutions-S1',
      'Checkpoints are made to be published: that one was read tells nobody anything.',
    );
  }
}
