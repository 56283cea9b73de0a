// What is typed and not sent yet: when the page is loaded anew, each form gets its own back, if the same person reads it.
import { type Dispatch, type SetStateAction, useEffect, useState } from 'react';

/** Only from one page to the next: what is typed is read by nobody else at this machine. */
const place = 'renda.drafts';

/** Goes up whenever a form keeps its draft in another shape: what an older page kept in its own is dropped. */
const shape = 6;

/** Loading anew takes seconds; whoever comes to this tab later finds nothing. */
const longest = 10 * 60_000;

interface Stored {
  readonly shape: number;
  readonly holder: string;
  readonly path: string;
  readonly at: number;
  readonly drafts: Readonly<Record<string, unknown>>;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function taken(): Stored | null {
  try {
    const text = sessionStorage.getItem(place);
    sessionStorage.removeItem(place);
    const stored: unknown = JSON.parse(text ?? 'null');
    if (!isRecord(stored) || stored['shape'] !== shape || !isRecord(stored['drafts'])) return null;
    const age = Date.now() - Number(stored['at']);
    const isHere = stored['path'] === location.pathname && age >= 0 && age < longest;
    return isHere ? (stored as unknown as Stored) : null;
  } catch {
    return null;
  }
}

const before = taken();
const kept = new Map(Object.entries(before?.drafts ?? {}));
const typed = new Map<string, unknown>();
let holder = before?.holder ?? '';

// What found no form by the time the reader leaves the page belongs to none that comes after.
for (const move of ['pushState', 'replaceState', 'popstate']) {
  const from = location.pathname;
  addEventListener(move, () => {
    if (location.pathname !== from) kept.clear();
  });
}

/** Keeps what is in the forms for the page that is loaded next, and what was kept for forms that are not open again yet. */
export function keepDrafts(): void {
  const drafts = Object.fromEntries([...kept, ...typed]);
  if (Object.keys(drafts).length === 0) return;
  const stored: Stored = { shape, holder, path: location.pathname, at: Date.now(), drafts };
  try {
    sessionStorage.setItem(place, JSON.stringify(stored));
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

/** Says whose forms these are, by account and seat: what another typed is forgotten. */
export function claimDrafts(by: string): void {
  if (by !== holder) forgetDrafts();
  holder = by;
}

/** What of a part of the page something was typed in, where that was kept. */
export function draftIn(part: string): string | null {
  const name = [...kept.keys()].find((each) => each.startsWith(`${part}#`));
  return name === undefined ? null : name.slice(part.length + 1);
}

const isPlain = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number';

/** What was kept, as far as it is made as what stands there when nothing is typed; `each` is an entry of what has none then. */
function fitted(found: unknown, empty: unknown, each: unknown): unknown {
  if (empty === null) return typeof found === 'string' ? found : null;
  if (Array.isArray(empty)) return Array.isArray(found) && found.every(isPlain) ? found : empty;
  if (!isRecord(empty)) return typeof found === typeof empty ? found : empty;
  if (!isRecord(found)) return empty;
  const names = Object.keys(empty);
  if (names.length > 0) {
    return Object.fromEntries(names.map((name) => [name, fitted(found[name], empty[name], '')]));
  }
  const entries = Object.entries(found).filter(([, value]) => isRecord(value) === isRecord(each));
  return Object.fromEntries(entries.map(([name, value]) => [name, fitted(value, each, '')]));
}

interface Manner<Draft> {
  /** What an entry is when nothing is typed in it, where the draft is a list of entries by name. */
  readonly each?: object;
  /** What of it is kept at all; all of it unless this says less. It is the same function at all times. */
  readonly spare?: (draft: Draft) => Draft;
}

/** The state of a form that is not lost when the page is loaded anew; its name is its own. */
export function useDraft<Draft extends object>(
  name: string,
  begin: () => Draft,
  { each, spare }: Manner<Draft> = {},
): readonly [Draft, Dispatch<SetStateAction<Draft>>] {
  const [empty] = useState(begin);
  const [draft, put] = useState(() =>
    kept.has(name) ? (fitted(kept.get(name), empty, each ?? '') as Draft) : empty,
  );
  useEffect(() => {
    kept.delete(name);
    return () => void typed.delete(name);
  }, [name]);
  useEffect(() => {
    const keepable = spare ? spare(draft) : draft;
    if (JSON.stringify(keepable) === JSON.stringify(empty)) typed.delete(name);
    else typed.set(name, keepable);
  }, [name, draft, empty, spare]);
  return [draft, put];
}
