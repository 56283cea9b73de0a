// Which steps a viewer may take with a station now.
import type { Viewer } from '../../graph/context.ts';
import { mayAt } from '../../graph/permit.ts';
import { may } from '../station/card.ts';
import { isClosed } from '../station/rules.ts';

/** A station as far as its moves depend on it. */
interface Standing {
  readonly place: bigint;
  readonly closedOn: Date | null;
}

/** The steps of a station that is open; what is on record of one that closed is corrected all the same. */
type Step = 'close' | 'renewCode' | 'post';

/** Whether this viewer may take a step with a station now. */
export const mayTake = (step: Step, station: Standing, viewer: Viewer | null): boolean =>
  !isClosed(station) && mayAt(may[step], viewer, station.place);

/** Whether this viewer may correct what is on record of a station. */
export const mayCorrect = ({ place }: Standing, viewer: Viewer | null): boolean =>
  mayAt(may.correct, viewer, place);
