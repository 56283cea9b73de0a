// Laws of a case's life: only the moves of its table, and each leads where the table says.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lifecycle, movesFrom, stateAfter } from '../../src/core/lifecycle.ts';
import { Refusal } from '../../src/core/refusal.ts';
import { outcomeOf } from '../support/outcome.ts';

const life = lifecycle('OPEN', {
  take: { from: ['OPEN'], to: 'TAKEN' },
  drop: { from: ['TAKEN'], to: 'OPEN' },
  close: { from: ['OPEN', 'TAKEN'], to: 'CLOSED' },
});
const states = ['OPEN', 'TAKEN', 'CLOSED'] as const;
type State = (typeof states)[number];
const moves = ['take', 'drop', 'close'] as const;

describe('a life', () => {
  it('lets through exactly the moves that it offers in a state', () => {
    const tried = states.flatMap((state) => moves.map((move) => ({ state, move })));
    for (const { state, move } of tried) {
      const offered = movesFrom(life, state);
      const refused = expect.objectContaining({ code: 'WRONG_STATE', details: { state, moves: offered } });
      const expected = offered.includes(move) ? life.moves[move].to : refused;
      expect(outcomeOf(() => stateAfter(life, state, move))).toEqual(expected);
    }
    expect(states.map((state) => movesFrom(life, state))).toEqual([['take', 'close'], ['drop', 'close'], []]);
  });

  it('ends where nothing leads on, whatever is tried in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...moves)), (tried) => {
        const passed = tried.reduce<State[]>(
          (states, move) => {
            const state = states.at(-1) ?? life.start;
            const next = outcomeOf(() => stateAfter(life, state, move));
            return next instanceof Refusal ? states : [...states, next];
          },
          [life.start],
        );
        expect(passed.slice(0, -1)).not.toContain('CLOSED');
      }),
    );
  });

  it('knows no other states or moves', () => {
    // @ts-expect-error there is no such state
    expect(() => stateAfter(life, 'LOST', 'take')).toThrow('while it is LOST');
    // @ts-expect-error there is no such move
    expect(() => stateAfter(life, 'OPEN', 'steal')).toThrow(TypeError);
    // @ts-expect-error no move leads out of this start
    const stuck = lifecycle('LOST', { take: { from: ['OPEN'], to: 'TAKEN' } });
    expect(movesFrom(stuck, 'TAKEN')).toEqual([]);
  });
});
