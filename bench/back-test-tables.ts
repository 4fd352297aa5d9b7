import type { BackTestSummary, ModelSummary } from '../shared/forecasts/summarize-back-test.ts';
import type { BackTestPart, BackTestReport } from './back-test-report.ts';

/** The back-test as Markdown: an overview of all parts, then the moments of each, then what was fitted. */
export function backTestTables(report: BackTestReport): string {
  const parts = report.parts.map(
    (part) => `#### Left out: the ${part.leaveOut}. Asked: ${part.asked}\n\n${momentsTable(part, report.models)}`,
  );
  return [overviewTable(report), ...parts, fitsText(report)].join('\n\n');
}

function overviewTable({ parts, models }: BackTestReport): string {
  const rows = parts.flatMap(({ leaveOut, asked, summaries }) => {
    const overall = summaries.at(-1);
    return (overall?.models ?? []).map((model, i) => [
      i === 0 ? leaveOut : '',
      i === 0 ? asked : '',
      i === 0 ? String(overall?.cases) : '',
      models[i] ?? '',
      ...figures(model),
    ]);
  });
  return table(['left out', 'asked', 'cases', 'model', ...FIGURES], rows);
}

const FIGURES = ['median error, days', 'share of remaining time', 'within 80 %', 'came earlier', 'came later'];

function figures(model: ModelSummary): string[] {
  return [
    String(model.medianErrorDays),
    percent(model.medianErrorShare),
    percent(model.within80),
    percent(model.earlier),
    percent(model.later),
  ];
}

function momentsTable({ summaries }: BackTestPart, models: readonly string[]): string {
  const heads = models.map((name) => `${name}: days (share)`);
  return table(
    ['day after opening', 'cases', 'list ends before', 'within 80 %, pace', 'within 80 %, power law', ...heads],
    summaries.map((summary) => momentRow(summary)),
  );
}

function momentRow({ moment, cases, censored, models }: BackTestSummary): string[] {
  const bounded = models.filter(({ within80 }) => within80 !== undefined);
  return [
    moment === undefined ? '**all**' : String(moment),
    String(cases),
    String(censored),
    ...bounded.map(({ within80 }) => percent(within80)),
    ...models.map(({ medianErrorDays, medianErrorShare }) => `${medianErrorDays} (${percent(medianErrorShare)})`),
  ];
}

function fitsText({ fits, models }: BackTestReport): string {
  const lines = fits.map(({ leaveOut, folds }) => {
    const counts = new Map<string, number>();
    for (const [pace = ''] of Object.values(folds)) counts.set(pace, (counts.get(pace) ?? 0) + 1);
    const said = [...counts].sort((a, b) => b[1] - a[1]).map(([fit, times]) => `${fit} (${times})`);
    return `- one ${leaveOut} left out: ${said.join('; ')}`;
  });
  return `Fitted for "${models[0] ?? ''}" in the folds, with the number of folds:\n\n${lines.join('\n')}`;
}

/** A share as whole percent; a dash where there is none. */
export function percent(share: number | undefined): string {
  return share === undefined ? '–' : `${Math.floor(share * 100 + 0.5)} %`;
}

/** A Markdown table. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}
