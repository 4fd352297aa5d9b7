import { type Synthesis, type SynthesisRequest, synthesize, type Template } from '../../infra/synthesize.ts';

type Resource = Template['Resources'][string];

/**
 * Synthesizes a stage for tests of what is in its templates or bundles, by the rules of AWS Solutions but without the
 * CDK's own validation against CloudFormation's schemas, which only writes a report and takes longer than all the rest:
 * `stacks.test.ts` has it written, and reads it, for every stage.
 */
export function synthesizeUnreported(request: SynthesisRequest): Synthesis {
  const before = process.env['CDK_VALIDATION'];
  process.env['CDK_VALIDATION'] = 'false';
  try {
    return synthesize(request);
  } finally {
    if (before === undefined) delete process.env['CDK_VALIDATION'];
    else process.env['CDK_VALIDATION'] = before;
  }
}

/** The resources of a type, with their logical ids. */
export function all({ Resources }: Template, type: string): [string, Resource][] {
  return Object.entries(Resources).filter(([, resource]) => resource.Type === type);
}

/** The properties of the one resource of a type, or of the one whose logical id begins so. */
export function propertiesOf(template: Template, type: string, idPrefix = ''): Record<string, unknown> {
  const found = all(template, type).filter(([id]) => id.startsWith(idPrefix));
  const [first] = found;
  if (first === undefined || found.length > 1) throw new Error(`${found.length} resources ${type} ${idPrefix}`);
  return first[1].Properties ?? {};
}

/** The names of the exports of a stack, with what each gives. */
export function exportsOf(template: Template): Map<string, string> {
  const { Outputs = {} } = template as { Outputs?: Record<string, { Value: unknown; Export?: { Name: string } }> };
  return new Map(
    Object.values(Outputs).flatMap(({ Value, Export }) =>
      Export === undefined ? [] : [[Export.Name, JSON.stringify(Value)] as const],
    ),
  );
}

/** The names of the exports that a stack imports. */
export function importsOf(template: Template): string[] {
  return [
    ...new Set([...JSON.stringify(template).matchAll(/"Fn::ImportValue":"([^"]+)"/g)].map(([, name = '']) => name)),
  ];
}
