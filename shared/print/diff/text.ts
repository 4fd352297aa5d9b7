import type { FieldChange, RevisionsDiffResponse } from '../../results/revision.ts';

/** What differs between two revisions, a field a line: its path, as it was, as it is. */
export function diffText({ from, to, document, added, removed, changed, reordered }: RevisionsDiffResponse): string {
  const lines = [
    ...document.map(changeLine),
    ...removed.map(({ id, value }) => `- ${id}: ${shown(value)}`),
    ...added.map(({ id, value }) => `+ ${id}: ${shown(value)}`),
    ...changed.flatMap(({ id, changes }) => [id, ...changes.map((change) => `  ${changeLine(change)}`)]),
    ...(reordered ? ['the order of the entries'] : []),
  ];
  return [
    `${to.kind} ${to.id}, revision ${from.revision} → ${to.revision} (${to.author}, ` +
      `${to.time}${to.reason === '' ? '' : `: ${to.reason}`})`,
    ...(lines.length === 0 ? ['nothing differs'] : lines),
    '',
  ].join('\n');
}

/** A field that differs, as a line of text. */
export function changeLine(change: FieldChange): string {
  const { path, before, after } = change;
  if (!('before' in change)) return `+ ${path}: ${shown(after)}`;
  if (!('after' in change)) return `- ${path}: ${shown(before)}`;
  return `${path}: ${shown(before)} → ${shown(after)}`;
}

/** JSON, cut where a line would no longer be read. */
function shown(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}
