import { useMemo, useState } from 'react';
import { EFFECT_KINDS } from '../../shared/comparisons/effect-kind.ts';
import { makeWaterfall } from '../../shared/comparisons/waterfall.ts';
import { waterfallOfFunds } from '../../shared/comparisons/waterfall-of-funds.ts';
import { staffAssessmentSections } from '../../shared/model/net-of-staff-assessment.ts';
import type { Statement } from '../../shared/model/statement.ts';
import { comparisonCsv } from '../../shared/print/comparison/csv.ts';
import { comparisonRows } from '../../shared/print/comparison/rows.ts';
import { csv } from '../../shared/print/tables/csv.ts';
import type { Comparison, YearSpan } from '../../shared/results/comparison.ts';
import { ChartExport } from '../charts/chart-export.tsx';
import { drawStandalone } from '../charts/draw-standalone.ts';
import { amountText, centsAsText, centsMovementText } from '../format/numbers.ts';
import { PlainTable } from '../shell/plain-table.tsx';
import { useStatementWork } from '../statements/statement-work.ts';
import { CauseTable, causesCsv } from './cause-table.tsx';
import { EffectsTable } from './effects-table.tsx';
import { type Level, LEVEL_NAMES, nameBar } from './name-bars.ts';
import { type ShownWaterfall, WaterfallChart, WaterfallDrawing } from './waterfall-chart.tsx';

type DifferenceProps = {
  comparison: Comparison;
  sides: { from: string; to: string };
  level: Level;
  years: YearSpan;
};

/** What leads from one side to the other, in the years that are chosen: in a sentence, a waterfall, and its table. */
export function Difference({ comparison, sides, level, years }: DifferenceProps) {
  const { statement, id } = useStatementWork();
  const [isTable, setTable] = useState(false);
  const shown = useShown({ comparison, sides, level, years }, statement);
  const list = Array.from({ length: years.last - years.first + 1 }, (_, offset) => years.first + offset);
  const figures = comparison.figures.filter(({ year }) => year >= years.first && year <= years.last);
  if (shown === undefined)
    return <p role="status">Neither of the two lists funds: nothing divides the difference by fund.</p>;
  if (level === 'fund' ? shown.waterfall.bars.length === 0 : figures.length === 0)
    return <Same comparison={comparison} level={level} />;
  const title = `${statement.symbol}, ${years.first}–${years.last}: ${sides.from} → ${sides.to}`;
  return (
    <>
      <Sentence comparison={comparison} level={level} years={list} />
      {isTable ? (
        level === 'cause' ? (
          <CauseTable figures={figures} />
        ) : level === 'paragraph' ? (
          <ParagraphTable shown={shown} />
        ) : (
          <EffectsTable comparison={comparison} level={level} years={list} />
        )
      ) : (
        <WaterfallChart {...shown} />
      )}
      <ChartExport
        name={`${id}-comparison-by-${level}`}
        isTable={isTable}
        onTable={setTable}
        draw={() => drawStandalone(<WaterfallDrawing {...shown} title={title} />)}
        csv={() =>
          level === 'cause'
            ? causesCsv(figures)
            : level === 'paragraph'
              ? paragraphsCsv(shown)
              : comparisonCsv(comparison, level, list)
        }
      />
    </>
  );
}

/** The waterfall of the figures that are counted, its bars with their names. */
function useShown(
  { comparison, sides, level, years }: DifferenceProps,
  statement: Statement,
): ShownWaterfall | undefined {
  const { from, to } = sides;
  const { first, last } = years;
  return useMemo(() => {
    const staff = staffAssessmentSections(statement);
    const waterfall =
      level === 'fund'
        ? waterfallOfFunds(comparison, { first, last })
        : makeWaterfall(comparison, level, {
            whole: comparison.net,
            counts: ({ section, servicing }) => (staff.size === 0 ? servicing !== 'summary-only' : !staff.has(section)),
            years: { first, last },
            mandatesOf: (id) => statement.requirements.find((one) => one.id === id)?.mandates ?? [],
          });
    if (waterfall === undefined) return undefined;
    const names = waterfall.bars.map((bar) => nameBar(statement, bar.names));
    return { waterfall, level, names, unit: comparison.currency, from, to };
  }, [comparison, statement, level, from, to, first, last]);
}

/** Where what is paid is the same, who pays it may not be. */
function Same({ comparison: { funds = [] }, level }: Pick<DifferenceProps, 'comparison' | 'level'>) {
  const isMoved = level !== 'fund' && funds.some(({ years }) => years.some(({ difference }) => difference !== 0));
  return (
    <p role="status">
      {level === 'fund'
        ? 'No fund pays another amount in these years.'
        : 'No figure differs between the two, in any line of these years.'}
      {isMoved ? ' What each fund pays does: divide it by fund.' : ''}
    </p>
  );
}

type SentenceProps = { comparison: Comparison; level: Level; years: readonly number[] };

/** Funds pay staff assessment too; by everything else the sum is net of it. */
function Sentence({ comparison, level, years }: SentenceProps) {
  const { total, net: withoutStaff } = comparisonRows(comparison, 'year', years);
  const net = level === 'fund' ? total : withoutStaff;
  const effects = EFFECT_KINDS.filter((kind) => net.effects[kind] !== '0.00').map(
    (kind) => `${kind} ${centsAsText(net.effects[kind])}`,
  );
  const direction =
    net.difference === 0
      ? 'The same sum'
      : `${amountText(Math.abs(net.difference))} ${net.difference < 0 ? 'less' : 'more'}`;
  const when = years.length === 1 ? `in ${years[0]}` : `over ${years[0]} to ${years.at(-1)}`;
  return (
    <p className="lead" role="status">
      <bdi>
        {direction} {when}, {level === 'fund' ? 'with' : 'net of'} staff assessment.
        {effects.length === 0 ? '' : ` Effects: ${effects.join(', ')}.`} The bars sum to the cent.
      </bdi>
    </p>
  );
}

function ParagraphTable({ shown }: { shown: ShownWaterfall }) {
  return (
    <PlainTable
      columns={[{ title: LEVEL_NAMES.paragraph }, { title: 'Difference', isNumber: true }]}
      rows={shown.waterfall.bars.map(({ key, amount }, position) => ({
        key,
        cells: [barName(shown, position), { number: centsMovementText(amount) }],
      }))}
    />
  );
}

function paragraphsCsv(shown: ShownWaterfall): string {
  return csv([
    ['paragraph', 'difference'],
    ...shown.waterfall.bars.map(({ amount }, position) => [barName(shown, position), amount]),
  ]);
}

function barName({ names }: ShownWaterfall, position: number): string {
  const { title = '', beside = '' } = names[position] ?? {};
  return beside === '' ? title : `${title}, ${beside}`;
}
