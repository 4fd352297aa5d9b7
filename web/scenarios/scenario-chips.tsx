import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { LazyMenu } from '../shell/lazy-menu.tsx';
import { documentsQuery } from '../statements/statements.ts';
import { useStatementWork } from '../statements/statement-work.ts';

/** The scenarios that are applied, as chips in their order, and those that could be. */
export function ScenarioChips() {
  const { statement, scenarios } = useStatementWork();
  const { data = [] } = useQuery(documentsQuery('scenarios'));
  const navigate = useNavigate();
  const apply = (ids: readonly string[]): void =>
    void navigate({ to: '.', search: (before) => ({ ...before, scenarios: ids }) });
  const own = data.filter(({ fields }) => fields['statement'] === statement.symbol);
  const titleOf = (id: string): string => own.find((one) => one.id === id)?.fields['title'] ?? id;
  const free = own.filter(({ id }) => !scenarios.includes(id));
  return (
    <div className="chips" role="group" aria-label="Scenarios applied">
      <span className="chip">As stated</span>
      {scenarios.map((id) => (
        <span key={id} className="chip on">
          <span aria-hidden="true">+</span> {titleOf(id)}
          <button
            type="button"
            aria-label={`Leave out ${titleOf(id)}`}
            onClick={() => {
              apply(scenarios.filter((one) => one !== id));
            }}
          >
            ×
          </button>
        </span>
      ))}
      {free.length === 0 ? null : (
        <LazyMenu
          label="Apply a scenario"
          title="+ scenario"
          actions={free.map(({ id }) => ({
            key: id,
            title: titleOf(id),
            act: () => {
              apply([...scenarios, id]);
            },
          }))}
        />
      )}
    </div>
  );
}
