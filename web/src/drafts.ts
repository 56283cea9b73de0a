// What is typed and not sent yet: when the page is loaded anew, each form gets its own back.
import { type Dispatch, type SetStateAction, useEffect, useState } from 'react';

/** Only from one page to the next: what is typed is read by nobody else at this machine. */
const place = 'renda.drafts';

function taken(): Map<string, unknown> {
  const text = sessionStorage.getItem(place);
  sessionStorage.removeItem(place);
  try {
    return new Map(Object.entries(JSON.parse(text ?? '{}') as object));
  } catch {
    return new Map();
  }
}

const kept = taken();
const typed = new Map<string, unknown>();

/** Keeps what is in the forms for the page that is loaded next, and what was kept for forms that are not open again yet. */
export function keepDrafts(): void {
  const all = Object.fromEntries([...kept, ...typed]);
  if (Object.keys(all).length === 0) return;
  try {
    sessionStorage.setItem(place, JSON.stringify(all));
  } catch {
    // More than the browser keeps: the rest of the page is loaded anew all the same.
  }
}

/** Whoever comes next finds nothing of it. */
export function forgetDrafts(): void {
  kept.clear();
  typed.clear();
  sessionStorage.removeItem(place);
}

/** What of a part of the page something was typed in, where that was kept. */
export function draftIn(part: string): string | null {
  const name = [...kept.keys()].find((each) => each.startsWith(`${part}#`));
  return name === undefined ? null : name.slice(part.length + 1);
}

const isAlike = (one: unknown, other: unknown): boolean =>
  typeof one === typeof other && Array.isArray(one) === Array.isArray(other);

/** What was kept of a form, as far as it is still made of the same: a newer page may ask for other things. */
function restored<Draft extends object>(name: string, empty: Draft): Draft {
  const found = kept.get(name);
  if (typeof found !== 'object' || found === null) return empty;
  const expected = empty as Readonly<Record<string, unknown>>;
  const same = Object.entries(found).filter(
    ([key, value]) => !(key in expected) || isAlike(value, expected[key]),
  );
  return { ...empty, ...Object.fromEntries(same) };
}

/** The state of a form that is not lost when the page is loaded anew; its name is its own. */
export function useDraft<Draft extends object>(
  name: string,
  begin: () => Draft,
): readonly [Draft, Dispatch<SetStateAction<Draft>>] {
  const [empty] = useState(begin);
  const [draft, put] = useState(() => restored(name, empty));
  useEffect(() => {
    kept.delete(name);
    return () => void typed.delete(name);
  }, [name]);
  useEffect(() => {
    if (JSON.stringify(draft) === JSON.stringify(empty)) typed.delete(name);
    else typed.set(name, draft);
  }, [name, draft, empty]);
  return [draft, put];
}
