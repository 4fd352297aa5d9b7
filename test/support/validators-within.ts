import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { JsonSchema, OpenapiDocument } from './openapi.ts';

/**
 * Validators of schemas that stand in the document, by a library that nobody here wrote. Two thousand responses have a
 * hundred schemas between them, and a validator takes longer to make than to use: so there is one for each schema that
 * is written alike, wherever it stands, and no time is spent on making its code short.
 */
export function validatorsWithin(document: OpenapiDocument): (schema: JsonSchema) => ValidateFunction {
  const ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    validateFormats: false,
    inlineRefs: false,
    code: { optimize: false },
  });
  ajv.addSchema({ ...document, $id: 'openapi' });
  const compiled = new Map<string, ValidateFunction>();
  return (schema) => {
    const text = JSON.stringify(schema);
    const known = compiled.get(text) ?? ajv.compile(JSON.parse(text, withinDocument) as JsonSchema);
    compiled.set(text, known);
    return known;
  };
}

/** A schema taken by itself refers to the document that it is taken from. */
function withinDocument(key: string, value: unknown): unknown {
  return key === '$ref' && typeof value === 'string' ? `openapi${value}` : value;
}
