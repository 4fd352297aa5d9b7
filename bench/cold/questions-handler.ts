import { readFileSync } from 'node:fs';
import { createDynamoCaller } from '../../functions/aws/call-dynamodb.ts';
import { regionalAddress } from '../../functions/aws/dynamodb-address.ts';
import type { RecordedTurns } from './record-questions.ts';

const caller = createDynamoCaller(regionalAddress());

/**
 * Asks the table what an estimate asks of it, as recorded in `questions.json` beside the bundle, and does nothing with
 * the answers: below this no estimate can start.
 */
export async function handler(): Promise<{ statusCode: number; body: string }> {
  const turns = JSON.parse(readFileSync(`${import.meta.dirname}/questions.json`, 'utf8')) as RecordedTurns;
  let answers: readonly unknown[] = [];
  for (const turn of turns)
    answers = await Promise.all(turn.map(({ operation, input }) => caller.ask(operation, input)));
  return { statusCode: 200, body: JSON.stringify(answers) };
}
