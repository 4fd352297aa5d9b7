import { fieldName } from './schema.ts';

/** What an entry is called by: its title, or what else names it; of a rate also what it is for. */
export function entryTitle(entry: unknown): string | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined;
  const fields = entry as Record<string, unknown>;
  for (const name of ['title', 'name', 'symbol', 'text', 'code', 'number', 'id', 'mandate', 'grade', 'category']) {
    const value = fields[name];
    if (typeof value === 'number') return `${fieldName(name)} ${value}`;
    if (typeof value !== 'string' || value === '') continue;
    const text = [value, ...qualifiers(fields['for'])].join(', ');
    return text.length > 90 ? `${text.slice(0, 89)}…` : text;
  }
  return undefined;
}

function qualifiers(of: unknown): readonly string[] {
  if (typeof of !== 'object' || of === null) return [];
  return Object.values(of).filter((value) => typeof value === 'string');
}
