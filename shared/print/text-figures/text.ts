import type { TextFigures } from '../../results/text-figures.ts';
import { formatDecimal } from '../format-amount.ts';

/** The figures in a statement's own texts: how many are bound, what is typed, and the figures that were asked for. */
export function textFiguresText({
  symbol,
  bound,
  findings,
  findingsLeftOut,
  figures,
  figuresLeftOut,
}: TextFigures): string {
  return [
    `${symbol}: in its own texts ${counted(bound.length, 'figure is', 'figures are')} named and bound; ` +
      `${counted(findings.length + (findingsLeftOut ?? 0), 'finding', 'findings')}.`,
    ...bound.map(({ path, figure, value }) => `  ${path}: ${figure} = ${formatDecimal(value)}`),
    ...textFindingLines(findings),
    ...(findingsLeftOut === undefined ? [] : [`${findingsLeftOut} further findings are not listed.`]),
    ...(figures === undefined
      ? []
      : ['', ...figures.map(({ figure, value, where }) => `{{${figure}}}  ${formatDecimal(value)}  ${where}`)]),
    ...(figures?.length === 0 ? ['No figure has all of these words.'] : []),
    ...(figuresLeftOut === undefined ? [] : [`${figuresLeftOut} further figures are not listed: ask with more words.`]),
    '',
  ].join('\n');
}

/** Findings one a line, with the path of their text. */
export function textFindingLines(findings: TextFigures['findings']): readonly string[] {
  return findings.map(({ severity, kind, path, message }) => `${severity} ${kind}: ${path}: ${message}`);
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
