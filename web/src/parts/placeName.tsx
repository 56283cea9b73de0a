// Where something is: the names beneath the place that one looks at, since bare names repeat.
import { Link } from 'wouter';
import type { PlaceFragment } from '../../gql/graphql.ts';
import { pathTo, searchOf } from '../view.ts';

/** The path to a thing of a division: /d/53/5334/station/<id>. */
export const pathOf = (place: PlaceFragment, kind: 'station' | 'record' | 'records', id: string): string =>
  `${pathTo(place.ancestors, place)}/${kind}/${encodeURIComponent(id)}`;

/** What a place is called from beneath another on; by its whole path where it does not lie there. */
export function namesOf(place: PlaceFragment, beneath: string | undefined): string {
  const all = [...place.ancestors, place];
  const from = all.findIndex(({ code }) => code === beneath);
  const names = from < 0 ? all : all.slice(Math.min(from + 1, all.length - 1));
  return names.map(({ name }) => name).join(' ');
}

interface Props {
  readonly place: PlaceFragment;
  /** The code of the place that one looks at. */
  readonly beneath: string;
  readonly period?: string | undefined;
}

export const PlaceName = ({ place, beneath, period }: Props) => (
  <Link href={pathTo(place.ancestors, place) + searchOf({ period })}>{namesOf(place, beneath)}</Link>
);
