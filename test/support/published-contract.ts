import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { makeOpenapi } from '../../functions/api/openapi/make-openapi.ts';
import { allRoutes } from '../../functions/api/packing.ts';
import type { OpenapiDocument, Operation } from './openapi.ts';

// Holds every response of every test against the published document, with a validator that nobody here wrote.

type Contract = { document: OpenapiDocument; validatorOf: (pointer: string) => ValidateFunction };
let contract: Promise<Contract> | undefined;

async function loadContract(): Promise<Contract> {
  const document = (await makeOpenapi(allRoutes(), 'test')) as OpenapiDocument;
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
  ajv.addSchema({ ...document, $id: 'openapi' });
  const compiled = new Map<string, ValidateFunction>();
  return {
    document,
    validatorOf: (pointer) => {
      const known = compiled.get(pointer) ?? ajv.compile({ $ref: `openapi#${pointer}` });
      compiled.set(pointer, known);
      return known;
    },
  };
}

/**
 * Checks that a response is one that the document names for this address: its status, its media type, and its body by
 * the schema.
 *
 * @throws Error saying where it differs.
 */
export async function checkResponse(method: string, path: string, response: Response): Promise<void> {
  const { document, validatorOf } = await (contract ??= loadContract());
  const pattern = patternOf(document, new URL(path, 'http://service.test').pathname);
  const operation = pattern === undefined ? undefined : operationOf(document, pattern, method);
  const [type = ''] = (response.headers.get('content-type') ?? '').split(';');
  const body = isJson(type) && method !== 'HEAD' ? await response.clone().text() : undefined;
  const complain = (what: string) =>
    new Error(`${method} ${path.slice(0, 200)}: ${response.status} ${type} ${what}\n${(body ?? '').slice(0, 2000)}`);
  if (pattern === undefined || operation === undefined) {
    if (response.status < 400 || method === 'HEAD') return;
    check(validatorOf('/components/schemas/ProblemDocument'), body, complain);
    return;
  }
  const described = operation.responses[response.status];
  if (described === undefined) throw complain(`is none of ${Object.keys(operation.responses).join(', ')}`);
  if (body === undefined && (type === '' || method === 'HEAD')) return;
  if (described.content?.[type] === undefined)
    throw complain(`is of none of the media types ${Object.keys(described.content ?? {}).join(', ')}`);
  if (body === undefined) return;
  const pointer = ['paths', pattern, method === 'HEAD' ? 'get' : method.toLowerCase(), 'responses', response.status];
  check(validatorOf(toPointer([...pointer, 'content', type, 'schema'])), body, complain);
}

function check(validate: ValidateFunction, body: string | undefined, complain: (what: string) => Error): void {
  if (validate(JSON.parse(body ?? 'null'))) return;
  const faults = (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message ?? ''} ${JSON.stringify(params)}`,
  );
  throw complain(`does not fit its schema:\n${faults.slice(0, 20).join('\n')}`);
}

function toPointer(steps: readonly (string | number)[]): string {
  return steps
    .map((step) => `/${encodeURIComponent(String(step).replaceAll('~', '~0').replaceAll('/', '~1'))}`)
    .join('');
}

function operationOf({ paths }: OpenapiDocument, pattern: string, method: string): Operation | undefined {
  return paths[pattern]?.[method === 'HEAD' ? 'get' : method.toLowerCase()];
}

/** The path of the document that an address is of; one without parameters before one with. */
function patternOf({ paths }: OpenapiDocument, pathname: string): string | undefined {
  const given = pathname.split('/');
  const fitting = Object.keys(paths).filter((pattern) => {
    const wanted = pattern.split('/');
    return (
      wanted.length === given.length &&
      wanted.every((step, position) => (step.startsWith('{') ? given[position] !== '' : step === given[position]))
    );
  });
  return fitting.sort((a, b) => a.split('{').length - b.split('{').length)[0];
}

function isJson(type: string): boolean {
  return type === 'application/json' || type === 'application/problem+json';
}
