// The life of a case as a table: which move leads from which states to which.
import { Refusal } from './refusal.ts';

export interface Move<State extends string> {
  readonly from: readonly State[];
  readonly to: State;
}

export interface Lifecycle<State extends string, Name extends string> {
  readonly start: State;
  readonly moves: Readonly<Record<Name, Move<State>>>;
}

/** Declares a life. A start that no move mentions does not compile. */
export const lifecycle = <const State extends string, const Name extends string>(
  start: NoInfer<State>,
  moves: Readonly<Record<Name, Move<State>>>,
): Lifecycle<State, Name> => ({ start, moves });

/** The moves that may be made in a state. */
export const movesFrom = <State extends string, Name extends string>(
  life: Lifecycle<State, Name>,
  state: NoInfer<State>,
): Name[] => (Object.keys(life.moves) as Name[]).filter((name) => life.moves[name].from.includes(state));

/** The state a move leads to. Refuses with WRONG_STATE when it may not be made now. */
export function stateAfter<State extends string, Name extends string>(
  life: Lifecycle<State, Name>,
  state: NoInfer<State>,
  name: NoInfer<Name>,
): State {
  const move = life.moves[name];
  if (!move.from.includes(state)) {
    throw new Refusal('WRONG_STATE', `This cannot be done while it is ${state}`, {
      state,
      moves: movesFrom(life, state),
    });
  }
  return move.to;
}
