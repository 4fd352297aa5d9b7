import { makeEvidencePack } from '../../../use-cases/audit/prove-history.ts';
import { changePorts } from '../../ports.ts';
import { defineEndpoint, NO_PARAMETERS } from '../../endpoint.ts';
import { statementPath } from '../estimates/estimate-parameters.ts';

/** GET /v1/statements/{id}/evidence */
export const endpoint = defineEndpoint({
  operationId: 'evidencePack',
  summary: 'The evidence pack of a statement',
  description:
    'A zip archive of the statement, its saved estimates and all that they were made from, with their whole history ' +
    'and audit trail, and the proofs that the signed log has every entry. "rule153 verify" checks it offline.',
  tag: 'statements',
  path: statementPath,
  query: NO_PARAMETERS,
  responses: () => ({
    200: {
      description: 'The pack.',
      content: { 'application/zip': undefined },
      headers: { 'Rule153-Fingerprint': 'The fingerprint of the pack, to be noted elsewhere.' },
    },
  }),
  refuses: ['not-found'],
  handle: async ({ path, ports, principal, api }) => {
    const { bytes, fingerprint } = await makeEvidencePack(changePorts(ports, api), principal, path.id);
    const fileName = `${path.id.replace(/[^A-Za-z0-9._-]+/g, '_')}-evidence.zip`;
    const headers = {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="${fileName}"`,
      'cache-control': 'no-store',
      'rule153-fingerprint': fingerprint,
    };
    return { status: 200, headers, body: bytes };
  },
});
