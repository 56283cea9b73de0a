// Finds the seats of whoever asks.
import type { Role } from '../../core/role.ts';
import type { Viewer } from '../../graph/context.ts';
import type { Client } from '../../store/client.ts';

export interface OwnSeat {
  readonly id: number;
  readonly role: Role;
  readonly divisionId: number;
}

/** The seats that a viewer may choose among: all of the account's, unless the token names one. */
export const ownSeats = (client: Client, { accountId, seatId, isBound }: Viewer): Promise<OwnSeat[]> =>
  client.$queryRaw<OwnSeat[]>`
    select id, role::text as role, division_id as "divisionId" from seat
    where account_id = ${accountId} and withdrawn_at is null and (not ${isBound} or id = ${seatId})
    order by id limit 100`;
