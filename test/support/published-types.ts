import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import ts from 'typescript';
import { makeOpenapi } from '../../functions/api/openapi/make-openapi.ts';
import { allRoutes } from '../../functions/api/packing.ts';

/**
 * What people write has the type of shared/. A schema takes what they leave out, such as how figures are rounded; the
 * service gives it filled in.
 */
const DOCUMENTS = {
  ExtensionDecision: 'rate-validity/extension-decision.ts',
  Point: 'time/point.ts',
  RateCard: 'model/rate.ts',
  Scenario: 'scenarios/scenario.ts',
  Statement: 'model/statement.ts',
};

/** The types of all that the API takes and gives, as the desk asks by them. */
export async function publishedTypes(): Promise<string> {
  const document = (await makeOpenapi(allRoutes(), 'types')) as unknown as OpenAPI3;
  const types = await openapiTS(withoutWords(withoutRefusals(document)), {
    inject: Object.entries(DOCUMENTS)
      .map(([name, file]) => `import type { ${name} } from '../../shared/${file}';`)
      .join('\n'),
    transform: (_, { path }) => {
      const [, name = ''] = /^#\/components\/schemas\/(\w+)$/.exec(path ?? '') ?? [];
      return name in DOCUMENTS ? ts.factory.createTypeReferenceNode(name) : undefined;
    },
  });
  return `// Made from the published document by "npm run update:expected".\n${astToString(types)}`;
}

/** The page throws every refusal as the one problem document (`web/api/refused-by-server.ts`). */
function withoutRefusals(document: OpenAPI3): OpenAPI3 {
  const paths = Object.entries(document.paths ?? {}).map(([path, item]) => [
    path,
    Object.fromEntries(Object.entries(item as Record<string, Operation>).map(([key, one]) => [key, succeeding(one)])),
  ]);
  return { ...document, paths: Object.fromEntries(paths) as OpenAPI3['paths'] & object };
}

type Operation = { responses?: Record<string, unknown> };

function succeeding(operation: Operation): Operation {
  const { responses } = operation;
  if (responses === undefined) return operation;
  return { ...operation, responses: Object.fromEntries(Object.entries(responses).filter(([code]) => code < '300')) };
}

/** What is written for readers of the documentation, and would be a comment of each type. */
const WORDS = new Set(['description', 'summary', 'title', 'example', 'examples', 'default', 'pattern', 'externalDocs']);

/** Below these, keys are names. */
const NAMED = new Set(['properties', 'schemas', 'paths', 'responses', 'headers', 'content', '$defs']);

function withoutWords<Value>(value: Value, isNamed = false): Value {
  if (Array.isArray(value)) return value.map((one: unknown) => withoutWords(one)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => isNamed || !WORDS.has(key));
  return Object.fromEntries(
    kept.map(([key, one]) => [key, withoutWords(one as unknown, !isNamed && NAMED.has(key))]),
  ) as Value;
}
