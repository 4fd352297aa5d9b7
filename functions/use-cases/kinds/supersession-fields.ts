/** A field of a list holds 1,000 characters: eleven ids of 80 and the blanks between them fit. */
const idsInField = 11;

/** The ids of the cards that a card supersedes, as fields of its list entry, so that a question of supersession reads no contents. */
export function supersessionFields(supersedes: readonly string[]): Record<string, string> {
  const fields: Record<string, string> = {};
  for (let start = 0; start < supersedes.length; start += idsInField) {
    fields[`supersedes-${start / idsInField + 1}`] = supersedes.slice(start, start + idsInField).join(' ');
  }
  return fields;
}

/** The ids that `supersessionFields` wrote. */
export function supersededIn(fields: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(fields).flatMap(([name, ids]) => (/^supersedes-\d+$/.test(name) ? ids.split(' ') : []));
}
