import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import { movementText, movementWords } from '../../format/numbers.ts';
import { Failure } from '../../shell/failure.tsx';
import { Loading } from '../../shell/loading.tsx';
import { useStatementWork } from '../../statements/statement-work.ts';
import { FigureProof } from './figure-proof.tsx';
import { findCell, type FoundCell } from './find-cell.ts';
import { PostProof } from './post-proof.tsx';
import { TotalProof } from './total-proof.tsx';
import { useProof } from './use-proof.ts';

/** Why a figure is what it is, beside the table: a sentence, then the product as one would write it on paper. */
export function ProofPanel({ cell: name }: { cell: string }) {
  const { statement, shown, against } = useStatementWork();
  const navigate = useNavigate();
  const panel = useRef<HTMLElement>(null);
  const found = findCell(statement, shown, against, name);
  // The table is narrower now: its figure may lie beside what one sees, or below its head.
  useEffect(showOpenCell, []);
  const close = (): void => {
    focusOpenCell();
    void navigate({ to: '.', search: (before) => ({ ...before, cell: undefined }), replace: true });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented) focusOpenCell();
  };
  return (
    // Escape anywhere in the panel leads back to the cell.
    <aside ref={panel} className="proof" aria-label="Proof" onKeyDown={onKeyDown}>
      <button type="button" className="quiet close" aria-label="Close the proof" onClick={close}>
        ×
      </button>
      {found === undefined ? (
        <p className="soft">
          The tables that are shown have no such figure: its line or its column has left them. Choose another one.
        </p>
      ) : (
        <FoundProof found={found} panel={panel} />
      )}
    </aside>
  );
}

function FoundProof({ found, panel }: { found: FoundCell; panel: RefObject<HTMLElement | null> }) {
  const { proof, tree, engine, error } = useProof(found.question);
  const { cell, path } = found;
  useRequestedFocus(panel, engine !== undefined);
  return (
    <>
      <p className="crumb">
        {path.slice(0, -1).join(' › ')} › <b>{path.at(-1)}</b>
      </p>
      <h2 tabIndex={-1}>
        <bdi>{cell.text}</bdi>
        {cell.moved === undefined ? null : (
          <i className="movement">
            <span aria-hidden="true"> {movementText(cell.moved.by)}</span>
            <span className="visually-hidden">{movementWords(cell.moved.by)}</span>
          </i>
        )}
      </h2>
      {error === null ? null : <Failure error={error} />}
      {proof === undefined ? error === null ? <Loading what="the proof" /> : null : null}
      {proof?.of === 'figure' ? (
        <FigureProof found={found} explanation={proof.explanation} engine={engine} tree={tree} />
      ) : null}
      {proof?.of === 'posts' ? <PostProof found={found} root={proof.root} /> : null}
      {proof?.of === 'total' ? <TotalProof found={found} explanation={proof.explanation} tree={tree} /> : null}
    </>
  );
}

/** Moves the focus where the key that opened the proof asked for it, once that is there. */
function useRequestedFocus(panel: RefObject<HTMLElement | null>, hasFactors: boolean): void {
  const { focusProof } = useStatementWork();
  useEffect(() => {
    const wanted = focusProof.current;
    if (wanted === undefined || panel.current === null) return;
    const factor = panel.current.querySelector<HTMLInputElement>('input');
    const isWhole = hasFactors && panel.current.querySelector('.product') !== null;
    if (wanted === 'factor' && factor === null && !isWhole) return;
    focusProof.current = undefined;
    if (wanted === 'factor' && factor !== null) {
      factor.focus();
      factor.select();
    } else panel.current.querySelector('h2')?.focus();
  });
}

function focusOpenCell(): void {
  document.querySelector<HTMLElement>('td.open')?.focus();
}

function showOpenCell(): void {
  document.querySelector('td.open')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
