import { describe } from 'vitest';
import { describeLedger } from './contract/ledger-contract.ts';

describe('on the embedded engine', () => {
  describeLedger('dynoxide');
});
