// Exemptions (免予排名): deputies who are scored and not ranked over some days, and why.
import type { ExemptionKind } from '../../generated/prisma/enums.ts';
import type { Card } from '../../graph/card.ts';
import { permits, seatOf } from '../../graph/permit.ts';

export const may = permits('exemption', {
  read: seatOf('ANALYST', 'CLERK', 'KEEPER', 'DEPUTY'),
  readReason: seatOf('CLERK', 'DEPUTY'),
  grant: seatOf('CLERK'),
  end: seatOf('CLERK'),
});

export const card: Card = { noun: 'exemption', term: '免予排名', metrics: [], behind: {} };

export const kindTerms: Readonly<Record<ExemptionKind, string>> = {
  STUDY: 'Away for study (脱产学习).',
  ILLNESS: 'Seriously ill (重病).',
  TRANSFER: 'Moved to another place or post within the cycle (工作调动).',
  LEADER: 'A leader who is not ranked with the others (领导干部不参加排名).',
  OTHER: 'Anything else (其他).',
};
