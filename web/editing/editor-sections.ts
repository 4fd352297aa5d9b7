import { type Place, stepsOf, valueAt } from './edit-document.ts';
import { entryTitle } from './entry-title.ts';
import { fieldName, kindOf, resolve, type Schema } from './schema.ts';

/** One thing that is edited at a time: what the rail of the editor calls it, and where it is in the document. */
export type EditorSection = {
  /** As the address has it; empty for the fields of the document itself. */
  key: string;
  title: string;
  at: Place;
  /** Whether it is one entry of the list before it. */
  isEntry: boolean;
};

/**
 * The sections of a document: its single fields together, then every list and group, and of the list that its content
 * stands in (`partsKey`) every entry by itself.
 */
export function editorSections(document: object, root: Schema, partsKey: string | undefined): readonly EditorSection[] {
  const { properties = {} } = resolve(root, root);
  const present = Object.keys(properties).filter((name) => name in document && isLarge(properties[name], root));
  const [parts, others] = [present.filter((name) => name === partsKey), present.filter((name) => name !== partsKey)];
  const section = (name: string): EditorSection => ({ key: name, title: fieldName(name), at: [name], isEntry: false });
  return [
    { key: '', title: 'document', at: [], isEntry: false },
    ...others.map(section),
    ...parts.flatMap((name) => {
      const list = valueAt(document, [name]);
      const entries: readonly unknown[] = Array.isArray(list) ? list : [];
      const steps = stepsOf(entries);
      return [
        section(name),
        ...entries.map((entry, position): EditorSection => {
          const step = steps[position] ?? position;
          const title = entryTitle(entry) ?? `${fieldName(name)} ${position + 1}`;
          return { key: `${name}/${step}`, title, at: [name, step], isEntry: true };
        }),
      ];
    }),
  ];
}

/** Lists and groups of fields have a section; single fields, and lists of plain values, stand with the document. */
export function isLarge(schema: Schema | undefined, root: Schema): boolean {
  const own = resolve(schema ?? {}, root);
  if (kindOf(own) === 'list') return ['object', 'variants'].includes(kindOf(resolve(own.items ?? {}, root)));
  return kindOf(own) === 'object' && Object.values(own.properties ?? {}).some((inner) => isLarge(inner, root));
}

/** The section that a path of a problem lies in: the narrowest. */
export function sectionOfPath(
  sections: readonly EditorSection[],
  document: object,
  path: string,
): EditorSection | undefined {
  const inside = ({ at }: EditorSection) => {
    const own = at.map((step, depth) => {
      const list = valueAt(document, at.slice(0, depth));
      return Array.isArray(list) && typeof step === 'string'
        ? `[${stepsOf(list).indexOf(step)}]`
        : typeof step === 'number'
          ? `[${step}]`
          : depth === 0
            ? step
            : `.${step}`;
    });
    return path.startsWith(own.join(''));
  };
  return [...sections].reverse().find(inside);
}
