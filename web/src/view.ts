// What the address says: every view is a link, and every choice on it is part of the link.
import { useCallback, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { PeriodInput } from '../gql/graphql.ts';
import { periodOf, thisYear } from './period.ts';

/** Where one has come down the tree, and what of the last place is looked at. */
export interface Trail {
  readonly codes: readonly string[];
  readonly code: string;
  readonly kind: 'division' | 'station' | 'record' | 'records';
  /** The id of the station or record, or the key of the metric whose records are listed. */
  readonly id: string | null;
}

const code = /^\d{1,9}$/;

/** A part of a path as it was meant; null where the address is mangled. */
export function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

/** Reads /d/53/5334/533421/station/<id>; null where it names no division. */
export function trailOf(path: string): Trail | null {
  const parts = path.split('/').filter(Boolean).map(decoded);
  const [start, ...rest] = parts.filter((part) => part !== null);
  if (start !== 'd' || rest.length + 1 < parts.length) return null;
  const end = rest.findIndex((part) => !code.test(part));
  const codes = end < 0 ? rest : rest.slice(0, end);
  const last = codes.at(-1);
  const [kind, id = null, ...more] = end < 0 ? [] : rest.slice(end);
  if (last === undefined || more.length > 0) return null;
  if (kind === undefined) return { codes, code: last, kind: 'division', id: null };
  const isKnown = kind === 'station' || kind === 'record' || kind === 'records';
  return isKnown && id !== null ? { codes, code: last, kind, id } : null;
}

interface Named {
  readonly code: string | null;
}

/** The path to a division, by the codes from the top of the tree down. */
export const pathTo = (ancestors: readonly Named[], division: Named): string =>
  ['/d', ...[...ancestors, division].map((each) => each.code ?? '')].filter(Boolean).join('/');

export type Params = Readonly<Record<string, string>>;

/** The choices of a view. Setting one to null goes back to what it is by default. */
export function useParams(): readonly [Params, (patch: Readonly<Record<string, string | null>>) => void] {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const params = useMemo(() => Object.fromEntries(new URLSearchParams(search)), [search]);
  const change = useCallback(
    (patch: Readonly<Record<string, string | null>>) => {
      navigate(path + searchOf({ ...params, ...patch }), { replace: true });
    },
    [navigate, params, path],
  );
  return [params, change];
}

/** The period that the address names; where it names none, this year. */
export function usePeriod(): { readonly period: string; readonly input: PeriodInput } {
  const [{ period: asked = '' }] = useParams();
  return useMemo(() => {
    const input = periodOf(asked);
    return input ? { period: asked, input } : { period: String(thisYear), input: { year: thisYear } };
  }, [asked]);
}

/** These choices as the end of an address. */
export function searchOf(params: Readonly<Record<string, string | null | undefined>>): string {
  const set = Object.entries(params).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return set.length === 0 ? '' : `?${new URLSearchParams(set)}`;
}
