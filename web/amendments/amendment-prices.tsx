import { useNavigate, useSearch } from '@tanstack/react-router';
import { wordingText } from '../../shared/paragraphs/amendment-scenario.ts';
import { amendedSums } from '../../shared/print/paragraphs/csv.ts';
import type { AmendmentResult } from '../../shared/results/amendment-card.ts';
import { chosenYears } from '../comparisons/chosen-years.ts';
import { Difference } from '../comparisons/difference.tsx';
import { LEVEL_NAMES, LEVELS } from '../comparisons/name-bars.ts';
import { YearChoice } from '../comparisons/year-choice.tsx';
import { centsAsText, centsMovementText } from '../format/numbers.ts';
import { useStatementWork } from '../statements/statement-work.ts';
import { PlainTable } from '../shell/plain-table.tsx';

type AmendmentPricesProps = { card: AmendmentResult; title: string };

/** What each paragraph costs before and after, the bridge from one to the other, and what the amendment leaves. */
export function AmendmentPrices({ card, title }: AmendmentPricesProps) {
  const { years } = useSearch({ from: '__root__' });
  const { bridge } = card;
  const chosen = chosenYears(years, bridge.years);
  return (
    <>
      {card.amendment.text === undefined ? null : <blockquote>{wordingText(card.amendment.text)}</blockquote>}
      <YearChoice all={bridge.years} chosen={chosen} />
      <BeforeAndAfter card={card} years={chosen} />
      <Stays card={card} />
      <h4>The bridge</h4>
      <Bridge card={card} title={title} years={chosen} />
    </>
  );
}

type YearsProps = { card: AmendmentResult; years: { first: number; last: number } };

function BeforeAndAfter({ card, years: { first, last } }: YearsProps) {
  const { statement } = useStatementWork();
  const titles = new Map(statement.mandates.map(({ paragraph, title }) => [paragraph, title]));
  const shown = card.years.filter((year) => year >= first && year <= last);
  const sums = amendedSums(card, shown).filter(
    ({ kind, before, after }) => kind === 'paragraph' || kind === 'total' || before !== '0' || after !== '0',
  );
  return (
    <PlainTable
      caption={`Paragraphs before and after, ${card.currency}, staff assessment included`}
      columns={[
        { title: 'Paragraph' },
        { title: 'Before', isNumber: true },
        { title: 'After', isNumber: true },
        { title: 'Difference', isNumber: true },
      ]}
      rows={sums.map(({ kind, paragraphs, before, after, difference }) => ({
        key: [kind, ...paragraphs].join('/'),
        isSum: kind === 'total',
        cells: [
          { content: <bdi>{nameOf(kind, paragraphs, titles)}</bdi> },
          { number: amountOf(before) },
          { number: amountOf(after) },
          { number: centsMovementText(difference) },
        ],
      }))}
    />
  );
}

function nameOf(
  kind: ReturnType<typeof amendedSums>[number]['kind'],
  paragraphs: readonly string[],
  titles: ReadonlyMap<string, string>,
): string {
  switch (kind) {
    case 'paragraph':
      return paragraphs.map((one) => `${one}: ${titles.get(one) ?? ''}`).join('');
    case 'joint':
      return `${paragraphs.join(' and ')} jointly`;
    case 'unattributed':
      return 'Of no paragraph';
    case 'rounding':
      return 'Rounding';
    case 'total':
      return 'Total';
  }
}

function amountOf(amount: string): string {
  return amount === '0' ? '–' : centsAsText(amount);
}

function Bridge({ card: { bridge }, title, years }: YearsProps & { title: string }) {
  const { by } = useSearch({ from: '__root__' });
  const navigate = useNavigate();
  const levels = LEVELS.filter((one) => one !== 'fund' || bridge.funds !== undefined);
  const level = levels.find((one) => one === by) ?? 'cause';
  return (
    <>
      <label className="side-picker">
        <span>Divided by</span>
        <select
          value={level}
          onChange={({ target }) =>
            void navigate({ to: '.', search: (before) => ({ ...before, by: target.value }), replace: true })
          }
        >
          {levels.map((one) => (
            <option key={one} value={one}>
              {LEVEL_NAMES[one].toLowerCase()}
            </option>
          ))}
        </select>
      </label>
      <Difference comparison={bridge} sides={{ from: 'As stated', to: title }} level={level} years={years} />
    </>
  );
}

/** What one might think to be gone, and is not: it serves other paragraphs too, or nothing says what remains of it. */
function Stays({ card: { kept, leftBehind, note } }: { card: Pick<AmendmentResult, 'kept' | 'leftBehind' | 'note'> }) {
  const messages = [...kept, ...leftBehind].map(({ requirement, title, message }) => ({ requirement, title, message }));
  return (
    <>
      {messages.length === 0 ? null : (
        <>
          <h4>What stays</h4>
          <ul className="problems">
            {messages.map(({ requirement, title, message }) => (
              <li key={`${requirement} ${message}`}>
                {title}: {message}
              </li>
            ))}
          </ul>
        </>
      )}
      {note === undefined ? null : <p className="soft">{note}</p>}
    </>
  );
}
