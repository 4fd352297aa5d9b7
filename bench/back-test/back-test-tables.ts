import type { Uncertain } from './resample-treaties.ts';
import type { BackTestSummary, ModelSummary } from './summarize-back-test.ts';
import type { BackTestPart, BackTestReport, Group } from './back-test-report.ts';

type Models = BackTestReport['models'];

const NAMES: Record<Group, string> = {
  all: 'all 45 treaties',
  'in force': 'the 25 treaties that entered into force and are listed to their seventieth deposit',
  further: 'the 20 further treaties, seven of which had not reached forty deposits',
};

/** The back-test as Markdown: an overview, then for each way of leaving out the moments and what could be chance. */
export function backTestTables({ parts, models }: BackTestReport): string {
  return parts
    .flatMap((part) => [
      `#### Left out: the ${part.leaveOut}. Asked of: ${NAMES[part.group]}`,
      modelsTable(part, models),
      ...(part.group === 'all' ? [momentsTable(part, models), pitTable(part, models)] : []),
    ])
    .join('\n\n');
}

function modelsTable({ summaries, uncertainty }: BackTestPart, models: Models): string {
  const overall = summaries.at(-1);
  const rows = (overall?.models ?? []).map((model, i) => {
    const isPoint = models[i]?.isPoint === true;
    const bounds = uncertainty[i];
    return [
      models[i]?.name ?? '',
      model.scoreMean.toFixed(3),
      i === 0 ? '–' : bounded(bounds?.scoreDifference, (value) => value.toFixed(3)),
      ...(isPoint
        ? ['–', '–', '–', '–']
        : [
            percent(model.within50),
            bounded(bounds?.within80, percent),
            percent(model.within95),
            String(model.medianWidth80Days),
          ]),
      String(model.medianErrorDays),
      percent(model.medianErrorShare),
      model.biasLog.toFixed(2),
    ];
  });
  const heads = [
    `model (${overall?.cases ?? 0} cases, ${overall?.waiting ?? 0} still waiting)`,
    'log-CRPS',
    'shipped less this (90 %)',
    'within 50 %',
    'within 80 % (90 %)',
    'within 95 %',
    'width of 80 %, days',
    'median error, days',
    'share of remaining time',
    'bias, log',
  ];
  return table(heads, rows);
}

function momentsTable({ summaries }: BackTestPart, models: Models): string {
  const rows = summaries.flatMap((summary) =>
    [0, 2].map((i) => momentRow(summary, models[i]?.name ?? '', summary.models[i])),
  );
  return table(
    [
      'day after opening',
      'cases',
      'model',
      'log-CRPS',
      'within 50 %',
      'within 80 %',
      'within 95 %',
      'came earlier than 80 %',
      'came later',
      'width of 80 %, days',
      'median error, days',
      'bias, log',
    ],
    rows,
  );
}

function momentRow({ moment, cases }: BackTestSummary, name: string, model: ModelSummary | undefined): string[] {
  if (model === undefined) return [];
  return [
    moment === undefined ? '**all**' : String(moment),
    String(cases),
    name,
    model.scoreMean.toFixed(3),
    percent(model.within50),
    percent(model.within80),
    percent(model.within95),
    percent(model.earlierThan80),
    percent(model.laterThan80),
    String(model.medianWidth80Days),
    String(model.medianErrorDays),
    model.biasLog.toFixed(2),
  ];
}

function pitTable({ summaries }: BackTestPart, models: Models): string {
  const rows = summaries.map(({ moment, models: [shipped] }) => [
    moment === undefined ? '**all**' : String(moment),
    (shipped?.pitMean ?? NaN).toFixed(2),
    ...(shipped?.pitFifths ?? []).map(percent),
  ]);
  return table(
    [`day after opening (${models[0]?.name ?? ''})`, 'mean PIT', '0–0.2', '0.2–0.4', '0.4–0.6', '0.6–0.8', '0.8–1'],
    rows,
  );
}

function bounded(figure: Uncertain | undefined, show: (value: number) => string): string {
  return figure === undefined ? '–' : `${show(figure.value)} (${show(figure.low)} to ${show(figure.high)})`;
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
