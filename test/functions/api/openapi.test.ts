import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REFUSAL_CODES } from '../../../functions/api/http/refusals.ts';
import { parse } from '../../../shared/model/parse.ts';
import { KINDS } from '../../../functions/documents/kinds/kinds.ts';
import { startTestApi, type TestApi } from '../../support/api.ts';
import { bodyOf, callsOf, type OpenapiDocument, readOpenapi } from '../../support/openapi.ts';
import { validatorsWithin } from '../../support/validators-within.ts';

let api: TestApi;
let document: OpenapiDocument;
beforeAll(async () => {
  api = await startTestApi();
  document = await readOpenapi(api);
});
afterAll(async () => api.stop());

describe('the OpenAPI document', () => {
  it('refers to nothing that it does not hold', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]*)"/g)].flatMap(
      ([, reference]) => reference ?? [],
    );
    expect(references.length).toBeGreaterThan(100);
    const missing = references.filter(
      (reference) => document.components.schemas[reference.replace('#/components/schemas/', '')] === undefined,
    );
    expect([...new Set(missing)]).toEqual([]);
  });

  it('says of every component what it is: none only refers to itself', () => {
    const { schemas } = document.components;
    const hollow = Object.entries(schemas).filter(([, { description: _, ...schema }]) => {
      const keys = Object.keys(schema);
      return keys.length === 0 || (keys.length === 1 && keys[0] === '$ref');
    });
    expect(Object.keys(schemas).length).toBeGreaterThan(80);
    expect(hollow.map(([name]) => name)).toEqual([]);
    expect(schemas['Statement']).toMatchObject({ type: 'object', additionalProperties: false });
  });

  it('has patterns that Python compiles too, and nothing that Go or Java do not have', () => {
    const patterns = new Set<string>();
    JSON.stringify(document, (key, value: unknown) => {
      if (key === 'pattern' && typeof value === 'string') patterns.add(value);
      return value;
    });
    expect(patterns.size).toBeGreaterThan(10);
    for (const pattern of patterns) expect(pattern).not.toMatch(/\\[pPukdwsDWS]|\(\?[=!<]/);
    const python = spawnSync('python3', ['-c', 'import json,re,sys\nfor p in json.load(sys.stdin): re.compile(p)'], {
      input: JSON.stringify([...patterns]),
      encoding: 'utf8',
    });
    // Where there is no Python, the expression above is all that can be asked.
    if (python.error === undefined) expect([python.status, python.stderr]).toEqual([0, '']);
  });

  it('has headers in examples that the service reads as they are', async () => {
    const [call] = callsOf(document).filter(({ method, path }) => method === 'PUT' && path === '/v1/rate-cards/{id}');
    const headers = call?.operation.parameters.filter((parameter) => parameter.in === 'header') ?? [];
    const examples = Object.fromEntries(headers.map(({ name, example }) => [name, String(example)]));
    expect(Object.keys(examples)).toContain('If-Match');
    const body = call === undefined ? undefined : bodyOf(call.operation)?.example;
    const response = await api.send('budget-officer', 'PUT', '/v1/rate-cards/example-card', {
      body,
      headers: examples,
    });
    expect(response.status).toBe(404);
  });

  it('describes the headers of a change as they are read: tags in quotes, neither weak ones nor a star, and a key without spaces', () => {
    const [put] = callsOf(document).filter(({ method }) => method === 'PUT');
    const fits = (name: string, value: string) => {
      const pattern = put?.operation.parameters.find((parameter) => parameter.name === name)?.schema['pattern'];
      return new RegExp(String(pattern)).test(value);
    };
    for (const tag of ['"abc"', '"abc", "def"']) expect([tag, fits('If-Match', tag)]).toEqual([tag, true]);
    for (const tag of ['*', 'W/"abc"', 'abc', '']) expect([tag, fits('If-Match', tag)]).toEqual([tag, false]);
    expect(['b7c2d1a4-0001', 'a b', ''].map((key) => fits('Idempotency-Key', key))).toEqual([true, false, false]);
  });

  it('says of every operation what it does, who may call it, what it gives and how it refuses', () => {
    for (const { method, path, operation } of callsOf(document)) {
      const name = `${method} ${path}`;
      expect(operation, name).toMatchObject({
        summary: expect.stringMatching(/.{8,}/) as string,
        tags: [expect.any(String)],
        'x-action': expect.any(String) as string,
      });
      expect(operation.security.length === 0, name).toBe(operation['x-roles'].length === 0);
      const statuses = Object.keys(operation.responses);
      expect(
        statuses.some((status) => /^[23]/.test(status)),
        name,
      ).toBe(true);
      expect(statuses, name).toEqual(expect.arrayContaining(['414', '429', '431']));
      if (operation.security.length > 0) expect(statuses, name).toEqual(expect.arrayContaining(['401', '403', '503']));
      for (const placeholder of path.matchAll(/\{(\w+)\}/g))
        expect(operation.parameters, name).toContainEqual(
          expect.objectContaining({ in: 'path', name: placeholder[1], required: true }),
        );
    }
  });

  it('asks for If-Match on every change of a document, and takes an Idempotency-Key with every change', () => {
    const changing = callsOf(document).filter(
      ({ method, operation }) =>
        ['PUT', 'PATCH'].includes(method) || (method === 'POST' && !/:(?:read|compute)$/.test(operation['x-action'])),
    );
    for (const { method, path, operation } of changing) {
      const headers = operation.parameters.filter((parameter) => parameter.in === 'header').map(({ name }) => name);
      expect(headers, `${method} ${path}`).toContain('Idempotency-Key');
      if (path.includes('{id}')) expect(headers, `${method} ${path}`).toContain('If-Match');
    }
    expect(changing.length).toBeGreaterThan(8);
  });

  it('has an example with every body, and each fits its schema', async () => {
    for (const { method, path, operation } of callsOf(document)) {
      if (['POST', 'PUT', 'PATCH'].includes(method))
        expect(bodyOf(operation)?.example, `${method} ${path}`).toBeDefined();
    }
    for (const kind of KINDS) {
      const { schema, example } = await kind.load();
      expect(parse(schema, JSON.parse(JSON.stringify(example())))).toEqual(example());
    }
  });

  it('has an example with every response in JSON, also with every refusal, and each fits its schema', () => {
    const validatorOf = validatorsWithin(document);
    const faults = callsOf(document).flatMap(({ operation: { operationId, responses } }) =>
      Object.entries(responses).flatMap(([status, { content = {} }]) =>
        Object.entries(content).flatMap(([type, { schema, example }]) => {
          // This document is no example of itself, and the schemas of documents are shipped in `schemas/`.
          if (!type.endsWith('json') || ['readOpenapi', 'readDocumentSchema'].includes(operationId)) return [];
          if (example === undefined) return [`${operationId} ${status}: no example`];
          const validate = validatorOf(schema);
          return validate(example) ? [] : [`${operationId} ${status}: ${JSON.stringify(validate.errors)}`];
        }),
      ),
    );
    expect(faults).toEqual([]);
  });

  it('explains every code of a refusal at the address that refusals name', async () => {
    for (const code of REFUSAL_CODES) {
      const response = await api.send(undefined, 'GET', `/problems/${code}`);
      expect(await response.json()).toMatchObject({ code, status: expect.any(Number) as number });
    }
    expect((await api.send(undefined, 'GET', '/problems/nothing')).status).toBe(404);
  });
});

describe('the documentation page', () => {
  it('is made of files of this service alone, under a policy that runs nothing else', async () => {
    const page = await api.send(undefined, 'GET', '/docs');
    const html = await page.text();
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(page.headers.get('content-security-policy')).not.toContain('unsafe');
    expect(html).not.toMatch(/https?:|<script>|\sstyle=|\son\w+=/);
    for (const [, file] of html.matchAll(/(?:src|href)="(\/docs\/[^"]+)"/g)) {
      const response = await api.send(undefined, 'GET', file ?? '');
      expect([response.status, (await response.arrayBuffer()).byteLength > 100], file).toEqual([200, true]);
    }
  });
});
