// A reception as it is typed in, what is wrong with it, and how it is sent.
import type { ActivityType, RecordActivityInput } from '../../gql/graphql.ts';
import type { Words } from '../words/zh.ts';

export interface Reception {
  readonly division: string;
  readonly station: string;
  readonly type: ActivityType;
  readonly heldOn: string;
  readonly title: string;
  readonly votersReceived: string;
  readonly attendees: readonly string[];
  readonly opinions: readonly string[];
  readonly remark: string;
}

export type Faults = Readonly<Partial<Record<keyof Reception, string>>>;

const most = { title: 200, content: 5_000 };

/** Today in Beijing, as days are counted here. */
export const today = (): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());

export const emptyReception = (division: string, title: string): Reception => ({
  division,
  station: '',
  type: 'RECEPTION',
  heldOn: today(),
  title,
  votersReceived: '',
  attendees: [],
  opinions: [''],
  remark: '',
});

/** What stands in the form once this was recorded: what was typed or ticked while it was sent is of the next. */
export function afterwards(now: Reception, sent: Reception): Reception {
  const { votersReceived, remark, opinions } = emptyReception(now.division, now.title);
  const later = now.opinions.filter((each, at) => each !== sent.opinions[at]);
  return {
    ...now,
    votersReceived: now.votersReceived === sent.votersReceived ? votersReceived : now.votersReceived,
    attendees: now.attendees.filter((each) => !sent.attendees.includes(each)),
    opinions: later.length === 0 ? opinions : later,
    remark: now.remark === sent.remark ? remark : now.remark,
  };
}

function faultOf(text: string, longest: number, t: Words): string | undefined {
  return [...text].length > longest ? t.work.tooLong(String(longest)) : undefined;
}

/** What the service would refuse anyway, told while it is typed. */
export function faultsOf(reception: Reception, t: Words): Faults {
  const { title, heldOn, votersReceived, opinions, remark } = reception;
  const told: Partial<Record<keyof Reception, string | undefined>> = {
    title: title.trim() === '' ? t.work.needed : faultOf(title.trim(), most.title, t),
    heldOn: heldOn === '' ? t.work.needed : heldOn > today() ? t.work.notAhead : undefined,
    votersReceived: /^\d{0,6}$/.test(votersReceived.trim()) ? undefined : t.work.wholeNumber,
    opinions: opinions.map((each) => faultOf(each, most.content, t)).find(Boolean),
    remark: faultOf(remark, most.content, t),
  };
  return Object.fromEntries(Object.entries(told).filter(([, fault]) => fault !== undefined));
}

export function inputOf(reception: Reception, idempotencyKey: string): RecordActivityInput {
  const opinions = reception.opinions.map((content) => content.trim()).filter(Boolean);
  return {
    division: reception.division,
    type: reception.type,
    title: reception.title.trim(),
    heldOn: reception.heldOn,
    votersReceived: Number(reception.votersReceived || 0),
    attendees: [...reception.attendees],
    idempotencyKey,
    ...(reception.station === '' ? {} : { station: reception.station }),
    ...(opinions.length === 0 ? {} : { opinions: opinions.map((content) => ({ content })) }),
    ...(reception.remark.trim() === '' ? {} : { remark: reception.remark.trim() }),
  };
}
