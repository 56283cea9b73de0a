// The way from the nation down to what is on the page.
import { Link } from 'wouter';
import type { PlaceFragment } from '../../gql/graphql.ts';
import { useWords } from '../settings.tsx';
import { pathTo, searchOf, useParams } from '../view.ts';

interface Props {
  readonly place: PlaceFragment;
  /** What of the place is shown; without it the place itself is. */
  readonly leaf?: string;
}

export function Path({ place, leaf }: Props) {
  const t = useWords();
  const [{ period }] = useParams();
  const all = leaf === undefined ? place.ancestors : [...place.ancestors, place];
  return (
    <nav aria-label={t.dashboard.path} className="trail">
      <ol>
        {place.code !== '0' && (
          <li>
            <Link href={`/d/0${searchOf({ period })}`}>{t.dashboard.wholeNation}</Link>
          </li>
        )}
        {all.map((each, at) => (
          <li key={each.code}>
            <Link href={pathTo(all.slice(0, at), each) + searchOf({ period })}>{each.name}</Link>
          </li>
        ))}
        <li aria-current="page">{leaf ?? place.name}</li>
      </ol>
    </nav>
  );
}
