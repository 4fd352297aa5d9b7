import type { JsonSchema, OpenapiDocument } from './openapi.ts';
import { validatorsWithin } from './validators-within.ts';

/** A response, by the pointer of its schema in the document. */
export type Response = { pointer: string; body: unknown };

/** Whether a value fits the schema at a pointer of the document, by a validator that nobody here wrote. */
export function fitsIn(document: OpenapiDocument): (pointer: string, value: unknown) => boolean {
  const validatorOf = validatorsWithin(document);
  return (pointer, value) => validatorOf(schemaAt(document, pointer))(value);
}

/** Every value in responses that is of a component of the document, by the component. */
export function findExamples(
  document: OpenapiDocument,
  responses: readonly Response[],
): ReadonlyMap<string, readonly unknown[]> {
  const found = new Map<string, unknown[]>();
  const fits = fitsIn(document);

  function walk(pointer: string, value: unknown): void {
    const schema = schemaAt(document, pointer);
    if (typeof schema['$ref'] === 'string') {
      const component = schema['$ref'].slice(1);
      const id = component.split('/').at(-1) ?? '';
      found.set(id, [...(found.get(id) ?? []), value]);
      walk(component, value);
      return;
    }
    for (const key of ['anyOf', 'oneOf']) {
      const branches = (schema[key] ?? []) as readonly JsonSchema[];
      const own = branches.findIndex((_, index) => fits(`${pointer}/${key}/${index}`, value));
      if (own >= 0) walk(`${pointer}/${key}/${own}`, value);
    }
    if (Array.isArray(value) && schema['items'] !== undefined) for (const one of value) walk(`${pointer}/items`, one);
    else if (typeof value === 'object' && value !== null)
      for (const [name, one] of Object.entries(value)) {
        const own = `properties/${escape(name)}`;
        if (name in ((schema['properties'] ?? {}) as JsonSchema)) walk(`${pointer}/${own}`, one);
        else if (typeof schema['additionalProperties'] === 'object') walk(`${pointer}/additionalProperties`, one);
      }
  }

  for (const { pointer, body } of responses) walk(pointer, body);
  return found;
}

/** The components that a part of the document refers to, and those that these refer to. */
export function reachedFrom({ components: { schemas } }: OpenapiDocument, parts: unknown): ReadonlySet<string> {
  const reached = new Set<string>();
  const visit = (text: string): void => {
    for (const [, id = ''] of text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)) {
      if (reached.has(id)) continue;
      reached.add(id);
      visit(JSON.stringify(schemas[id]));
    }
  };
  visit(JSON.stringify(parts));
  return reached;
}

function schemaAt(document: OpenapiDocument, pointer: string): JsonSchema {
  return pointer
    .slice(1)
    .split('/')
    .map((step) => decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((part, step) => part[step] as JsonSchema, document as unknown as JsonSchema);
}

function escape(step: string): string {
  return encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'));
}

/** The pointer of the schema of a response. */
export function pointerOf(method: string, path: string, status: number | string, type = 'application/json'): string {
  const steps = ['paths', path, method.toLowerCase(), 'responses', String(status), 'content', type, 'schema'];
  return steps.map((step) => `/${escape(step)}`).join('');
}
