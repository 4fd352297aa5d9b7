import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { WATERFALL_LEVELS } from '../../shared/comparisons/waterfall.ts';
import type { Statement } from '../../shared/model/statement.ts';
import type { AmendmentResult } from '../../shared/results/amendment-card.ts';
import { api } from '../api/api.ts';
import { bodyOf } from '../api/read-response.ts';
import { Difference } from '../comparisons/difference.tsx';
import { Asked } from '../shell/asked.tsx';
import { useStatementWork } from '../statements/statement-work.ts';

/** An amendment tried: paragraphs that are dropped, what that changes, and what it does not change. */
export function DroppedParagraphs() {
  const { statement } = useStatementWork();
  const { at = '' } = useSearch({ from: '__root__' });
  const navigate = useNavigate();
  const dropped = statement.mandates.map(({ id }) => id).filter((id) => at.split(',').includes(id));
  const toggle = (id: string): void => {
    const next = dropped.includes(id) ? dropped.filter((one) => one !== id) : [...dropped, id];
    void navigate({
      to: '.',
      search: (before) => ({ ...before, at: next.length === 0 ? undefined : next.join(',') }),
      replace: true,
    });
  };
  if (statement.mandates.length === 0) return null;
  return (
    <>
      <h3>What if a paragraph is dropped?</h3>
      <fieldset className="drop-paragraphs">
        <legend className="visually-hidden">Paragraphs to drop</legend>
        {statement.mandates.map(({ id, paragraph, title }) => (
          <label key={id} title={title}>
            <input
              type="checkbox"
              checked={dropped.includes(id)}
              onChange={() => {
                toggle(id);
              }}
            />{' '}
            {paragraph}
          </label>
        ))}
      </fieldset>
      {dropped.length === 0 ? null : <Bridge dropped={dropped} />}
    </>
  );
}

/** What leads from the draft to the draft without these paragraphs, as the server computes it. Nothing is stored. */
function Bridge({ dropped }: { dropped: readonly string[] }) {
  const { id, etag, statement } = useStatementWork();
  const { by } = useSearch({ from: '__root__' });
  const title = useMemo(() => nameAmendment(statement, dropped), [statement, dropped]);
  const query = useQuery({
    queryKey: ['statement', id, 'amendment', etag, dropped],
    queryFn: ({ signal }) => {
      const amendment = {
        schema: 'rule153/amendment/1' as const,
        id: 'paragraphs-dropped',
        title,
        base: { statement: statement.symbol },
        dropParagraphs: [...dropped],
        changes: [],
      };
      return bodyOf(api.POST('/v1/amendments', { body: { amendment }, signal }));
    },
  });
  const sides = useMemo(() => ({ from: 'As stated', to: title }), [title]);
  return (
    <Asked query={query} what="what the amendment changes">
      {(card) => (
        <>
          <Difference
            comparison={card.bridge}
            sides={sides}
            level={WATERFALL_LEVELS.find((level) => level === by) ?? 'cause'}
            years={card.bridge.years}
          />
          <Stays card={card} />
        </>
      )}
    </Asked>
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

function nameAmendment({ mandates }: Pick<Statement, 'mandates'>, dropped: readonly string[]): string {
  const paragraphs = mandates.filter(({ id }) => dropped.includes(id)).map(({ paragraph }) => paragraph);
  return paragraphs.length === 1 ? `Without paragraph ${paragraphs[0]}` : `Without paragraphs ${paragraphs.join(', ')}`;
}
