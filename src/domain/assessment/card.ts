// Assessments (家站评估): a station judged by the standard in force on a day, item by item.
import type { Card } from '../../graph/card.ts';
import { anySeat, permits, seatOf } from '../../graph/permit.ts';
import { standing } from '../../graph/spans.ts';

const staff = seatOf('CLERK', 'KEEPER');

export const may = permits('assessment', {
  read: anySeat,
  readStation: seatOf('ANALYST', 'CLERK', 'KEEPER'),
  start: staff,
  judge: staff,
  submit: staff,
  withdraw: staff,
  remedy: staff,
  verify: seatOf('CLERK'),
  sendBack: seatOf('CLERK'),
  spotCheck: seatOf('CLERK'),
});

/** Which stations have an assessment that counts on a day. */
const assessed = (until: Date, result: object = {}) => ({
  ...standing('openedOn', 'closedOn', until),
  assessments: {
    some: {
      ...{ state: 'VERIFIED', onDate: { lte: until }, ...result },
      AND: [
        { OR: [{ upheld: null }, { upheld: true }] },
        { OR: [{ supersededOn: null }, { supersededOn: { gt: until } }] },
        { OR: [{ validUntil: null }, { validUntil: { gt: until } }] },
      ],
    },
  },
});
const [model, type] = ['station', 'Station'] as const;

export const card: Card = {
  noun: 'assessment',
  term: '家站评估',
  metrics: [
    {
      key: 'assessedStationCount',
      term: '已评估家站',
      unit: '个',
      kind: 'stock',
      definition:
        'Open stations with an assessment that counts: verified, not found untrue, and not expired.',
      additive: true,
      total: { plus: ['station_assessed'] },
    },
    {
      key: 'compliantStationCount',
      term: '达标家站',
      unit: '个',
      kind: 'stock',
      definition: 'Those of them that meet every required item that applies, each by its own standard.',
      additive: true,
      total: { plus: ['station_compliant'] },
    },
  ],
  rates: [
    {
      key: 'standardComplianceRate',
      term: '达标率',
      numerator: 'compliantStationCount',
      denominator: 'assessedStationCount',
      definition:
        'Compliant ÷ assessed stations, each by the standard it was judged under; compareStations tells them apart.',
    },
  ],
  behind: {
    assessedStationCount: { model, type, where: (_period, until) => assessed(until) },
    compliantStationCount: { model, type, where: (_period, until) => assessed(until, { isCompliant: true }) },
  },
};

export const stateTerms = {
  DRAFT: 'Being judged (评估中).',
  SUBMITTED: 'Judged by those who keep the station, and waiting to be verified (待核验).',
  SENT_BACK: 'Sent back with a reason, to be judged again (已退回).',
  VERIFIED: 'Verified; the result stands and never changes again (已核验).',
  WITHDRAWN: 'Given up before it was verified (已撤回).',
} as const;

export type AssessmentState = keyof typeof stateTerms;

export const verdictTerms = {
  MET: 'The station has it (达标).',
  NOT_MET: 'It does not: a gap (不达标).',
  NOT_APPLICABLE: 'It is not asked of this station, and the note says why (不适用).',
} as const;

export type Verdict = keyof typeof verdictTerms;

export const stepTerms = {
  SUBMITTED: 'Handed in by those who keep the station (自评提交).',
  SENT_BACK: 'Sent back to be judged again (退回).',
  VERIFIED: 'Verified by the county or a division above it (核验).',
  SPOT_CHECKED: 'Looked at again from higher up (抽查).',
  WITHDRAWN: 'Given up (撤回).',
  REMEDIED: 'A gap was closed (整改完成).',
} as const;
