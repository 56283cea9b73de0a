// Who may assign deputies to a station.
import type { Viewer } from '../../graph/context.ts';
import { mayAt } from '../../graph/permit.ts';
import { may } from '../station/card.ts';
import { isClosed } from '../station/rules.ts';

/** Whether this viewer may assign deputies to a station now: to one that is open, where they write. */
export const mayAssign = (
  station: { readonly place: bigint; readonly closedOn: Date | null },
  viewer: Viewer | null,
): boolean => !isClosed(station) && mayAt(may.assign, viewer, station.place);
