import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { campaign } from '../../support/campaign.ts';
import { startTestEngine, type TestEngine } from '../../support/dynamo-engine.ts';
import { type Acknowledged, attempt, runWriteLoad, takeStock } from './contract/write-load.ts';

const cycles = campaign({ short: 2, long: 20 }, 'RULE153_CRASH_CYCLES');
const organization = 'crash';

describe('killing the engine while fifty writers save', () => {
  let engine: TestEngine;
  beforeAll(async () => {
    engine = await startTestEngine('dynoxide');
  });
  afterAll(async () => {
    await engine.stop();
  });

  it(`loses no acknowledged write and tears nothing, ${cycles} times over`, { timeout: 60_000 * cycles }, async () => {
    const acknowledged: Acknowledged[] = [];
    let cutOff = 0;
    for (let cycle = 0; cycle < cycles; cycle += 1) {
      let isOver = false;
      const load = runWriteLoad(engine.ledger(), organization, 50, cycle, () => isOver);
      // Not the same moment in the life of the engine each time.
      await sleep(400 + 173 * (cycle % 5));
      // Back at once, the client repeats what was cut off by itself; back later, it gives up and the writer must.
      await engine.restart('kill', cycle % 2 === 0 ? 2_000 : 0);
      isOver = true;
      const { acknowledged: written, open } = await load;
      acknowledged.push(...written);
      cutOff += open.length;

      const stock = await takeStock(engine.ledger(), organization);
      const stored = new Map(stock.revisions.map(({ id, number, hash }) => [`${id} ${number}`, hash]));
      for (const { id, number, hash } of acknowledged) expect(stored.get(`${id} ${number}`)).toBe(hash);
      expect(stock.entries.map(({ after }) => after).sort()).toEqual(stock.revisions.map(({ hash }) => hash).sort());

      // Sent again with its key, a request that was cut off is carried out once, however often it is sent.
      for (const request of open) {
        const outcome = await attempt(engine.ledger(), request);
        expect(outcome).not.toBe('open');
        expect(await attempt(engine.ledger(), request)).toEqual(outcome);
        if (typeof outcome === 'object') acknowledged.push(outcome);
      }
    }
    const { revisions } = await takeStock(engine.ledger(), organization);
    expect(new Set(revisions.map(({ requestId }) => requestId)).size).toBe(revisions.length);
    // The load was one: writes were acknowledged, and some were under way when the engine died.
    expect(acknowledged.length).toBeGreaterThan(cycles);
    expect(cutOff).toBeGreaterThan(0);
  });
});
