import type { TestApi } from './api.ts';

/** The parts of the OpenAPI document that tests are generated from. */
export type Operation = {
  operationId: string;
  'x-roles': string[];
  'x-action': string;
  security: unknown[];
  parameters: {
    name: string;
    in: 'path' | 'query' | 'header';
    required: boolean;
    schema: JsonSchema;
    example?: string | number;
  }[];
  /** One media type: JSON, or CSV with a text as example. */
  requestBody?: { content: Record<string, { schema: JsonSchema; example: unknown }> };
  responses: Record<
    string,
    { description: string; content?: Record<string, { schema: JsonSchema; example?: unknown }> }
  >;
};
export type JsonSchema = { [key: string]: unknown };
export type OpenapiDocument = {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, JsonSchema> };
};

export type Call = { method: string; path: string; operation: Operation };

export async function readOpenapi(api: TestApi): Promise<OpenapiDocument> {
  const response = await api.send(undefined, 'GET', '/openapi.json');
  return (await response.json()) as OpenapiDocument;
}

/** What an operation takes: the media type, the schema and an example; undefined if it takes no body. */
export function bodyOf({ requestBody }: Operation): { type: string; schema: JsonSchema; example: unknown } | undefined {
  const [only] = Object.entries(requestBody?.content ?? {});
  return only === undefined ? undefined : { type: only[0], ...only[1] };
}

/** Every operation of the document. */
export function callsOf(document: OpenapiDocument): readonly Call[] {
  return Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );
}
