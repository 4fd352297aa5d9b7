import * as zod from 'zod/v4-mini';
import { MISFIT, NEITHER, readPlainly } from './read-plainly.ts';
import { shapeOf, Written } from './written-schema.ts';

/*
 * Stands for `zod/mini` in a function whose start must be short. Modules write down some 1,400 schemas, of which an
 * estimate uses a few dozen, to find that all is as it should be. So a schema that is written down is only noted, and a
 * value that plainly fits it is read without zod. Whatever does not, and whatever is asked of a schema otherwise, goes
 * to the zod schema that was written down, made at that moment: what is let in and what is said of the rest is zod's.
 * What is not listed below is zod's own, which takes these as any other schema.
 */
export * from 'zod/v4-mini';

type Schema = { check: (...checks: unknown[]) => Schema };

/** A schema, or a check, that becomes zod's when anything is asked of it but to read a value that plainly fits. */
class Later extends Written {
  #make: (() => Schema) | undefined;
  #made: Schema | undefined;

  constructor(name: string, given: readonly unknown[], make: () => Schema) {
    super(name, given);
    this.#make = make;
  }

  /** All that zod asks of a schema when it uses it. */
  get _zod(): unknown {
    const value: unknown = Reflect.get(Later.made(this), '_zod');
    Object.defineProperty(this, '_zod', { value });
    return value;
  }

  get shape(): unknown {
    const shape: unknown = shapeOf(this) ?? Reflect.get(Later.made(this), 'shape');
    return shape;
  }

  check(...checks: unknown[]): Later {
    // Of this one and not of what it becomes, so that zod finds what was registered of it.
    return new Later(
      'check',
      [this, ...checks],
      () => Reflect.apply(Later.made(this).check, this, checks),
    );
  }

  register(registry: { add: (schema: unknown, said: unknown) => void }, said: unknown): this {
    registry.add(this, said);
    return this;
  }

  safeParse(value: unknown): unknown {
    return safeParse(this as unknown as zod.ZodMiniType, value);
  }

  static made(later: Later): Schema {
    if (later.#make !== undefined) later.#made = later.#make();
    later.#make = undefined;
    return later.#made as Schema;
  }
}

// What else a schema has (its options, its definition) is looked up in what it becomes.
Object.setPrototypeOf(
  Written.prototype,
  new Proxy({}, { get: (_, name, later: Later): unknown => Reflect.get(Later.made(later), name) }),
);

/** As zod's, of a schema of zod's or one of these. */
export const safeParse: typeof zod.safeParse = (schema, value, settings) => {
  const data = settings === undefined ? readPlainly(schema, value) : NEITHER;
  if (data === NEITHER || data === MISFIT) return zod.safeParse(schema, value, settings);
  return { success: true, data } as ReturnType<typeof zod.safeParse<typeof schema>>;
};

/** A schema of its own that is as another; given a definition, it is made at once. */
export const clone: typeof zod.clone = (schema, definition, settings) => {
  if (definition !== undefined || settings !== undefined) return zod.clone(schema, definition, settings);
  return new Later('clone', [schema], () => zod.clone(schema) as unknown as Schema) as unknown as typeof schema;
};

function later<Maker extends (...given: never[]) => unknown>(name: string, maker: Maker): Maker {
  return ((...given: Parameters<Maker>) =>
    new Later(name, given, () => maker(...given) as Schema)) as unknown as Maker;
}

export const _default = /* @__PURE__ */ later('default', zod._default);
export const array = /* @__PURE__ */ later('array', zod.array);
export const boolean = /* @__PURE__ */ later('boolean', zod.boolean);
export const custom = /* @__PURE__ */ later('custom', zod.custom);
export const discriminatedUnion = /* @__PURE__ */ later('discriminatedUnion', zod.discriminatedUnion);
export const extend = /* @__PURE__ */ later('extend', zod.extend);
export const int = /* @__PURE__ */ later('int', zod.int);
export const lazy = /* @__PURE__ */ later('lazy', zod.lazy);
export const literal = /* @__PURE__ */ later('literal', zod.literal);
export const looseObject = /* @__PURE__ */ later('looseObject', zod.looseObject);
export const nullable = /* @__PURE__ */ later('nullable', zod.nullable);
export const nullish = /* @__PURE__ */ later('nullish', zod.nullish);
export const number = /* @__PURE__ */ later('number', zod.number);
export const object = /* @__PURE__ */ later('object', zod.object);
export const optional = /* @__PURE__ */ later('optional', zod.optional);
export const partial = /* @__PURE__ */ later('partial', zod.partial);
export const pick = /* @__PURE__ */ later('pick', zod.pick);
export const pipe = /* @__PURE__ */ later('pipe', zod.pipe);
export const record = /* @__PURE__ */ later('record', zod.record);
export const strictObject = /* @__PURE__ */ later('strictObject', zod.strictObject);
export const string = /* @__PURE__ */ later('string', zod.string);
export const transform = /* @__PURE__ */ later('transform', zod.transform);
export const tuple = /* @__PURE__ */ later('tuple', zod.tuple);
export const union = /* @__PURE__ */ later('union', zod.union);
export const unknown = /* @__PURE__ */ later('unknown', zod.unknown);
const lazyEnum = /* @__PURE__ */ later('enum', zod.enum);
const lazyNull = /* @__PURE__ */ later('null', zod.null);
export { lazyEnum as enum, lazyNull as null };

// Checks.
export const describe = /* @__PURE__ */ later('describe', zod.describe);
export const gte = /* @__PURE__ */ later('gte', zod.gte);
export const lte = /* @__PURE__ */ later('lte', zod.lte);
export const maximum = /* @__PURE__ */ later('maximum', zod.maximum);
export const maxLength = /* @__PURE__ */ later('maxLength', zod.maxLength);
export const minimum = /* @__PURE__ */ later('minimum', zod.minimum);
export const minLength = /* @__PURE__ */ later('minLength', zod.minLength);
export const nonnegative = /* @__PURE__ */ later('nonnegative', zod.nonnegative);
export const positive = /* @__PURE__ */ later('positive', zod.positive);
export const refine = /* @__PURE__ */ later('refine', zod.refine);
export const regex = /* @__PURE__ */ later('regex', zod.regex);
export const trim = /* @__PURE__ */ later('trim', zod.trim);
