// What may be chosen in a field still: lists change while a form is open.
import type { Kind } from './control.tsx';
import type { Option } from './options.ts';

interface Choice {
  readonly kind?: Kind;
  readonly options?: readonly Option[];
  /** What stands in place of boxes: that holds all that may be ticked. */
  readonly boxes?: unknown;
}

const isAmong = (options: readonly Option[], value: string): boolean =>
  options.some((option) => option.value === value);

/** What is not to be chosen any more is not chosen. */
export const stillIn = ({ kind, options = [] }: Choice, typed: string): string =>
  kind !== 'select' || isAmong(options, typed) ? typed : '';

/** Whether it can be ticked still. */
export const isOffered = ({ kind, boxes, options = [] }: Choice, ticked: string): boolean =>
  kind === 'checks' && (boxes !== undefined || isAmong(options, ticked));
