import { type EditorSection, isLarge } from './editor-sections.ts';
import { EntryActs, useEntryMoves } from './entry-acts.tsx';
import { idOf, stepsOf, valueAt } from './edit-document.ts';
import { EntryGrid } from './grid/entry-grid.tsx';
import { useForm } from './form-context.ts';
import { ObjectFields } from './object-fields.tsx';
import { emptyValue, kindOf, resolve, type Schema, variantName, variantsOf } from './schema.ts';

/** The fields of one section: of the document itself, of a list as a grid or as forms, of one entry. */
export function SectionForm({
  section,
  partsKey,
  onGo,
}: {
  section: EditorSection;
  partsKey: string;
  onGo: (section: EditorSection) => void;
}) {
  const { root, Field } = useForm();
  const own = resolve(root, root);
  const [first] = section.at;
  if (first === undefined) {
    const large = Object.keys(own.properties ?? {}).filter((one) => isLarge(own.properties?.[one], root));
    return (
      <div className="fields">
        <h2>The document itself</h2>
        <ObjectFields schema={own} at={[]} leaveOut={large} />
      </div>
    );
  }
  const name = String(first);
  const schema = resolve(own.properties?.[name] ?? {}, root);
  if (section.isEntry)
    return (
      <div className="fields">
        <h2>{section.title}</h2>
        <PartActs name={name} section={section} onGo={onGo} />
        <Field schema={resolve(schema.items ?? {}, root)} at={section.at} name={section.title} isNeeded={false} />
      </div>
    );
  const isList = kindOf(schema) === 'list';
  return (
    <div className="fields">
      <h2>{section.title}</h2>
      {ROWS_IN_ORDER.has(name) ? <p className="soft">The rows of tables stand in the order of this list.</p> : null}
      {isList ? <EntryGrid name={name} items={resolve(schema.items ?? {}, root)} /> : null}
      {name === partsKey ? (
        <AddPart name={name} items={resolve(schema.items ?? {}, root)} onGo={onGo} />
      ) : (
        <Field schema={schema} at={section.at} name={section.title} isNeeded />
      )}
    </div>
  );
}

/** Lists of a statement whose order is that of printed rows. */
const ROWS_IN_ORDER: ReadonlySet<string> = new Set(['sections', 'groups', 'objects', 'funds']);

/** Moves or copies the entry that is open; a copy is opened. */
function PartActs({
  name,
  section,
  onGo,
}: {
  name: string;
  section: EditorSection;
  onGo: (to: EditorSection) => void;
}) {
  const moves = useEntryMoves([name], section.title);
  const position = stepsOf(moves.list).indexOf(section.at[1] ?? '');
  if (position < 0) return null;
  return (
    <>
      <EntryActs
        moves={moves}
        position={position}
        title={section.title}
        onDuplicate={() => {
          const step = moves.duplicate(position);
          onGo({ key: `${name}/${step}`, title: section.title, at: [name, step], isEntry: true });
        }}
      />
      <p role="status" className="visually-hidden">
        {moves.said}
      </p>
    </>
  );
}

/** Adds an entry of a kind, and opens it. */
function AddPart({ name, items, onGo }: { name: string; items: Schema; onGo: (section: EditorSection) => void }) {
  const { root, document, edit, isReadOnly } = useForm();
  if (isReadOnly) return null;
  const variants = variantsOf(items).map((variant) => resolve(variant, root));
  const kinds = variants.length === 0 ? [items] : variants;
  const add = (position: number): void => {
    const list = valueAt(document, [name]);
    const length = Array.isArray(list) ? list.length : 0;
    const kind = kinds[position];
    if (kind === undefined) return;
    const id = freeId(list, variants.length === 0 ? name : variantName(kind));
    const empty = emptyValue(kind, root) as object;
    const entry = 'id' in empty ? { ...empty, id } : empty;
    edit(`add to ${name}`, [{ at: [name, length], value: entry }]);
    const step = 'id' in entry ? id : length;
    onGo({ key: `${name}/${step}`, title: String(step), at: [name, step], isEntry: true });
  };
  return (
    <label className="add-field">
      <span>Add</span>
      <select
        value=""
        onChange={({ target }) => {
          if (target.value !== '') add(Number(target.value));
        }}
      >
        <option value="">one of a kind …</option>
        {kinds.map((kind, position) => (
          <option key={variantName(kind)} value={position}>
            {variants.length === 0 ? name.replace(/s$/, '') : variantName(kind)}
          </option>
        ))}
      </select>
    </label>
  );
}

function freeId(list: unknown, kind: string): string {
  const taken = new Set(Array.isArray(list) ? list.map(idOf) : []);
  for (let number = 1; ; number += 1) if (!taken.has(`new-${kind}-${number}`)) return `new-${kind}-${number}`;
}
