import { ROLES } from '../../../../functions/access/principal.ts';
import type { FuzzRequest } from './fuzz-request.ts';
import type { Random } from './random.ts';

/**
 * A well-meant request that is wrong in one thing, so that it gets as far as that: who asks, how, from which revision,
 * in which format.
 */
export function spoilRequest(request: FuzzRequest, random: Random): FuzzRequest {
  const { headers } = request;
  const { 'If-Match': ifMatch, ...without } = headers;
  const spoiled: Partial<FuzzRequest>[] = [
    { as: undefined },
    { as: random.pick(ROLES) },
    { method: random.pick(['DELETE', 'PATCH', 'PUT']) },
    // Most addresses have one format and look at nothing else, so this is tried more often.
    ...Array.from({ length: 3 }, () => ({ headers: { ...headers, accept: 'image/png' } })),
    ...(ifMatch === undefined
      ? []
      : [{ headers: without }, { headers: { ...headers, 'If-Match': `"${'B'.repeat(43)}"` } }]),
    ...(request.body === undefined
      ? []
      : [{ headers: { ...headers, 'content-type': 'text/plain' } }, { body: `${request.body}}` }]),
    ...(request.method === 'GET' ? [{ headers: { ...headers, 'If-None-Match': '*' } }] : []),
  ];
  return { ...request, ...random.pick(spoiled), isWellMeant: false };
}
