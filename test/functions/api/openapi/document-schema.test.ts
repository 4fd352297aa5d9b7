import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DOCUMENT_SCHEMA_NAMES, documentSchema } from '../../../../functions/api/openapi/document-schema.ts';
import { readYaml } from '../../../../shared/model/read-yaml.ts';
import { upgrade } from '../../../../shared/model/upgrade.ts';
import { startTestApi, type TestApi } from '../../../support/api.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

/** The documents of a folder, each by its file; of those that hold a document in a field, that. */
function documentsIn(folder: string): [string, Record<string, unknown>][] {
  return readdirSync(`${root}${folder}`)
    .filter((name) => /\.(?:json|yaml)$/.test(name))
    .map((name): [string, Record<string, unknown>] => {
      const text = readFileSync(`${root}${folder}/${name}`, 'utf8');
      return [
        `${folder}/${name}`,
        (name.endsWith('.yaml') ? readYaml(text) : JSON.parse(text)) as Record<string, unknown>,
      ];
    });
}

async function validatorOf(name: (typeof DOCUMENT_SCHEMA_NAMES)[number]) {
  return new Ajv2020({ strict: false, allErrors: true }).compile(await documentSchema(name));
}

describe('the JSON Schemas of documents', () => {
  // `npm run update:expected` writes them, for whoever has decided that they should change.
  it.each(DOCUMENT_SCHEMA_NAMES)('%s is shipped as it follows from the schema that checks', async (name) => {
    const text = `${JSON.stringify(await documentSchema(name), null, 2)}\n`;
    await expect(text).toMatchFileSnapshot(`${root}schemas/${name}.json`);
  });

  it.each([
    [
      'statement',
      [...documentsIn('examples'), ...documentsIn('examples/templates'), ...documentsIn('shared/reference/statements')],
    ],
    ['rate-card', documentsIn('shared/reference/rate-cards')],
  ] as const)(
    '%s takes every document of its kind that is shipped, with and without its address',
    async (name, documents) => {
      const validate = await validatorOf(name);
      expect(documents.length).toBeGreaterThan(2);
      for (const [file, shipped] of documents) {
        // Editors mark what an earlier version allowed.
        const document = upgrade(shipped) as object;
        validate(document);
        expect(validate.errors ?? [], file).toEqual([]);
        expect(validate({ $schema: `../schemas/${name}.json`, ...document }), file).toBe(true);
      }
    },
  );

  it('marks what an editor should mark', async () => {
    const validate = await validatorOf('statement');
    const [, document] = documentsIn('examples/templates').find(([file]) => file.includes('expert-group')) ?? ['', {}];
    for (const change of [
      { titel: 'X' },
      { currency: 'dollars' },
      { years: { first: 2027 } },
      { requirements: [{ kind: 'sesion' }] },
      { rounding: { to: '50', mode: 'half-up' } },
    ])
      expect(validate({ ...document, ...change }), JSON.stringify(change)).toBe(false);
  });
});

describe('the service', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(async () => api.stop());

  it('publishes them to anyone', async () => {
    for (const name of DOCUMENT_SCHEMA_NAMES) {
      const response = await api.send(undefined, 'GET', `/schemas/${name}.json`);
      expect([response.status, await response.json()]).toEqual([200, await documentSchema(name)]);
    }
    expect((await api.send(undefined, 'GET', '/schemas/nothing.json')).status).toBeGreaterThanOrEqual(400);
  });
});
