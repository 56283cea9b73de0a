// Who may assign deputies to a station.
import { contains } from '../../core/place.ts';
import type { Viewer } from '../../graph/context.ts';
import { may } from '../station/card.ts';

/** Whether this viewer may assign deputies to a station now: to one that is open, where they write. */
export const mayAssign = (
  { place, closedOn }: { readonly place: bigint; readonly closedOn: Date | null },
  viewer: Viewer,
): boolean => closedOn === null && may.assign.allows(viewer) === true && contains(viewer.scope.write, place);
