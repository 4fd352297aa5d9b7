/** A schema as it was written down: which function of zod was called, and with what. */
export class Written {
  readonly name: string;
  readonly given: readonly unknown[];

  constructor(name: string, given: readonly unknown[]) {
    this.name = name;
    this.given = given;
  }
}

type Shape = Readonly<Record<string, unknown>>;

/** The fields of an object's schema, in zod's order; undefined of anything else, and where more than fields decides. */
export function shapeOf(schema: unknown): Shape | undefined {
  if (!(schema instanceof Written)) return undefined;
  const [first, second] = schema.given;
  if (schema.name === 'object' || schema.name === 'strictObject') return first as Shape;
  const shape = schema.name === 'extend' || schema.name === 'pick' ? shapeOf(first) : undefined;
  if (shape === undefined) return undefined;
  if (schema.name === 'extend') return { ...shape, ...(second as Shape) };
  return Object.fromEntries(Object.keys(second as Shape).map((key) => [key, shape[key]]));
}

/** Whether an object's schema refuses fields that it does not name. */
export function isStrict({ name, given: [first] }: Written): boolean {
  return first instanceof Written ? isStrict(first) : name === 'strictObject';
}
