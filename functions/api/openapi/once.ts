/** Makes something when it is asked for first, and gives the same ever after. Schemas that only the OpenAPI document needs are made so. */
export function once<Thing>(make: () => Thing): () => Thing {
  let made: { thing: Thing } | undefined;
  return () => (made ??= { thing: make() }).thing;
}
