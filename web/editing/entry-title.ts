import { fieldName } from './schema.ts';

/** What an entry is called by: its title, or what else names it. */
export function entryTitle(entry: unknown): string | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined;
  const fields = entry as Record<string, unknown>;
  for (const name of ['title', 'name', 'symbol', 'text', 'code', 'number', 'id', 'mandate', 'grade', 'category']) {
    const value = fields[name];
    if (typeof value === 'string' && value !== '') return value.length > 90 ? `${value.slice(0, 89)}…` : value;
    if (typeof value === 'number') return `${fieldName(name)} ${value}`;
  }
  return undefined;
}
