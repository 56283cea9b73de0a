// A sheet to print and hang at the door: the station's name, and the code of its page as a picture.
import { useEffect, useMemo, useRef } from 'react';
import { encode } from 'uqr';
import { useQuery } from 'urql';
import { PublicStationDocument } from '../../gql/graphql.ts';
import { save } from '../parts/save.ts';
import { useSettings } from '../settings.tsx';
import { Told, useUnread } from './told.tsx';

/** Blank around the code, in its own squares, as scanners need it. */
const quiet = 4;

/** The dark squares of a code as one path. */
function pathOf(text: string): { readonly path: string; readonly size: number } {
  const { data, size } = encode(text, { ecc: 'M', border: quiet });
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return { path, size };
}

const noPicture = { path: '', size: 0 } as const;

export function Sheet({ code }: { readonly code: string }) {
  const { t } = useSettings();
  const [{ data, error }] = useQuery({ query: PublicStationDocument, variables: { code } });
  const unread = useUnread(error);
  const picture = useRef<SVGSVGElement>(null);
  const address = `${location.origin}/s/${code}`;
  const station = data?.publicStation;
  const isThere = Boolean(station);
  // What no door has may be too long for a picture.
  const { path, size } = useMemo(() => (isThere ? pathOf(address) : noPicture), [isThere, address]);
  const name = station?.name;
  useEffect(() => {
    if (name !== undefined) document.title = `${name} · ${t.public.sheet}`;
  }, [name, t]);
  if (error) return <Told title={unread} error={error} />;
  if (!data) return <p role="status">{t.loading}</p>;
  if (!station) return <Told title={t.public.forged}>{t.public.forgedLead}</Told>;
  const take = () => {
    if (!picture.current) return;
    const text = new XMLSerializer().serializeToString(picture.current);
    save(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`, `${station.name}.svg`);
  };
  return (
    <main className="sheet">
      <p className="sheet-place">{station.division}</p>
      <h1>{station.name}</h1>
      <svg ref={picture} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={t.public.qr(station.name)}>
        <rect width={size} height={size} fill="#fff" />
        <path d={path} fill="#000" shapeRendering="crispEdges" />
      </svg>
      <p className="sheet-say">{t.public.scan}</p>
      <p>{t.public.scanLead}</p>
      <p className="sheet-address">{address}</p>
      <p className="sheet-acts">
        <button type="button" className="button button-main" onClick={() => print()}>
          {t.public.print}
        </button>{' '}
        <button type="button" className="button" onClick={take}>
          {t.public.svg}
        </button>
      </p>
    </main>
  );
}
