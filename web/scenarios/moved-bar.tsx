import { useState } from 'react';
import { PermittedButton } from '../access/permitted-button.tsx';
import { MovedCount } from '../estimates/moved-count.tsx';
import type { Sheet } from '../estimates/sheet/make-sheet.ts';
import { useStatementWork } from '../statements/statement-work.ts';
import { KeepDialog, wasKeeping } from './keep-dialog.tsx';
import { useKeepTried, useSuggestedTitle } from './use-keep-tried.ts';

/** What moved and against what; of what is tried: keep it, take the last step back, or discard all. */
export function MovedBar({ sheets }: { sheets: readonly Sheet[] }) {
  const { against, trial, isPreview, isBusy, refusal } = useStatementWork();
  const [isKeeping, setKeeping] = useState(wasKeeping);
  if (against === undefined && !trial.canUndo) return null;
  return (
    <div className="moved-bar">
      {against === undefined ? null : trial.changes.length > 0 && !isPreview ? (
        // Before it is computed nobody knows that nothing moved.
        <span role="status" className="moved-count">
          {refusal === undefined ? 'Computing what is tried …' : 'Not computed'}
        </span>
      ) : (
        <MovedCount sheets={sheets} against={against.name} />
      )}
      {isPreview ? <span className="preview">preview, exact{isBusy ? ' …' : ''}</span> : null}
      {isPreview ? (
        <PermittedButton
          action="scenario:write"
          onPress={() => {
            setKeeping(true);
          }}
        >
          Keep as scenario
        </PermittedButton>
      ) : null}
      {trial.canUndo ? (
        <button type="button" className="quiet" onClick={trial.undo}>
          Undo
        </button>
      ) : null}
      {trial.changes.length > 0 ? (
        <button type="button" className="quiet" onClick={trial.discard}>
          Discard
        </button>
      ) : null}
      {isKeeping && isPreview ? (
        <KeepTried
          onClose={() => {
            setKeeping(false);
          }}
        />
      ) : null}
    </div>
  );
}

function KeepTried({ onClose }: { onClose: () => void }) {
  return <KeepDialog suggested={useSuggestedTitle()} keep={useKeepTried()} onClose={onClose} />;
}
