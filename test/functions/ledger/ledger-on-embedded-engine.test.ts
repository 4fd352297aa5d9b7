import { describe } from 'vitest';
import { campaign } from '../../support/campaign.ts';
import { describeLedger } from './contract/ledger-contract.ts';

describe('on the embedded engine', () => {
  describeLedger('dynoxide', {
    parts: campaign({ short: 1_000, long: 5_000 }),
    writers: campaign({ short: 15, long: 50 }),
  });
});
