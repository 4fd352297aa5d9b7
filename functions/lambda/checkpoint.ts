import { Logger } from '@aws-lambda-powertools/logger';
import { createKmsSigner } from '../checkpoints/kms-signer.ts';
import { listOrganizations } from '../checkpoints/list-organizations.ts';
import { type Publication, publishCheckpoints } from '../checkpoints/publish-checkpoints.ts';
import { createCheckpointBucket } from '../checkpoints/put-checkpoint.ts';
import { lambdaEnvironment, requireEnvironment } from '../environment.ts';
import { createLedger, openStore } from '../ledger/writing/create-ledger.ts';

const logger = new Logger({ serviceName: 'checkpoint' });
const ports = {
  ledger: createLedger(openStore(requireEnvironment(lambdaEnvironment.table))),
  signer: createKmsSigner(requireEnvironment(lambdaEnvironment.logSigningKeys).split(',')),
  organizations: () => listOrganizations(requireEnvironment(lambdaEnvironment.userPool)),
  publish: createCheckpointBucket(requireEnvironment(lambdaEnvironment.checkpointsBucket)),
  now: (): Date => new Date(),
};

/** Lambda: the daily checkpoint of every log. What it throws is tried again, and rings. */
export async function handler(): Promise<Publication> {
  const publication = await publishCheckpoints(ports);
  logger.info('checkpoints published', publication);
  return publication;
}
