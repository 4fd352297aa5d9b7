import type { Template } from '../../infra/synthesize.ts';
import { exportsOf } from '../infra/templates.ts';

export const account = '123456789012';
export const region = 'eu-central-1';

/** What a resource is called once it is there. */
export type Physical = { ref: string; attributes?: Readonly<Record<string, string>> };

/**
 * Gives the values of a template's functions, for resources that are there; of others a name that says which they are.
 */
export function createResolver(templates: Readonly<Record<string, Template>>, physical: ReadonlyMap<string, Physical>) {
  const exported = new Map<string, unknown>(
    Object.values(templates).flatMap((template) =>
      [...exportsOf(template)].map(([name, value]) => [name, JSON.parse(value) as unknown] as const),
    ),
  );
  const pseudo: Record<string, string> = {
    'AWS::AccountId': account,
    'AWS::Region': region,
    'AWS::Partition': 'aws',
    'AWS::URLSuffix': 'amazonaws.com',
  };
  const reference = (id: string): string => pseudo[id] ?? physical.get(id)?.ref ?? id;
  const resolve = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(resolve);
    if (typeof value !== 'object' || value === null) return value;
    const [[name, inner] = ['', undefined], ...others] = Object.entries(value);
    if (others.length > 0 || !(name === 'Ref' || name.startsWith('Fn::')))
      return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, resolve(entry)]));
    if (name === 'Ref') return reference(String(inner));
    if (name === 'Fn::GetAtt') {
      const [id = '', attribute = ''] = inner as string[];
      return physical.get(id)?.attributes?.[attribute] ?? `${id}.${attribute}`;
    }
    if (name === 'Fn::ImportValue') return resolve(exported.get(String(inner)));
    if (name === 'Fn::Join') {
      const [separator, parts] = inner as [string, unknown];
      return (resolve(parts) as unknown[]).map(String).join(separator);
    }
    if (name === 'Fn::Split') {
      const [separator, text] = inner as [string, unknown];
      return String(resolve(text)).split(separator);
    }
    if (name === 'Fn::Select') {
      const [position, list] = inner as [number, unknown];
      return (resolve(list) as unknown[])[position];
    }
    throw new Error(`${name} is not resolved here`);
  };
  return resolve;
}
