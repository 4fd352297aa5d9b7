import type { DocumentDrift } from '../../results/document-drift.ts';

/** What a document that came back says otherwise than its statement: how many figures, then each finding. */
export function documentDriftText(drift: DocumentDrift, name: string): string {
  const { symbol, statement, figures, findings, findingsLeftOut } = drift;
  const { expected, intact, changed, lost, unbound } = figures;
  return [
    `${name}, held against ${symbol} (revision ${statement.revision}): ` +
      (findings.length === 0 ? 'nothing has drifted.' : `${findings.length + (findingsLeftOut ?? 0)} findings.`),
    `${expected} places of figures: ${intact} intact, ${changed} ` +
      `changed, ${lost} lost, ${unbound} right but no longer bound.`,
    ...findings.flatMap(({ severity, kind, place, figure, context, message }) => [
      '',
      `${severity} ${kind}: ${place}${figure === undefined ? '' : ` (${figure})`}`,
      `  ${message}`,
      ...(context === undefined ? [] : [`  It should read: ${context}`]),
    ]),
    ...(findingsLeftOut === undefined ? [] : ['', `${findingsLeftOut} further findings are not listed.`]),
    '',
  ].join('\n');
}
