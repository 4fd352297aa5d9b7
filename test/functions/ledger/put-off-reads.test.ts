import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../shared/canonical/canonical-json.ts';
import { hashText } from '../../../shared/canonical/content-hash.ts';
import { getBodies } from '../../../functions/ledger/reading/load-content.ts';
import { chunkKey } from '../../../functions/ledger/items/keys.ts';
import { openReadStore } from '../../../functions/ledger/store.ts';

const bodies = ['one', 'two', 'three'].map((text) => canonicalJson({ text }));
const hashes = bodies.map(hashText);

type Keys = { pk: { S: string }; sk: { S: string } }[];
type BatchResponse = { Responses: Record<string, unknown[]>; UnprocessedKeys: Record<string, { Keys: Keys }> };

// The engines at hand never put a read off, as a table under load does; so here a server responds as the documentation
// of BatchGetItem says.
describe('reads that a busy table puts off', () => {
  let server: Server;
  let asked: number[];
  /** How many of the keys asked for are served each time. */
  let served: number;
  beforeEach(async () => {
    asked = [];
    server = createServer((request, response) => {
      const pieces: Buffer[] = [];
      request.on('data', (piece: Buffer) => pieces.push(piece));
      request.on('end', () => {
        const { RequestItems } = JSON.parse(Buffer.concat(pieces).toString('utf8')) as {
          RequestItems: { ledger: { Keys: Keys } };
        };
        response.end(JSON.stringify(respond(RequestItems.ledger.Keys)));
      });
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  function respond(keys: Keys): BatchResponse {
    asked.push(keys.length);
    const itemOf = ({ pk, sk }: Keys[number]) => {
      const body = bodies.find((_, index) => chunkKey('unodc', hashes[index] ?? '', 0).pk === pk.S) ?? '';
      return { pk, sk, v: { N: '1' }, body: { S: body }, chunks: { N: '1' } };
    };
    const later = keys.slice(served);
    return {
      Responses: { ledger: keys.slice(0, served).map(itemOf) },
      UnprocessedKeys: later.length === 0 ? {} : { ledger: { Keys: later } },
    };
  }
  const read = () =>
    getBodies(openReadStore('ledger', `http://127.0.0.1:${(server.address() as AddressInfo).port}`), 'unodc', hashes);

  it('are asked for again, and nothing is missing in the end', async () => {
    served = 1;
    expect([...(await read()).values()]).toEqual([{ text: 'one' }, { text: 'two' }, { text: 'three' }]);
    expect(asked).toEqual([3, 2, 1]);
  });

  it('are given up with one sentence when the table keeps putting them off', async () => {
    served = 0;
    await expect(read()).rejects.toMatchObject({
      code: 'unavailable',
      message: 'The table "ledger" keeps putting off 3 reads. Try again shortly.',
    });
  }, 20_000);
});
