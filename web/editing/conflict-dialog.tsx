import { useState } from 'react';
import { TableScroller } from '../shell/table-scroller.tsx';

/** A field that somebody else changed since the draft was begun. */
export type FieldConflict = { path: string; base?: unknown; theirs?: unknown; mine?: unknown };

/**
 * Shows what somebody else changed meanwhile, field by field: as it was, as theirs is, as mine is. Where both changed a
 * field one chooses; whatever is chosen can be saved.
 */
export function ConflictTable({
  conflict,
  who,
  onResolve,
}: {
  conflict: readonly FieldConflict[];
  who: string;
  onResolve: (theirs: readonly string[]) => void;
}) {
  const contested = conflict.filter((one) => isContested(one));
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set());
  const choose = (path: string, isTheirs: boolean): void => {
    const next = new Set(theirs);
    if (isTheirs) next.add(path);
    else next.delete(path);
    setTheirs(next);
  };
  return (
    <section className="conflict" aria-labelledby="conflict-title" role="alert">
      <h2 id="conflict-title">Somebody else saved meanwhile</h2>
      <p>
        {who}{' '}
        {contested.length === 0 ? 'Nothing of it is what you changed: both are kept.' : 'Choose what shall be kept.'}
      </p>
      <TableScroller>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">Field</th>
              <th scope="col">Base</th>
              <th scope="col">Theirs</th>
              <th scope="col">Mine</th>
            </tr>
          </thead>
          <tbody>
            {conflict.map((one) => (
              <ConflictRow
                key={one.path}
                one={one}
                isContested={contested.includes(one)}
                isTheirs={theirs.has(one.path)}
                onChoose={choose}
              />
            ))}
          </tbody>
        </table>
      </TableScroller>
      <button
        type="button"
        className="primary"
        onClick={() => {
          onResolve([...conflict.filter((one) => !contested.includes(one)).map(({ path }) => path), ...theirs]);
        }}
      >
        Go on with these choices
      </button>
    </section>
  );
}

function ConflictRow({
  one: { path, base, theirs, mine },
  isContested: isOpen,
  isTheirs,
  onChoose,
}: {
  one: FieldConflict;
  isContested: boolean;
  isTheirs: boolean;
  onChoose: (path: string, isTheirs: boolean) => void;
}) {
  const choice = (value: unknown, isOfTheirs: boolean) =>
    isOpen ? (
      <label>
        <input
          type="radio"
          name={path}
          checked={isTheirs === isOfTheirs}
          onChange={() => {
            onChoose(path, isOfTheirs);
          }}
        />{' '}
        {shown(value)}
      </label>
    ) : (
      shown(value)
    );
  return (
    <tr>
      <th scope="row">{path}</th>
      <td>{shown(base)}</td>
      <td>{choice(theirs, true)}</td>
      <td>{choice(mine, false)}</td>
    </tr>
  );
}

/** Both changed it, and not to the same. */
function isContested({ base, theirs, mine }: FieldConflict): boolean {
  const [was, other, own] = [base, theirs, mine].map((value) => JSON.stringify(value));
  return own !== was && own !== other;
}

function shown(value: unknown): string {
  if (value === undefined) return 'not there';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 160 ? `${text.slice(0, 159)}…` : text;
}
