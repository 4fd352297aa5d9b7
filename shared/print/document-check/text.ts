import type { DocumentCheck } from '../../results/document-check.ts';
import { counted } from '../counted.ts';

/** A checked document as text: what was recognized, table by table, then every finding. */
export function documentCheckText({ format, paragraphs, sums, tables, findings }: DocumentCheck, name: string): string {
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  return [
    `${name} (${format}): ${counted(count('error'), 'error', 'errors')}, ` +
      `${counted(count('query'), 'query', 'queries')}, ${counted(count('note'), 'note', 'notes')}.`,
    `${counted(tables.length, 'table', 'tables')}, ${counted(paragraphs, 'paragraph', 'paragraphs')}; ` +
      `${counted(sums.recognized, 'sum', 'sums')} recognized: ${sums.exact} exact, ${sums.rounding} within rounding, ` +
      `${sums.wrong} not.`,
    ...tables.map(
      (table) =>
        `  ${table.name}${table.title === '' || table.title === table.name ? '' : ` (${shorten(table.title)})`}: ${counted(table.sums, 'sum', 'sums')}${table.wrong === 0 ? '' : `, ${table.wrong} not right`}`,
    ),
    ...findings.flatMap(({ severity, rule, place, message }) => ['', `${severity} ${rule}: ${place}`, `  ${message}`]),
    '',
  ].join('\n');
}

function shorten(title: string): string {
  return title.length <= 80 ? title : `${title.slice(0, 77)}…`;
}
