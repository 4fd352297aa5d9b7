import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { WorkbookImport } from '../../shared/results/workbook-import.ts';
import type { Scenario } from '../../shared/scenarios/scenario.ts';
import { PermittedButton } from '../access/permitted-button.tsx';
import { api } from '../api/api.ts';
import { amountText, countText } from '../format/numbers.ts';
import { Failure } from '../shell/failure.tsx';
import { PlainTable } from '../shell/plain-table.tsx';
import { useStatementWork } from '../statements/statement-work.ts';

/** What somebody edited in a workbook: proposals to be kept as a scenario, and everything else that differs. */
export function ReturnedWorkbook({ returned }: { returned: WorkbookImport }) {
  const { madeFrom, proposals, scenario, totals, problems, differences, furtherDifferences, notes } = returned;
  return (
    <>
      <p role="status">
        {proposals.length === 0 ? 'No rate or quantity was edited.' : `${countText(proposals.length, 'proposal')}.`}{' '}
        {madeFrom.isCurrent ? '' : 'It was made from an earlier revision or engine than there is now.'}
      </p>
      {proposals.length === 0 ? null : (
        <PlainTable
          columns={[{ title: 'Cell' }, { title: 'Of' }, { title: 'From' }, { title: 'To' }]}
          rows={proposals.map(({ sheet, cell, of, from, to }) => ({
            key: `${sheet}!${cell}`,
            cells: [`${sheet} ${cell}`, of, { number: from }, { number: to }],
          }))}
        />
      )}
      {totals.length === 0 ? null : (
        <PlainTable
          columns={[
            { title: 'Total' },
            { title: 'Now', isNumber: true },
            { title: 'With the proposals', isNumber: true },
          ]}
          rows={totals.map(({ table, column, from, to }) => ({
            key: `${table} ${column}`,
            cells: [`Table ${table}, ${column}`, { number: amountText(from) }, { number: amountText(to) }],
          }))}
        />
      )}
      {scenario === undefined ? null : <KeepProposals scenario={scenario} />}
      {[...problems, ...differences].length === 0 ? null : (
        <PlainTable
          columns={[{ title: 'Place' }, { title: 'What differs' }]}
          rows={[...problems, ...differences].map(({ sheet, cell = '', message }, position) => ({
            key: `${position}`,
            cells: [`${sheet} ${cell}`, message],
          }))}
        />
      )}
      {furtherDifferences === 0 ? null : <p>And {countText(furtherDifferences, 'further difference')}.</p>}
      {notes.map((note) => (
        <p key={note} className="soft">
          {note}
        </p>
      ))}
    </>
  );
}

function KeepProposals({ scenario }: { scenario: NonNullable<WorkbookImport['scenario']> }) {
  const { id } = useStatementWork();
  const client = useQueryClient();
  const keep = useMutation({
    mutationFn: () => api.POST('/v1/scenarios', { body: scenario as Scenario }),
    onSuccess: async () => client.invalidateQueries({ queryKey: ['scenarios'] }),
  });
  if (keep.isSuccess)
    return (
      <p role="status">
        Kept as scenario “{scenario.title}”.{' '}
        <Link to="/statements/$id/compare" params={{ id }} search={{ from: 'stated', to: `scenarios:${scenario.id}` }}>
          Compare it
        </Link>
      </p>
    );
  return (
    <>
      <PermittedButton
        action="scenario:write"
        onPress={() => {
          keep.mutate();
        }}
      >
        Keep as scenario
      </PermittedButton>
      {keep.error === null ? null : <Failure error={keep.error} />}
    </>
  );
}
