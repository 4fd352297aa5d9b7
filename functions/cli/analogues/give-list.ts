import type { AnalogueList } from '../../../shared/analogues/analogue-list.ts';
import { didYouMean } from '../../../shared/model/did-you-mean.ts';
import { analogueListKind } from '../../documents/kinds/kinds.ts';
import { listAll } from '../../use-cases/estimates/current-heads.ts';
import { type Gathered, operator } from '../documents/gather-documents.ts';
import { readDocumentFile } from '../documents/read-document-file.ts';
import { RefusedInput } from '../terminal/failure.ts';
import { isFile, readTextFile } from '../terminal/read-file.ts';

/**
 * The id of a list of analogues by its id on a service or its file. None is shipped: whoever works with the public list
 * brings a copy.
 *
 * @throws RefusedInput.
 */
export async function giveList(gathered: Gathered, name: string): Promise<string> {
  const { kind } = analogueListKind;
  if (!isFile(name)) {
    const known = (await listAll(gathered.ports, operator.organization, kind)).map(({ id }) => id);
    if (known.includes(name)) return name;
    throw new RefusedInput(
      `There is no list of analogues "${name}" ${gathered.source.origin}, and no file of that name. ` +
        (didYouMean(name, known) ??
          'Make one of the public list: import list.json --as public-list --out list-file.json.'),
    );
  }
  const text = await readTextFile(name);
  const document = await readDocumentFile<AnalogueList>(name, text, analogueListKind);
  gathered.give({ kind: analogueListKind, id: document.id, document, text });
  return document.id;
}
