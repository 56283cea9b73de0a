// An activity as a line of a list: when, what, and what came of it.
import { Link } from 'wouter';
import type { ActivitiesQuery, PlaceFragment } from '../../gql/graphql.ts';
import { useSettings } from '../settings.tsx';
import { searchOf } from '../view.ts';
import { pathOf } from './placeName.tsx';

type Activity = NonNullable<ActivitiesQuery['division']>['activities']['edges'][number]['node'];

interface Props {
  readonly activity: Activity;
  /** Where it was held. */
  readonly place: PlaceFragment;
  readonly period?: string | undefined;
}

export function ActivityLine({ activity, place, period }: Props) {
  const { t, number } = useSettings();
  const { id, title, type, heldOn, votersReceived, opinionsCollected } = activity;
  return (
    <li>
      <span className="line-day">{heldOn}</span>
      <Link href={pathOf(place, 'record', id) + searchOf({ period })}>{title}</Link>
      <span className="quiet line-end">
        {t.activityTypes[type]} · {t.records.cameTo(number(votersReceived), number(opinionsCollected))}
      </span>
    </li>
  );
}
