import { describe, expect, it } from 'vitest';
import { createTurns } from '../../../functions/jobs/local/turns.ts';

describe('turns', () => {
  it('go round the owners, and do of each what came first', () => {
    const turns = createTurns<string>();
    for (const work of ['a1', 'a2', 'a3', 'b1', 'c1']) turns.add(work.slice(0, 1), work);
    const order: string[] = [];
    for (let work = turns.next(); work !== undefined; work = turns.next()) {
      order.push(work);
      turns.remove(work.slice(0, 1), work);
    }
    expect(order).toEqual(['a1', 'b1', 'c1', 'a2', 'a3']);
  });

  it('come back to work that is not removed, after everybody else', () => {
    const turns = createTurns<string>();
    turns.add('a', 'long');
    turns.add('b', 'short');
    expect([turns.next(), turns.next(), turns.next(), turns.next()]).toEqual(['long', 'short', 'long', 'short']);
    turns.remove('b', 'short');
    turns.remove('b', 'what is not there');
    expect([turns.next(), turns.next()]).toEqual(['long', 'long']);
  });
});
