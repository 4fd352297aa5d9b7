import { describe } from 'vitest';
import { hasDynamodbLocal } from '../../support/dynamo-engine.ts';
import { describeLedger } from './contract/ledger-contract.ts';

const leftOut = hasDynamodbLocal ? '' : ' (left out: there is no Java here)';

describe.skipIf(!hasDynamodbLocal)(`on AWS's DynamoDB Local${leftOut}`, () => {
  describeLedger('dynamodb-local', { parts: 5_000, writers: 50 });
});
