import { buildSync } from 'esbuild';
import fc from 'fast-check';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as zod from 'zod/mini';
import { repositoryRoot } from '../../infra/lambda-bundle.ts';
import * as lazy from '../../infra/schemas/lazy-schemas.ts';
import type { readPlainly } from '../../infra/schemas/read-plainly.ts';

type Schema = zod.ZodMiniType;
type Library = typeof zod;
/** A schema as it is written down with one library or the other, and a value that fits it, if all goes well. */
type Recipe = { write: (z: Library) => Schema; sample: unknown };

const leaves: [(z: Library) => Schema, unknown][] = [
  [(z) => z.string(), 'a'],
  [(z) => z.string().check(z.minLength(2), z.maxLength(3)), 'ab'],
  [(z) => z.string().check(z.maxLength(2)), '😀😀'],
  [(z) => z.string().check(z.regex(/^[a-z]*$/, 'in small letters')), 'abcd'],
  [(z) => z.string().check(z.regex(/a/g)), 'ab'],
  [(z) => z.string().check(z.trim(), z.minLength(1)), ' a '],
  [(z) => z.string().check(z.refine((text) => text !== 'no', 'not that')), 'b'],
  [(z) => z.int(), 2],
  [(z) => z.int().check(z.gte(1), z.lte(3)), 1],
  [(z) => z.int().check(z.positive()), 1],
  [(z) => z.number().check(z.nonnegative()), 0],
  [(z) => z.number().check(z.minimum(-1), z.maximum(2)), 1.5],
  [(z) => z.boolean(), true],
  [(z) => z.union([z.string().check(z.trim()), z.string()]), ' a '],
  [(z) => z.null(), null],
  [(z) => z.unknown(), 'a'],
  [(z) => z.literal('a'), 'a'],
  [(z) => z.literal(['a', 1]), 1],
  [(z) => z.enum(['a', 'b']), 'b'],
  [(z) => z.custom<string>((value) => value === 'a'), 'a'],
  [(z) => z.pipe(z.transform(String), z.string().check(z.maxLength(4))), 1],
  [(z) => z.string().check(z.describe('a text'), z.minLength(1)), 'a'],
];

/** What may be made of two others. */
const wraps: [(z: Library, one: Schema, other: Schema) => Schema, (one: unknown, other: unknown) => unknown][] = [
  [(z, one) => z.optional(one), () => undefined],
  [(z, one) => z.optional(one), (one) => one],
  [(z, one) => z.nullable(one), () => null],
  [(z, one) => z.nullish(one), () => undefined],
  [(z, one) => z._default(one, 'otherwise'), () => undefined],
  [(z, one) => z.array(one), (one) => [one, one]],
  [(z, one) => z.array(one).check(z.minLength(1), z.maxLength(2)), (one) => [one]],
  [
    (z, one) => z.array(one).check(z.refine((all) => all.length !== 1, { message: 'not one', path: [0] })),
    (one) => [one, one],
  ],
  [(z, one, other) => z.tuple([one, other]), (one, other) => [one, other]],
  [(z, one, other) => z.object({ a: one, b: other }), (a, b) => ({ b, a })],
  [(z, one, other) => z.strictObject({ b: one, a: z.optional(other) }), (b) => ({ b })],
  [
    (z, one, other) => z.strictObject({ a: one, b: other }).check(z.refine(({ a, b }) => a !== b, 'the same')),
    (a, b) => ({ a, b }),
  ],
  [(z, one, other) => z.looseObject({ a: one, b: other }), (a, b) => ({ a, b, c: 1 })],
  [(z, one, other) => z.extend(z.strictObject({ a: one, b: z.int() }), { b: other }), (a, b) => ({ a, b })],
  [(z, one, other) => z.extend(z.object({ b: one }), { a: other }), (b, a) => ({ a, b, c: 1 })],
  [(z, one, other) => z.pick(z.strictObject({ a: one, b: other }), { b: true, a: true }), (a, b) => ({ a, b })],
  [
    (z, one, other) => z.object({ ...z.pick(z.object({ a: one, b: other }), { b: true }).shape, c: z.unknown() }),
    (_, b) => ({ c: 1, b }),
  ],
  [(z, one, other) => z.partial(z.strictObject({ a: one, b: other })), (a) => ({ a })],
  [(z, one) => z.record(z.string(), one), (a) => ({ b: a, a })],
  [(z, one) => z.record(z.string().check(z.maxLength(1)), one), (a) => ({ a })],
  [(z, one) => z.record(z.enum(['a', 'b']), one), (a) => ({ a, b: a })],
  [(z, one, other) => z.union([one, other]), (_, other) => other],
  [(z, one, other) => z.union([z.strictObject({ a: one }), z.object({ a: other })]), (_, a) => ({ a, b: 1 })],
  [(z, one, other) => z.union([z.object({ a: one }), z.strictObject({ a: one, b: other })]), (a, b) => ({ a, b })],
  [(z, one, other) => z.pipe(one, other), (one) => one],
  [(z, one) => z.lazy(() => one), (one) => one],
  [(z, one) => z.clone(one), (one) => one],
  [(z, one) => z.clone(one, one.def), (one) => one],
  [(z, one, other) => z.object({ a: z.clone(z.optional(one)), b: z.clone(other) }), (_, b) => ({ b })],
  [(z, one) => one.check(z.refine((value) => value !== 1, 'not 1')), (one) => one],
];

