import { stepsOf } from '../editing/edit-document.ts';

/** The place in a statement that a finding is about: by its path, or by the requirement that it names. */
export type FindingPlace = { path?: string | undefined; requirement?: string | undefined };

/** The section of the editor that a place lies in, as its address has it; undefined where there is none. */
export function sectionOfPlace(document: object | undefined, { path, requirement }: FindingPlace): string | undefined {
  if (requirement !== undefined) return `requirements/${requirement}`;
  const [, name = '', index] = /^([A-Za-z]\w*)(?:\[(\d+)\])?/.exec(path ?? '') ?? [];
  if (document === undefined || name === '' || !Object.hasOwn(document, name)) return undefined;
  if (name !== 'requirements' || index === undefined) return name;
  const list = (document as Readonly<Record<string, unknown>>)[name];
  const step = Array.isArray(list) ? stepsOf(list)[Number(index)] : undefined;
  return step === undefined ? name : `${name}/${step}`;
}
