import type { Statement } from '../../shared/model/statement.ts';
import { countText } from '../format/numbers.ts';
import { changeName } from './change-kinds.ts';
import type { AmendmentDraft } from './use-amendment.ts';

/** What an amendment is called until somebody names it. */
export function nameAmendment({ mandates }: Pick<Statement, 'mandates'>, { dropped, changes }: AmendmentDraft): string {
  const paragraphs = mandates.filter(({ id }) => dropped.includes(id)).map(({ paragraph }) => paragraph);
  const without =
    paragraphs.length === 0
      ? undefined
      : `without ${paragraphs.length === 1 ? 'paragraph' : 'paragraphs'} ${paragraphs.join(', ')}`;
  const [only] = changes;
  const changed =
    only === undefined
      ? undefined
      : changes.length === 1
        ? changeName(only.kind).toLowerCase()
        : countText(changes.length, 'change');
  const text = [without, changed].filter((one) => one !== undefined).join('; ');
  return text === '' ? 'As amended' : `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
