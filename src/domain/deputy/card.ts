// Deputies (人大代表): their mandates, the divisions that serve them, and their groups.
import { splitBy } from '../../core/metric.ts';
import type { Card } from '../../graph/card.ts';
import { anySeat, permits, seatOf } from '../../graph/permit.ts';
import { standing, within } from '../../graph/spans.ts';
import { congressLevels } from '../congress/card.ts';

export const may = permits('deputy', {
  read: anySeat,
  own: seatOf('DEPUTY'),
});

const mandates = splitBy('level', 'mandate', congressLevels);

export const card: Card = {
  noun: 'deputy',
  term: '人大代表',
  metrics: [
    {
      key: 'mandateCount',
      term: '任职代表',
      unit: '名',
      kind: 'stock',
      definition:
        'Mandates held in the congresses of the subtree; a person with two mandates counts twice. A suspended mandate is still held.',
      additive: true,
      ...mandates,
    },
    {
      key: 'filledSeats',
      term: '实有代表',
      unit: '名',
      kind: 'stock',
      definition: 'Seats that are filled: the mandates held.',
      additive: true,
      total: mandates.total,
    },
    {
      key: 'vacantSeats',
      term: '代表缺额',
      unit: '名',
      kind: 'stock',
      definition: 'Seat quota less filled seats.',
      additive: true,
      total: { plus: ['seat_quota'], minus: mandates.total.plus },
    },
    {
      key: 'distinctDeputyCount',
      term: '代表人数',
      unit: '人',
      kind: 'stock',
      definition: 'Persons who hold one or more mandates in the subtree, each counted once.',
      additive: false,
      total: { plus: mandates.total.plus, minus: ['mandate_pair'] },
    },
    {
      key: 'servedDeputyCount',
      term: '驻区代表',
      unit: '名',
      kind: 'stock',
      definition:
        'Deputies of every level who are registered with a division of the subtree, each counted once (代表法 Art. 25).',
      additive: false,
      ...splitBy('level', 'serving', congressLevels, 'serving_pair'),
    },
    {
      key: 'terminatedMandateCount',
      term: '终止代表资格',
      unit: '名',
      kind: 'flow',
      definition: 'Mandates that ended before their term did, by the day they ended (代表法 Art. 62).',
      additive: true,
      total: { plus: ['terminated_mandate'] },
    },
    {
      key: 'groupCount',
      term: '代表小组',
      unit: '个',
      kind: 'stock',
      definition: 'Deputy groups that exist.',
      additive: true,
      total: { plus: ['deputy_group'] },
    },
  ],
  behind: {
    ...Object.fromEntries(
      ['mandateCount', 'filledSeats', 'distinctDeputyCount'].map((key) => [
        key,
        {
          model: 'deputyCard',
          type: 'Deputy',
          where: (_period, until, level) => ({
            startsOn: { lte: until },
            endsOn: { gt: until },
            ...(level ? { level } : {}),
          }),
        } satisfies Card['behind'][string],
      ]),
    ),
    servedDeputyCount: {
      model: 'serving',
      type: 'Serving',
      where: (_period, until, level) => ({
        ...standing('since', 'until', until),
        ...(level ? { level } : {}),
      }),
    },
    terminatedMandateCount: {
      model: 'deputyCard',
      type: 'Deputy',
      where: (period) => ({
        mandate: { endsOn: within(period), NOT: { endReason: 'TERM_EXPIRED' }, endReason: { not: null } },
      }),
    },
    groupCount: {
      model: 'deputyGroup',
      type: 'DeputyGroup',
      where: (_period, until) => standing('formedOn', 'dissolvedOn', until),
    },
  },
};
