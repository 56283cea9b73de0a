// What a station came to when it was assessed.
import { useSettings } from '../settings.tsx';

interface Assessed {
  readonly isCompliant: boolean | null;
  readonly score: number | null;
  readonly stars: number | null;
  readonly gapCount: number | null;
  /** What a spot check found, where there was one. */
  readonly upheld?: boolean | null;
}

export function Result({ assessment }: { readonly assessment: Assessed | null }) {
  const { t, number } = useSettings();
  if (!assessment) return <span className="quiet">{t.stations.notAssessed}</span>;
  const { isCompliant, score, stars, gapCount, upheld = null } = assessment;
  return (
    <>
      <span className={`verdict verdict-${isCompliant ? 'consistent' : 'below'}`}>
        {isCompliant ? t.stations.compliant : t.stations.notCompliant(number(gapCount ?? 0))}
      </span>{' '}
      {score !== null && <span className="quiet">{t.stations.score(number(score, 1))}</span>}{' '}
      {stars !== null && stars > 0 && <span className="stars">{t.stations.stars(stars)}</span>}
      {upheld !== null && (
        <span className={upheld ? 'tag' : 'tag is-short'}>{t.assessing.checked(upheld)}</span>
      )}
    </>
  );
}
