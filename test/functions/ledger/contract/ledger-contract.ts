import { afterAll, beforeAll, describe } from 'vitest';
import type { EngineChoice } from '../../../../functions/local/engine/choose-launch.ts';
import { startTestEngine, type TestEngine } from '../../../support/dynamo-engine.ts';
import { describeConcurrency } from './concurrency.ts';
import { describeIntegrity } from './integrity.ts';
import { describeLog } from './log.ts';
import { describePacks } from './packs.ts';
import { describeReading } from './reading.ts';
import { describeRepeating } from './repeating.ts';
import { describeSaving } from './saving.ts';

/** How much the contract tries of what grows. */
export type ContractSizes = { parts: number; writers: number };

/** The one contract of the ledger, to be met on every engine. */
export function describeLedger(choice: EngineChoice, sizes: ContractSizes): void {
  describe('the ledger', () => {
    let engine: TestEngine | undefined;
    beforeAll(async () => {
      engine = await startTestEngine(choice);
    });
    afterAll(async () => {
      await engine?.stop();
    });
    const running = (): TestEngine => {
      if (engine === undefined) throw new Error('The engine is not up');
      return engine;
    };
    // First, while the table is small: these tests read all of it.
    describeIntegrity(running);
    describePacks(running);
    describeSaving(running, sizes.parts);
    describeRepeating(running);
    describeReading(running);
    describeConcurrency(running, sizes.writers);
    describeLog(running);
  });
}
