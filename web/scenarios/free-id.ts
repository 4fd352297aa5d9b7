/** An id that people can read, and that nobody else has. */
export function freeId(title: string): string {
  const name = title
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return `${name === '' ? 'scenario' : name}-${crypto.randomUUID().slice(0, 8)}`;
}
