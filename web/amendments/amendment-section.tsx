import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { RefusedByServer } from '../api/refused-by-server.ts';
import { schemaQuery } from '../editing/schema-query.ts';
import { Asked } from '../shell/asked.tsx';
import { Failure } from '../shell/failure.tsx';
import { useStatementWork } from '../statements/statement-work.ts';
import { isGiven, problemsByPath } from './amendment-of.ts';
import { AmendmentPrices } from './amendment-prices.tsx';
import { ChangeList } from './change-list.tsx';
import { isUnfinished } from './change-kinds.ts';
import { KeepAmendment } from './keep-amendment.tsx';
import { nameAmendment } from './name-amendment.ts';
import { type AmendmentWork, useAmendment } from './use-amendment.ts';
import { useAmendmentCard } from './use-amendment-card.ts';

/** An amendment tried: what it changes in the statement, what that does to each paragraph, and what it leaves. */
export function AmendmentSection() {
  const { statement } = useStatementWork();
  const work = useAmendment(statement);
  const schema = useQuery(schemaQuery('scenario'));
  const query = useAmendmentCard(work.settled);
  const problems = useMemo(() => problemsByPath(query.error), [query.error]);
  return (
    <section className="amendment" aria-label="An amendment">
      <h3>What if it is amended?</h3>
      <p className="lead">
        Drop paragraphs, and say what else the amended words change. Nothing of it is stored until it is kept as a
        scenario.
      </p>
      <AmendedWords work={work} />
      <DroppedParagraphs work={work} />
      <Asked query={schema} what="what can be changed">
        {(root) => <ChangeList work={work} root={root} problems={problems} />}
      </Asked>
      <Moves work={work} />
      <Outcome work={work} query={query} />
    </section>
  );
}

/** How long words can be that an address holds. */
const WORDS_CHARACTERS_MAX = 1000;

/** The amendment's own words. They are shown with its price and decide nothing: what they change is said below. */
function AmendedWords({ work: { typed, edit } }: { work: AmendmentWork }) {
  const { wording } = typed;
  const entry = (name: 'before' | 'after', label: string) => (
    <label className="field">
      <span>
        {label} <small className="soft">if you like; it is shown, and decides no figure</small>
      </span>
      <textarea
        rows={2}
        maxLength={WORDS_CHARACTERS_MAX}
        value={wording[name]}
        onChange={({ target }) => {
          edit('the words of the amendment', [{ at: ['wording', name], value: target.value }]);
        }}
      />
    </label>
  );
  return (
    <div className="amended-words">
      {entry('before', 'Words amended')}
      {entry('after', 'What they become')}
      {isGiven(wording) || wording.before + wording.after === '' ? null : (
        <p role="status">Both are needed for them to be shown.</p>
      )}
    </div>
  );
}

function DroppedParagraphs({ work: { typed, edit } }: { work: AmendmentWork }) {
  const { statement } = useStatementWork();
  if (statement.mandates.length === 0) return null;
  const toggle = (id: string): void => {
    const { dropped } = typed;
    const isDropped = dropped.includes(id);
    const next = statement.mandates.map((one) => one.id).filter((one) => dropped.includes(one) !== (one === id));
    edit(isDropped ? `keep paragraph ${id}` : `drop paragraph ${id}`, [{ at: ['dropped'], value: next }]);
  };
  return (
    <fieldset className="drop-paragraphs">
      <legend>Paragraphs dropped</legend>
      {statement.mandates.map(({ id, paragraph, title }) => (
        <label key={id} title={title}>
          <input
            type="checkbox"
            checked={typed.dropped.includes(id)}
            onChange={() => {
              toggle(id);
            }}
          />{' '}
          {paragraph}
        </label>
      ))}
    </fieldset>
  );
}

function Moves({ work: { undo, redo, isInAddress } }: { work: AmendmentWork }) {
  return (
    <>
      {undo === undefined && redo === undefined ? null : (
        <div className="acts">
          <button type="button" className="quiet" disabled={undo === undefined} onClick={undo}>
            Undo
          </button>
          <button type="button" className="quiet" disabled={redo === undefined} onClick={redo}>
            Redo
          </button>
        </div>
      )}
      {isInAddress ? null : (
        <p role="status" className="soft">
          This is too long for an address: a reload loses the latest of it. Keep it as a scenario.
        </p>
      )}
    </>
  );
}

type OutcomeProps = { work: AmendmentWork; query: ReturnType<typeof useAmendmentCard> };

/** What the server makes of the amendment, as far as it is filled in. */
function Outcome({ work: { typed, settled }, query }: OutcomeProps) {
  const { statement } = useStatementWork();
  const title = nameAmendment(statement, settled);
  if (typed.dropped.length + typed.changes.length === 0) return null;
  if (isUnfinished(typed.changes))
    return <p role="status">The prices wait until every field above is filled in or removed.</p>;
  const isLate = typed !== settled || query.isPlaceholderData || query.isLoading;
  return (
    <>
      {query.error === null || isLate ? null : <Refusal error={query.error} onRetry={() => void query.refetch()} />}
      {query.data === undefined ? (
        isLate ? (
          <p role="status" className="loading">
            The server prices the amendment …
          </p>
        ) : null
      ) : (
        <div aria-busy={isLate} className={isLate ? 'late' : undefined}>
          <div className="acts">
            <KeepAmendment draft={settled} card={query.data} suggested={title} isReady={!isLate} />
          </div>
          <AmendmentPrices card={query.data} title={title} />
        </div>
      )}
    </>
  );
}

/** Why there are no prices: what is wrong with a change stands at its field too. */
function Refusal({ error, onRetry }: { error: Error; onRetry: () => void }) {
  if (!(error instanceof RefusedByServer) || error.document.problems.length === 0)
    return <Failure error={error} onRetry={onRetry} />;
  return (
    <div className="notice" role="alert">
      <h4>It cannot be priced like this</h4>
      <ul className="problems">
        {[...new Set(error.document.problems.map(({ message }) => message))].map((message) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </div>
  );
}
