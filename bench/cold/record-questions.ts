import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DynamoCaller } from '../../functions/aws/call-dynamodb.ts';

/** What a function asked of the table, in turns: what is in one was asked before anything of it had its answer. */
export type RecordedTurns = readonly (readonly RecordedQuestion[])[];
type RecordedQuestion = { operation: Parameters<DynamoCaller['ask']>[0]; input: object };

/** So long that everything asked at once is asked before the first answer. */
const held_ms = 250;

/**
 * Records what is asked of an engine while something runs.
 *
 * @param endpoint of the engine.
 * @param run given the address to ask.
 */
export async function recordQuestions(
  endpoint: string,
  run: (endpoint: string) => Promise<unknown>,
): Promise<RecordedTurns> {
  const turns: RecordedQuestion[][] = [];
  let answered = true;
  const { hostname, port } = new URL(endpoint);
  const recorder = createServer((incoming, outgoing) => {
    const pieces: Buffer[] = [];
    incoming.on('data', (piece: Buffer) => pieces.push(piece));
    incoming.on('end', () => {
      const { method, url: path, headers } = incoming;
      const body = Buffer.concat(pieces);
      if (answered) turns.push([]);
      answered = false;
      const operation = String(headers['x-amz-target']).split('.')[1] as RecordedQuestion['operation'];
      turns.at(-1)?.push({ operation, input: JSON.parse(body.toString('utf8')) as object });
      void sleep(held_ms).then(() => {
        const onward = request({ hostname, port, method, path, headers }, (response) => {
          answered = true;
          outgoing.writeHead(response.statusCode ?? 502, response.headers);
          response.pipe(outgoing);
        });
        onward.on('error', () => outgoing.writeHead(502).end());
        onward.end(body);
      });
    });
  });
  await new Promise<void>((resolve) => recorder.listen(0, '127.0.0.1', resolve));
  try {
    await run(`http://127.0.0.1:${(recorder.address() as AddressInfo).port}`);
    return turns;
  } finally {
    recorder.close();
    recorder.closeAllConnections();
  }
}
