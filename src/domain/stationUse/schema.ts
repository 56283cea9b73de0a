// The use of a station in the language.
import { dayText, parseDay } from '../../core/day.ts';
import { parsePeriod } from '../../core/period.ts';
import { builder } from '../../graph/builder.ts';
import { perSnapshot } from '../../graph/perSnapshot.ts';
import { PeriodInput } from '../../graph/periodInput.ts';
import { RateType } from '../rollup/schema.ts';
import { quotient } from '../tally/rules.ts';
import { may } from './card.ts';
import { closedLoop, windowOf } from './rules.ts';
import { type Asked, type Use, usesOf } from './store.ts';

const UseType = builder.objectRef<Use>('StationUse').implement({
  description: 'What was done at a station over a period (家站使用情况).',
  fields: (t) => ({
    isActive: t.exposeBoolean('isActive', {
      description:
        "Whether a deputy came to an activity there in the three months before the period's end, or before today if that comes first (是否在用). Activities that none came to do not count.",
    }),
    isUnused: t.exposeBoolean('isUnused', {
      description:
        'Whether it was open over all of these three months and no deputy came: built, and not used (是否建而不用). One that opened later and that none came to yet is neither active nor unused.',
    }),
    lastActivityOn: t.field({
      type: 'Date',
      nullable: true,
      description:
        "The day of the last activity by the period's end (最近活动日期); null where there was none.",
      resolve: ({ lastActivityOn }) => (lastActivityOn === null ? null : parseDay(lastActivityOn)),
    }),
    activityCount: t.exposeInt('activities', {
      description: 'Activities held there in the period (家站活动, 场次).',
    }),
    deputyStationVisits: t.exposeInt('visits', {
      description:
        'Deputies at activities held there in the period, one for each deputy at each (代表进站, 人次).',
    }),
    votersReceived: t.exposeInt('voters', {
      description: 'Voters received at activities held there in the period (接待选民, 人次).',
    }),
    opinionsCollected: t.exposeInt('opinions', {
      description: 'Opinions received at the station in the period (收集意见, 条).',
    }),
    opinionsClosed: t.exposeInt('closed', {
      description: 'Opinions received there in the period that were resolved by its end (其中办结, 条).',
    }),
    closedLoopRate: t.field({
      type: RateType,
      description: 'Closed ÷ collected (闭环率).',
      resolve: ({ opinions, closed }) => quotient(closed, opinions, closedLoop),
    }),
  }),
});

const uses = perSnapshot(
  (ctx, asked: readonly Asked[]) => usesOf(ctx.db, asked),
  ({ id, window }) => `${id}:${dayText(window.since)}:${dayText(window.day)}`,
);

builder.prismaObjectFields('Station', (t) => ({
  use: t.field({
    type: UseType,
    nullable: true,
    guard: may.read,
    description:
      "What was done there over a period (使用情况); null where the station was not open at the period's end, or is not today if that comes first.",
    args: { period: t.arg({ type: PeriodInput, required: true, description: 'The period (统计期).' }) },
    select: { id: true, place: true },
    resolve: ({ id, place }, { period }, ctx) =>
      uses(ctx).load({ id, place, window: windowOf(parsePeriod(period)) }),
  }),
}));
