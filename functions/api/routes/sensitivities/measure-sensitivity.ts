import * as z from 'zod/mini';
import { sensitivityRequestSchema } from '../../../../shared/sensitivities/measure-sensitivity.ts';
import { measureSensitivity } from '../../../use-cases/sensitivities/measure-sensitivity.ts';
import { defineEndpoint, NO_PARAMETERS, resultResponse } from '../../endpoint.ts';
import { jsonBody } from '../../http/body.ts';
import { negotiate } from '../../http/negotiate.ts';
import { estimateRefusals } from '../estimates/estimate-parameters.ts';
import { formatQuery, inputsFields } from '../../http/fields.ts';
import { respondSensitivity } from './respond-sensitivity.ts';

const sensitivityToMeasureSchema = z
  .strictObject({ ...inputsFields, ...sensitivityRequestSchema.shape })
  .register(z.globalRegistry, {
    id: 'SensitivityToMeasure',
    description:
      'Which total (years, section), and by which share every driver is moved: "0.1" is ten per cent down and up.',
  });

/** POST /v1/sensitivities */
export const endpoint = defineEndpoint({
  operationId: 'measureSensitivity',
  summary: 'Rank rates and quantities by how far they move the total',
  description:
    'Every rate and quantity is moved down and up by the range, one ' +
    'at a time, the widest swing first. Nothing is stored.',
  tag: 'sensitivities',
  path: NO_PARAMETERS,
  query: formatQuery,
  body: jsonBody({
    schema: sensitivityToMeasureSchema,
    example: () => ({ statement: 'A-C.3-79-L.53', range: '0.1', years: [2028] }),
  }),
  responses: async () =>
    resultResponse(
      'The drivers in order of their swing.',
      (await import('../../../../shared/results/sensitivity.ts')).sensitivityResponseSchema,
      { hasRows: true },
    ),
  refuses: [...estimateRefusals, 'no-such-line', 'not-acceptable'],
  handle: async ({ query, body, request, ports, principal }) => {
    const format = negotiate(request.headers, ['json', 'csv'], query.format);
    const { range, years, section, ...inputs } = body;
    return respondSensitivity(await measureSensitivity(ports, principal, inputs, { range, years, section }), format);
  },
});
