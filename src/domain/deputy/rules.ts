// Whether a deputy is in office on a day.
import type { MandateStatus } from '../../generated/prisma/enums.ts';

/** What the record says; `endsOn` exclusive. */
interface Held {
  readonly status: MandateStatus;
  readonly endsOn: Date;
}

/** The status on a day: a term runs out without anybody writing so. */
export const statusOn = ({ status, endsOn }: Held, day: Date): MandateStatus =>
  endsOn <= day ? 'ENDED' : status;
