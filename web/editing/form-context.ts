import { type ComponentType, createContext, use } from 'react';
import { pathInDocument, type Place, type Put, valueAt } from './edit-document.ts';
import type { Schema } from './schema.ts';

/** One field: its schema, its place, what it is called, and whether the document cannot be without it. */
export type FieldProps = { schema: Schema; at: Place; name: string; isNeeded: boolean };

/** What a field can be one of, by what each is called; open where it can be something else too. */
export type Offered = { values: readonly { value: string; title: string }[]; isOpen: boolean };

/** What every field of a form works on. */
export type FormWork = {
  root: Schema;
  document: object;
  /** What is wrong, by the path in the document. */
  problems: ReadonlyMap<string, readonly string[]>;
  isReadOnly: boolean;
  edit: (label: string, puts: readonly Put[]) => void;
  /** Things that a field can name, where the page knows them. */
  offer?: (at: Place) => Offered | undefined;
  /** Draws a field of any schema: fields hold fields. */
  Field: ComponentType<FieldProps>;
};

export const FormContext = createContext<FormWork | undefined>(undefined);

export function useForm(): FormWork {
  const form = use(FormContext);
  if (form === undefined) throw new Error('This field stands outside of a form');
  return form;
}

/** A place of the form: its value, what is wrong with it, and how it is changed. */
export function usePlace(at: Place) {
  const { document, problems, edit, isReadOnly, root, offer } = useForm();
  const path = pathInDocument(document, at);
  return {
    root,
    isReadOnly,
    id: `field-${path}`,
    value: valueAt(document, at),
    offered: offer?.(at),
    problems: problems.get(path) ?? [],
    put: (value: unknown) => {
      edit(`change ${path}`, [{ at, value }]);
    },
    remove: () => {
      edit(`remove ${path}`, [{ at, value: undefined }]);
    },
    edit,
  };
}
