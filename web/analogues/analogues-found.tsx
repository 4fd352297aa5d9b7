import type { Analogue, Analogues, Judged, PublishedSummary } from '../../shared/results/analogues.ts';
import { amountText, countText, decimalText } from '../format/numbers.ts';
import { PlainTable } from '../shell/plain-table.tsx';
import { AnaloguesDownload } from './analogues-download.tsx';
import { TotalAmongOthers } from './total-among-others.tsx';
import type { AnaloguesChoice } from './use-analogues.ts';

/** Where the total lies among those of others, what resembles the statement and in what, and what each criterion asks. */
export function AnaloguesFound({ analogues, choice }: { analogues: Analogues; choice: AnaloguesChoice }) {
  const { list, subject, rules, least, compared, found, itself, plausibility } = analogues;
  return (
    <>
      <h3>Where this total lies</h3>
      <TotalAmongOthers subject={subject} plausibility={plausibility} />
      <h3>What resembles it</h3>
      <p role="status">
        {countText(found, 'statement')} of {amountText(compared)} in “{list.title}” (revision {list.revision}){' '}
        {found === 1 ? 'is' : 'are'} alike in {least} criteria or more, size not counted.
        {analogues.analogues.length < found ? ` The ${analogues.analogues.length} most alike are shown.` : ''}
      </p>
      {itself === undefined ? null : (
        <p className="soft">
          The list has this statement itself, which is no analogue of itself: {itself.symbol}, {amountOf(itself)}.
        </p>
      )}
      {analogues.analogues.length === 0 ? (
        <p>Nothing on the list is alike in so many. Ask for fewer, or choose another list.</p>
      ) : (
        <PlainTable
          columns={[
            { title: 'Draft' },
            { title: 'Title' },
            { title: 'Year' },
            { title: 'Amount, USD', isNumber: true },
            { title: 'Stated in' },
            { title: 'Alike, different, not known' },
          ]}
          rows={analogues.analogues.map(rowOf)}
        />
      )}
      <AnaloguesDownload choice={choice} />
      <h3>What each criterion asks</h3>
      <dl className="terms">
        {rules.map(({ criterion, rule }) => (
          <div key={criterion}>
            <dt>{criterion}</dt>
            <dd>{rule}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function rowOf({ statement, alike, different, unknown, criteria }: Analogue) {
  const { symbol, title, year, amount } = statement;
  return {
    key: statement.id,
    cells: [
      symbol,
      title.replaceAll('#', ' '),
      year === undefined ? 'not known' : String(year.year),
      { number: amount === undefined ? 'not known' : decimalText(amount.amount) },
      amount === undefined ? '' : `${amount.symbol}${amount.checked === true ? ', checked' : ''}`,
      {
        content: (
          <details>
            <summary>
              <bdi>
                {alike}, {different}, {unknown}
              </bdi>
            </summary>
            <Criteria criteria={criteria} />
          </details>
        ),
      },
    ],
  };
}

const VERDICTS: Readonly<Record<Judged['verdict'], string>> = {
  alike: 'alike',
  different: 'different',
  unknown: 'not known',
};

function Criteria({ criteria }: { criteria: readonly Judged[] }) {
  return (
    <ul className="plain-list">
      {criteria.map(({ criterion, verdict, because }) => (
        <li key={criterion}>
          <b>{criterion}</b> {VERDICTS[verdict]}: <span className="soft">{because}</span>
        </li>
      ))}
    </ul>
  );
}

function amountOf({ amount }: PublishedSummary): string {
  return amount === undefined ? 'amount not known' : `${decimalText(amount.amount)} by ${amount.symbol}`;
}
