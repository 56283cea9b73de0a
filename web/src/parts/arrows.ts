// Goes by the arrow keys from what is typed to what it finds: from line to line, and back up to where one types.
import type { KeyboardEvent } from 'react';

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** For the keys of a part with a search and the lines found: in the forms that lines open, keys keep their own meaning. */
export function goByArrows(event: KeyboardEvent<HTMLElement>): void {
  // While a name is composed the arrows choose among the characters that it may be.
  if (event.nativeEvent.isComposing) return;
  const step = steps[event.key];
  const { target, currentTarget, altKey, ctrlKey, metaKey, shiftKey } = event;
  if (step === undefined || altKey || ctrlKey || metaKey || shiftKey || !(target instanceof Element)) return;
  const lines = [...currentTarget.querySelectorAll('li')].flatMap(
    (line) => line.querySelector<HTMLButtonElement>('.line-end > button') ?? [],
  );
  const stops = [...currentTarget.querySelectorAll<HTMLElement>('input[type="search"]'), ...lines];
  const at = stops.findIndex((stop) => stop === target);
  if (at < 0) return;
  event.preventDefault();
  stops[at + step]?.focus();
}
