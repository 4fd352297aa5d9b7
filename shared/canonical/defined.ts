/** The type of an object without its undefined values: each field that could be undefined may be absent. */
type Defined<Fields> = { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };

/**
 * The fields that have a value. An optional field is left out rather than set to `undefined`, since `undefined` has no
 * canonical JSON form and two objects that differ only in it are not deeply equal: `{ section, ...defined({ line, note
 * }) }`.
 */
export function defined<Fields extends object>(fields: Fields): Defined<Fields> {
  const kept: Defined<Fields> = {};
  for (const name of Object.keys(fields) as (keyof Fields)[]) {
    const value = fields[name];
    if (value !== undefined) kept[name] = value as Exclude<Fields[keyof Fields], undefined>;
  }
  return kept;
}
