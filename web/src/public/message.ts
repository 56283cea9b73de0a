// A message before it is sent: what it holds, what the service would refuse anyway, and the key it is sent with.
import type { LeaveMessageMutation } from '../../gql/graphql.ts';
import type { Words } from '../words/zh.ts';

export interface Draft {
  readonly content: string;
  readonly phone: string;
  /** Empty: to the station. */
  readonly deputy: string;
}

const emptyDraft: Draft = { content: '', phone: '', deputy: '' };

export type Left = NonNullable<LeaveMessageMutation['publicLeaveMessage']>;

/** What is kept of a station's page while another is looked at: a receipt is shown once, and words are typed once. */
export interface Kept {
  readonly draft: Draft;
  /** What was sent last, and the key it was sent with. */
  readonly sent: { readonly words: string; readonly key: string };
  /** What was left, newest first. */
  readonly left: readonly Left[];
  /** Whether another is being written, though one was left. */
  readonly isAgain: boolean;
}

export const nothingKept: Kept = {
  draft: emptyDraft,
  sent: { words: '', key: '' },
  left: [],
  isAgain: false,
};

/** By the code of the station. */
export type AllKept = Readonly<Partial<Record<string, Kept>>>;

/** What of it outlasts the page: no telephone and no receipt, which whoever holds the telephone next could read. */
export const spare = (all: AllKept): AllKept =>
  Object.fromEntries(
    Object.entries(all).flatMap(([code, kept = nothingKept]) => {
      if (kept.draft.content.trim() === '') return [];
      const draft = { ...emptyDraft, content: kept.draft.content };
      // A key is good for what was sent with it alone: with a telephone that is gone, the service would refuse it.
      const isSent = kept.sent.words === JSON.stringify(draft);
      return [[code, { ...nothingKept, draft, sent: isSent ? kept.sent : nothingKept.sent }]];
    }),
  );

/** What is kept once a message was left: what was typed while it was sent is of the next. */
export const afterLeaving = (before: Kept, sent: Draft, made: Left): Kept => ({
  ...nothingKept,
  draft: before.draft === sent ? nothingKept.draft : before.draft,
  left: [made, ...before.left],
});

export interface KeepProps {
  readonly kept: Kept;
  readonly keep: (patch: Partial<Kept> | ((before: Kept) => Partial<Kept>)) => void;
}

/** As many characters as the service takes. */
export const most = 2_000;

/** As the service counts: a rare character is one. */
export const lengthOf = (text: string): number => [...text.trim()].length;

const phonePattern = /^\+?[\d -]{5,20}$/;

export type Faults = Readonly<Partial<Record<keyof Draft, string>>>;

const isPhone = (typed: string): boolean => phonePattern.test(typed) && typed.replace(/\D/g, '').length >= 5;

export function faultsOf({ content, phone }: Draft, t: Words, number: (value: number) => string): Faults {
  const length = lengthOf(content);
  return {
    ...(length > most ? { content: t.public.tooLong(number(most), number(length)) } : {}),
    ...(phone.trim() === '' || isPhone(phone.trim()) ? {} : { phone: t.public.badPhone }),
  };
}

/** A key of 128 bits; where a page is not served safely the browser has no UUIDs, but it has chance. */
export const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

const receiptLength = 20;

/** Whether what was typed can be a receipt at all; if not, the service need not be asked. */
export const canBeReceipt = (typed: string): boolean =>
  /^[0-9a-z]+$/i.test(typed.replace(/[\s-]/g, '')) && typed.replace(/[\s-]/g, '').length === receiptLength;