const { recipe } = fc.letrec<{ recipe: Recipe }>((tie) => ({
  recipe: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(...leaves).map(([write, sample]) => ({ write, sample })),
    fc.tuple(fc.constantFrom(...wraps), tie('recipe'), tie('recipe')).map(([[wrap, of], one, other]) => ({
      write: (z: Library) => wrap(z, one.write(z), other.write(z)),
      sample: of(one.sample, other.sample),
    })),
  ),
}));

const texts = ['a', 'b', 'c', 'no', '', ' a ', 'ab', 'abcd', '😀', '😀😀', '😀😀😀', '__proto__', '1'];
const scalars = [...texts, 0, -0, 1, 2, 1.5, -1, 9007199254740993, NaN, Infinity, true, false, null, undefined];
const { value: values } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<unknown>(...scalars, new Date(0), Object.create({ a: 'a' }), new Map()),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', '__proto__'), tie('value')), { maxLength: 3 }).map((fields) => {
      const made: Record<string, unknown> = {};
      for (const [name, value] of fields)
        Object.defineProperty(made, name, { value, enumerable: true, configurable: true, writable: true });
      return made;
    }),
  ),
}));

/** What came of it: the data with the order of its fields, or all that is wrong, or what was thrown. */
function outcome(read: () => ReturnType<typeof zod.safeParse>): unknown {
  try {
    const { success, data, error } = read();
    return success ? { data, order: JSON.stringify(data) } : error.issues.map(({ inst: _, ...issue }: Issue) => issue);
  } catch (error) {
    return String(error);
  }
}
type Issue = zod.core.$ZodIssue & { inst?: unknown };

describe('schemas that are made when they are used', () => {
  it('let in what zod lets in, as zod reads it, and say the same of the rest', () => {
    const library = lazy as unknown as Library;
    fc.assert(
      fc.property(recipe, values, fc.array(fc.nat(), { minLength: 9 }), ({ write, sample }, value, picks) => {
        const [own, zods] = [write(library), write(zod)];
        const altered = [structuredClone({ sample }), structuredClone({ sample }), structuredClone({ sample })];
        for (const [position, one] of altered.entries()) alter(one, picks.slice(position * 2).values(), value);
        // The sample twice: what was read before must change nothing.
        for (const value of [sample, ...altered.map((one) => one.sample), sample]) {
          const expected = outcome(() => zod.safeParse(zods, value));
          expect(outcome(() => library.safeParse(own, value))).toEqual(expected);
          expect(outcome(() => own.safeParse(value))).toEqual(expected);
        }
      }),
      { numRuns: 1_500 },
    );
  });

  it('have what zod’s have', () => {
    const library = lazy as unknown as Library;
    const write = (z: Library) => z.object({ a: z.enum(['a', 'b']), b: z.optional(z.string()) });
    expect(Object.keys(write(library).shape)).toEqual(['a', 'b']);
    expect(write(library).shape.a.options).toEqual(['a', 'b']);
    expect(write(library).parse({ a: 'a' })).toEqual({ a: 'a' });
    expect(write(library) instanceof zod.ZodMiniObject).toBe(true);
    expect(zod.toJSONSchema(write(library))).toEqual(zod.toJSONSchema(write(zod)));
  });
});

