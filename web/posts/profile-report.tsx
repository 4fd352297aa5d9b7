import type { PostReport } from '../../shared/results/post-report.ts';
import { dayText } from '../format/dates.ts';
import { centsAsText, decimalText } from '../format/numbers.ts';
import { FactList } from '../shell/fact-list.tsx';
import { PlainTable } from '../shell/plain-table.tsx';

/** What the service calculates of a post; what it cannot say stands in its notes. */
export function ProfileReport({ report: { milestones, hours, hourCost, cost, notes } }: { report: PostReport }) {
  return (
    <>
      <FactList
        facts={[
          ['Paid hours a week', hours === undefined ? undefined : decimalText(hours.paid)],
          [
            'Cost of a paid hour',
            hourCost === undefined
              ? undefined
              : `${decimalText(hourCost.costAnHour)}, over ${decimalText(hourCost.hoursAYear)} hours a year (${hourCost.assumption})`,
          ],
        ]}
      />
      {milestones.length === 0 ? null : (
        <PlainTable
          caption="Days of the contract"
          columns={[{ title: 'What' }, { title: 'Day' }, { title: 'Because' }]}
          rows={milestones.map(({ id, title, day, because }) => ({ key: id, cells: [title, dayText(day), because] }))}
        />
      )}
      {cost === undefined ? null : (
        <PlainTable
          caption="Cost by operative paragraph"
          columns={[{ title: 'Paragraph' }, { title: 'Amount', isNumber: true }]}
          rows={[
            ...cost.byParagraph.single.map(({ mandate, amount }) => ({
              key: mandate,
              cells: [mandate, { number: centsAsText(amount) }],
            })),
            ...cost.byParagraph.joint.map(({ mandates, amount }) => ({
              key: mandates.join(' '),
              cells: [`${mandates.join(', ')} together`, { number: centsAsText(amount) }],
            })),
            {
              key: 'unattributed',
              isSum: true,
              cells: ['Of no paragraph', { number: centsAsText(cost.byParagraph.unattributed) }],
            },
          ]}
        />
      )}
      {notes.map((note) => (
        <p key={note} className="soft">
          {note}
        </p>
      ))}
    </>
  );
}
