import { useQuery } from '@tanstack/react-query';
import { dayText } from '../format/dates.ts';
import { listRevisions } from '../statements/statements.ts';
import { useStatementWork } from '../statements/statement-work.ts';
import { parseSide, printSide, type Side, sideName } from './comparison-sides.ts';
import type { Offered } from './use-comparison.ts';

/** Chooses what stands on a side of a comparison. A stack that somebody has put into the address stays a choice. */
export function SidePicker({
  label,
  side,
  offered,
  titles,
  onChoose,
}: {
  label: string;
  side: Side;
  offered: Offered;
  titles: ReadonlyMap<string, string>;
  onChoose: (side: Side) => void;
}) {
  const { id, etag, statement } = useStatementWork();
  const revisions = useQuery({
    queryKey: ['statement', id, 'revisions', etag],
    queryFn: ({ signal }) => listRevisions(id, signal),
  }).data;
  const isStack = side.of === 'scenarios' && side.ids.length > 1;
  return (
    <label className="side-picker">
      <span>{label}</span>
      <select
        value={printSide(side)}
        onChange={({ target }) => {
          onChoose(parseSide(target.value) ?? { of: 'stated' });
        }}
      >
        <option value="stated">As stated</option>
        {isStack ? <option value={printSide(side)}>{sideName(side, titles)}</option> : null}
        <optgroup label="Scenarios">
          {offered.scenarios.map((one) => (
            <option key={one.id} value={`scenarios:${one.id}`}>
              {one.fields['title'] ?? one.id}
            </option>
          ))}
        </optgroup>
        <optgroup label="Revisions">
          {(revisions ?? []).map(({ revision, author, time, reason }) => (
            <option key={revision} value={`revision:${revision}`}>
              {revision}, {dayText(time)}, {author}
              {reason === '' ? '' : `: ${reason}`}
            </option>
          ))}
          {side.of === 'revision' && revisions === undefined ? (
            <option value={printSide(side)}>Revision {side.number}</option>
          ) : null}
        </optgroup>
        <optgroup label="With a rate card above its own">
          {offered.cards
            .filter((card) => !(statement.rateCards.length === 1 && statement.rateCards[0] === card.id))
            .map((card) => (
              <option key={card.id} value={`card:${card.id}`}>
                {card.fields['title'] ?? card.id}
              </option>
            ))}
        </optgroup>
      </select>
    </label>
  );
}