type Schemas = {
  readPlainly: typeof readPlainly;
  statementSchema: Schema;
  rateCardSchema: Schema;
  scenarioSchema: Schema;
  headItemSchema: Schema;
};
const folder = mkdtempSync(join(tmpdir(), 'schemas-'));
let [ours, zods]: [Schemas?, Schemas?] = [];

/** The schemas of documents and of items, written down with zod or with what stands for it. */
async function bundleSchemas(name: string, alias: Record<string, string>): Promise<Schemas> {
  const outfile = join(folder, `${name}.mjs`);
  const contents = `
    export { statementSchema } from './shared/model/statement.ts';
    export { rateCardSchema } from './shared/model/rate.ts';
    export { scenarioSchema } from './shared/scenarios/scenario.ts';
    export { headItemSchema } from './functions/ledger/items/items.ts';
    export { readPlainly } from './infra/schemas/read-plainly.ts';`;
  const stdin = { contents, resolveDir: repositoryRoot };
  buildSync({ stdin, bundle: true, format: 'esm', platform: 'node', outfile, alias, logLevel: 'error' });
  return (await import(/* @vite-ignore */ pathToFileURL(outfile).href)) as Schemas;
}

const documentsIn = (name: string): unknown[] =>
  readdirSync(join(repositoryRoot, 'shared/reference', name))
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(join(repositoryRoot, 'shared/reference', name, file), 'utf8')) as unknown);

const hash = 'A'.repeat(43);
const head = {
  ...{ pk: 'o#a#heads#statement', sk: 'a', v: 1, organization: 'a', kind: 'statement', id: 'a', number: 3 },
  ...{ author: 'a', time: '2026-11-27T09:15:00.000Z', state: null, fields: { title: 'A' }, hash, audit: hash },
};

describe('the schemas of what is stored', () => {
  beforeAll(async () => {
    zods = await bundleSchemas('zod', {});
    ours = await bundleSchemas('lazy', { 'zod/mini': join(repositoryRoot, 'infra/schemas/lazy-schemas.ts') });
  }, 60_000);
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('read the head of a document without zod', () => {
    expect(ours?.readPlainly(ours.headItemSchema, head)).toMatchObject({ id: 'a', number: 3 });
  });

  it.each([
    ['statementSchema', documentsIn('statements')],
    ['rateCardSchema', documentsIn('rate-cards')],
    ['headItemSchema', [head]],
  ] as const)('read alike, whatever becomes of a document: %s', (name, documents) => {
    const [own, their] = [ours?.[name], zods?.[name]];
    if (own === undefined || their === undefined) throw new Error('nothing was bundled');
    for (const document of documents)
      expect(outcome(() => own.safeParse(document))).toEqual(outcome(() => their.safeParse(document)));
    fc.assert(
      fc.property(fc.constantFrom(...documents), fc.infiniteStream(fc.nat()), values, (document, picks, value) => {
        const altered = structuredClone(document);
        alter(altered, picks, value);
        expect(outcome(() => own.safeParse(altered))).toEqual(outcome(() => their.safeParse(altered)));
      }),
      { numRuns: 150 },
    );
  });
});

/** Puts a value in the place of what is there, somewhere in a document; or under a name that is not there. */
function alter(document: unknown, picks: Iterator<number>, value: unknown): void {
  let at = document as Record<string, unknown>;
  for (;;) {
    const names = [...Object.keys(at), 'added'];
    const name = names[Number(picks.next().value ?? 0) % names.length] ?? 'added';
    const next = at[name];
    if (typeof next === 'object' && next !== null && Number(picks.next().value ?? 0) % 5 > 0) {
      at = next as Record<string, unknown>;
      continue;
    }
    if (Number(picks.next().value ?? 0) % 3 === 0 && !Array.isArray(at)) Reflect.deleteProperty(at, name);
    else at[name] = value;
    return;
  }
}
