import type { ValidateFunction } from 'ajv/dist/2020.js';
import { makeOpenapi } from '../../functions/api/openapi/make-openapi.ts';
import { allRoutes } from '../../functions/api/packing.ts';
import type { JsonSchema, OpenapiDocument, Operation } from './openapi.ts';
import { validatorsWithin } from './validators-within.ts';

// Holds every response of every test against the published document, with a validator that nobody here wrote.

type Contract = {
  /** The paths of the document, cut into their steps. */
  patterns: readonly Pattern[];
  problemDocument: JsonSchema;
  validatorOf: (schema: JsonSchema) => ValidateFunction;
};
type Pattern = { steps: readonly string[]; operations: Record<string, Operation> };
let contract: Promise<Contract> | undefined;

async function loadContract(): Promise<Contract> {
  const document = (await makeOpenapi(allRoutes(), 'test')) as OpenapiDocument;
  return {
    patterns: Object.entries(document.paths).map(([path, operations]) => ({ steps: path.split('/'), operations })),
    problemDocument: { $ref: '#/components/schemas/ProblemDocument' },
    validatorOf: validatorsWithin(document),
  };
}

/**
 * Checks that a response is one that the document names for this address: its status, its media type, and its body by
 * the schema.
 *
 * @throws Error saying where it differs.
 */
export async function checkResponse(method: string, path: string, response: Response): Promise<void> {
  const { patterns, problemDocument, validatorOf } = await (contract ??= loadContract());
  const pattern = patternOf(patterns, new URL(path, 'http://service.test').pathname);
  const operation = pattern?.operations[method === 'HEAD' ? 'get' : method.toLowerCase()];
  const [type = ''] = (response.headers.get('content-type') ?? '').split(';');
  const body = isJson(type) && method !== 'HEAD' ? await response.clone().text() : undefined;
  const complain = (what: string) =>
    new Error(`${method} ${path.slice(0, 200)}: ${response.status} ${type} ${what}\n${(body ?? '').slice(0, 2000)}`);
  if (operation === undefined) {
    if (response.status < 400 || method === 'HEAD') return;
    check(validatorOf(problemDocument), body, complain);
    return;
  }
  const described = operation.responses[response.status];
  if (described === undefined) throw complain(`is none of ${Object.keys(operation.responses).join(', ')}`);
  if (body === undefined && (type === '' || method === 'HEAD')) return;
  const content = described.content?.[type];
  if (content === undefined)
    throw complain(`is of none of the media types ${Object.keys(described.content ?? {}).join(', ')}`);
  if (body === undefined) return;
  check(validatorOf(content.schema), body, complain);
}

function check(validate: ValidateFunction, body: string | undefined, complain: (what: string) => Error): void {
  if (validate(JSON.parse(body ?? 'null'))) return;
  const faults = (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message ?? ''} ${JSON.stringify(params)}`,
  );
  throw complain(`does not fit its schema:\n${faults.slice(0, 20).join('\n')}`);
}

/** The path of the document that an address is of; one without parameters before one with. */
function patternOf(patterns: readonly Pattern[], pathname: string): Pattern | undefined {
  const given = pathname.split('/');
  const parameters = ({ steps }: Pattern): number => steps.filter((step) => step.startsWith('{')).length;
  return patterns
    .filter(
      ({ steps }) =>
        steps.length === given.length &&
        steps.every((step, place) => (step.startsWith('{') ? given[place] !== '' : step === given[place])),
    )
    .sort((a, b) => parameters(a) - parameters(b))[0];
}

function isJson(type: string): boolean {
  return type === 'application/json' || type === 'application/problem+json';
}
