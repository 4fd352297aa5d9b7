/** The name of a line or row: "Section 2, Other staff costs, Interpretation services". */
export function rowText(names: {
  section?: string | undefined;
  object?: string | undefined;
  line?: string | undefined;
  group?: string | undefined;
  category?: string | undefined;
  fund?: string | undefined;
}): string {
  const { section, object, line, group, category, fund } = names;
  const divided = [group, category, fund].filter((name) => name !== undefined);
  const named = [section === undefined ? undefined : `Section ${section}`, object, line].filter(
    (name) => name !== undefined,
  );
  return `${named.join(', ')}${divided.length === 0 ? '' : ` [${divided.join(', ')}]`}`;
}
