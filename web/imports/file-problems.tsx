import type { Problem } from '../../shared/model/problem.ts';
import { countText } from '../format/numbers.ts';
import { PlainTable } from '../shell/plain-table.tsx';

/** So many problems are listed; how many there are is said all the same. */
const SHOWN = 200;

/** What is wrong with a file: each with its line, what stands there, and what to do. */
export function FileProblems({ text, problems }: { text: string; problems: readonly Problem[] }) {
  const lines = text.split(/\r\n|\r|\n/);
  return (
    <>
      <PlainTable
        columns={[
          { title: 'Place' },
          { title: 'Line', isNumber: true },
          { title: 'What stands there' },
          { title: 'What is wrong' },
        ]}
        rows={problems.slice(0, SHOWN).map(({ path, line, message }, position) => ({
          key: `${position}`,
          cells: [
            path === '' ? 'the file' : path,
            { number: line === undefined ? '' : String(line) },
            { content: line === undefined ? '' : <code dir="auto">{shortened(lines[line - 1] ?? '')}</code> },
            message,
          ],
        }))}
      />
      {problems.length > SHOWN ? <p>And {countText(problems.length - SHOWN, 'further problem')}.</p> : null}
    </>
  );
}

function shortened(line: string): string {
  const text = line.trim();
  return text.length > 90 ? `${text.slice(0, 89)}…` : text;
}
