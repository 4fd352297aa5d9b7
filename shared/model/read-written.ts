import { withExactNumbers } from './exact-numbers.ts';
import { type Problem, Refused } from './problem.ts';
import { readJson } from './read-json.ts';

// Documents as people write them in files, JSON or YAML. Bodies of requests are JSON and are taken as they stand.

/** How often what is meant is put right: a second look sees what the first one's mistakes hid. */
const forgivenTimesMax = 4;

/**
 * Reads a document's text. What can be meant in one way alone is taken as that: `1` for "1", "Conference" for
 * "conference".
 *
 * @throws Refused with every problem that remains, its line and its requirement.
 */
export async function readWritten<Read>(text: string, isYaml: boolean, read: (value: unknown) => Read): Promise<Read> {
  try {
    return await readForgiving(await readValue(text, isYaml), read, forgivenTimesMax);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    throw new Refused(await locateInText(text, error.problems, isYaml), error.refused);
  }
}

async function readForgiving<Read>(value: unknown, read: (value: unknown) => Read, times: number): Promise<Read> {
  try {
    return read(value);
  } catch (error) {
    const refused = error instanceof Refused && times > 0 ? error.refused : undefined;
    if (refused === undefined) throw error;
    const { forgive } = await import('./forgive.ts');
    const meant = forgive(refused);
    if (meant === undefined) throw error;
    return readForgiving(meant, read, times - 1);
  }
}

/** What a file is says its name; of names that do not say, its first character. */
export function isYamlFile(name: string, text: string): boolean {
  if (/\.ya?ml$/i.test(name)) return true;
  return !/\.json$/i.test(name) && !beginsAsJson(text);
}

function beginsAsJson(text: string): boolean {
  return text.trim() === '' || /^\s*[[{]/.test(text);
}

async function readValue(text: string, isYaml: boolean): Promise<unknown> {
  if (!isYaml) return readJson(withExactNumbers(text));
  const { readYaml } = await import('./read-yaml.ts');
  return readYaml(text);
}

/** Problems with their lines in the text of a document, which is JSON if it begins as JSON does. */
export async function locateInText(
  text: string,
  problems: readonly Problem[],
  isYaml = !beginsAsJson(text),
): Promise<readonly Problem[]> {
  if (isYaml) return (await import('./locate-in-yaml.ts')).locateInYaml(text, problems);
  return (await import('./locate-problems.ts')).locateProblems(text, problems);
}
