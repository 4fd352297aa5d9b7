import type { Problem } from '../../shared/model/problem.ts';
import { countText } from '../format/numbers.ts';
import type { EditorSection } from './editor-sections.ts';
import { MovedStatements } from './moved-statements.tsx';
import type { Trial } from './use-trial.ts';

/** What the server says of the draft as it is: what is wrong, or which figures it would move. */
export function TrialReport({
  trial,
  isLate,
  problems,
  document,
  onGo,
}: {
  trial: Trial | undefined;
  isLate: boolean;
  problems: readonly (Problem & { section: EditorSection | undefined })[];
  document: object;
  onGo: (section: EditorSection, path: string) => void;
}) {
  return (
    <section className="trial" aria-label="What the server says of this draft" aria-busy={isLate}>
      <div role="status">{headline(trial, isLate)}</div>
      {problems.length === 0 ? null : (
        <ul className="problems">
          {problems.map(({ path, message, section }) => (
            <li key={`${path} ${message}`}>
              {section === undefined ? (
                <b>{path}</b>
              ) : (
                <button
                  type="button"
                  className="quiet"
                  onClick={() => {
                    onGo(section, path);
                  }}
                >
                  {path}
                </button>
              )}{' '}
              {message}
            </li>
          ))}
        </ul>
      )}
      {trial?.is === 'fine' ? <MovedStatements dryRun={trial.dryRun} document={document} /> : null}
    </section>
  );
}

function headline(trial: Trial | undefined, isLate: boolean): string {
  if (trial === undefined) return isLate ? 'The server is looking at this draft …' : '';
  if (isLate) return 'The server is looking at the latest change …';
  if (trial.is === 'refused') return `${countText(trial.problems.length, 'problem')}: it cannot be saved like this.`;
  if (trial.is === 'behind') return 'Somebody else has saved meanwhile. On saving you see what, field by field.';
  const figures = trial.dryRun.statements.reduce((sum, { figures: moved = [] }) => sum + moved.length, 0);
  return figures === 0
    ? 'It can be saved. No figure would move.'
    : `It can be saved. ${countText(figures, 'figure')} would move.`;
}
