import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rateCardKind, statementKind } from '../../functions/documents/kinds/kinds.ts';
import { referenceCard, referenceStatement } from '../../functions/documents/shipped-documents.ts';
import { lambdaEnvironment } from '../../functions/environment.ts';
import { createLedger } from '../../functions/ledger/writing/create-ledger.ts';
import { createDocument } from '../../functions/use-cases/documents/create-document.ts';
import { DEFAULT_COMPUTE_LIMITS } from '../../functions/use-cases/ports.ts';
import { gatewayEvent } from './gateway-event.ts';
import { createMemoryTable } from './memory-table.ts';

/*
 * Run by the Node for which code is compiled: starts a function from its bundle, lets it respond to what is asked most,
 * and keeps what V8 has compiled for that. Argument: the folder of the bundle.
 */

const [, , folder = '.'] = process.argv;
const statement = referenceStatement('A/C.3/79/L.53');
if (statement === undefined) throw new Error('A/C.3/79/L.53 is not among the shipped statements');

const table = createMemoryTable();
const ledger = createLedger(table);
const ports = {
  documents: ledger,
  ledger,
  now: () => new Date(),
  newId: () => 'warm-up',
  limits: DEFAULT_COMPUTE_LIMITS,
};
const principal = { id: 'warm-up', name: 'warm-up', organization: 'bench', roles: ['administrator' as const] };
const call = { principal, requestId: 'warm-up' };
for (const id of statement.rateCards) await createDocument(ports, call, rateCardKind, { document: referenceCard(id) });
const { id } = await createDocument(ports, call, statementKind, { document: statement });
const { endpoint, stop } = await table.serve();
Object.assign(process.env, {
  [lambdaEnvironment.table]: table.table,
  AWS_ENDPOINT_URL_DYNAMODB: endpoint,
  AWS_REGION: 'local',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
});

type Bundle = {
  handler: (event: object) => Promise<{ statusCode: number; body: string }>;
  compiled: () => Uint8Array;
  bind: (compiled: Uint8Array) => Uint8Array;
};
const { handler, compiled, bind } = (await import(pathToFileURL(join(folder, 'index.mjs')).href)) as Bundle;
for (const path of [`/v1/statements/${id}`, `/v1/statements/${id}/estimate`]) {
  const { statusCode, body } = await handler(gatewayEvent(path));
  if (statusCode !== 200) throw new Error(`The function responded to ${path} with ${statusCode}: ${body}`);
}
const code = compiled();
writeFileSync(join(folder, `compiled-${process.version}-${process.arch}`), Buffer.concat([bind(code), code]));
stop();
