import type { Place } from './edit-document.ts';
import { usePlace } from './form-context.ts';
import { fieldName } from './schema.ts';

/** Takes a field away that a document can be without. */
export function RemoveField({ at, name }: { at: Place; name: string }) {
  const { remove, isReadOnly } = usePlace(at);
  if (isReadOnly) return null;
  return (
    <button type="button" className="quiet" onClick={remove} aria-label={`Remove ${fieldName(name)}`}>
      Remove
    </button>
  );
}

/** What is wrong with a group as a whole. */
export function Problems({ at }: { at: Place }) {
  const { problems, id } = usePlace(at);
  if (problems.length === 0) return null;
  return (
    <div id={`${id}-problems`} tabIndex={-1}>
      {problems.map((text) => (
        <p key={text} className="field-problem">
          {text}
        </p>
      ))}
    </div>
  );
}
