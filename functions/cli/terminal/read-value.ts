import { withExactNumbers } from '../../../shared/model/exact-numbers.ts';
import { type Problem, Refused } from '../../../shared/model/problem.ts';
import { readJson } from '../../../shared/model/read-json.ts';
import { refusedFile } from './read-file.ts';

/** How often what is meant is put right: a second look sees what the first one's mistakes hid. */
const forgivenTimesMax = 4;

/**
 * Reads a document's file, JSON or YAML. What can be meant in one way alone is taken as that: `1` for "1", "Conference"
 * for "conference".
 *
 * @throws RefusedInput with every problem that remains, its line and its requirement.
 */
export async function readValueFrom<Read>(path: string, text: string, read: (value: unknown) => Read): Promise<Read> {
  const isYaml = isYamlFile(path, text);
  try {
    return await readForgiving(await readValue(text, isYaml), read, forgivenTimesMax);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    throw refusedFile(path, await locateInText(text, error.problems, isYaml));
  }
}

async function readForgiving<Read>(value: unknown, read: (value: unknown) => Read, times: number): Promise<Read> {
  try {
    return read(value);
  } catch (error) {
    const refused = error instanceof Refused && times > 0 ? error.refused : undefined;
    if (refused === undefined) throw error;
    const { forgive } = await import('../../../shared/model/forgive.ts');
    const meant = forgive(refused);
    if (meant === undefined) throw error;
    return readForgiving(meant, read, times - 1);
  }
}

/** What a file is says its name; of standard input, and of names that do not say, its first character. */
function isYamlFile(path: string, text: string): boolean {
  if (/\.ya?ml$/i.test(path)) return true;
  return !/\.json$/i.test(path) && !beginsAsJson(text);
}

function beginsAsJson(text: string): boolean {
  return text.trim() === '' || /^\s*[[{]/.test(text);
}

async function readValue(text: string, isYaml: boolean): Promise<unknown> {
  if (!isYaml) return readJson(withExactNumbers(text));
  const { readYaml } = await import('../../../shared/model/read-yaml.ts');
  return readYaml(text);
}

/** Problems with their lines in the text of a document, which is JSON if it begins as JSON does. */
export async function locateInText(
  text: string,
  problems: readonly Problem[],
  isYaml = !beginsAsJson(text),
): Promise<readonly Problem[]> {
  if (isYaml) return (await import('../../../shared/model/locate-in-yaml.ts')).locateInYaml(text, problems);
  return (await import('../../../shared/model/locate-problems.ts')).locateProblems(text, problems);
}
