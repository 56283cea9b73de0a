// The name of a number, with what it counts on hover and on focus.
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';
import { useQuery } from 'urql';
import { MetricsDocument } from '../../gql/graphql.ts';
import { inWords } from '../numbers.ts';
import { useSettings } from '../settings.tsx';
import type { Words } from '../words/zh.ts';

type Named = keyof Words['metrics'];

/** How a number is called in the reader's language; the catalogue knows those that the pages do not. */
export function useMetricNames(): (key: string) => string {
  const { t, language } = useSettings();
  const [{ data }] = useQuery({ query: MetricsDocument });
  return (key) => {
    if (key in t.metrics) return t.metrics[key as Named];
    const metric = data?.metrics?.find((each) => each.key === key);
    return language === 'en' ? inWords(key) : (metric?.term ?? key);
  };
}

export function Term({ metric }: { readonly metric: Named }) {
  const { t, language } = useSettings();
  const [{ data }] = useQuery({ query: MetricsDocument });
  const known = data?.metrics?.find((each) => each.key === metric);
  const definition = t.definitions[metric] ?? known?.definition;
  return (
    <TooltipTrigger delay={250} closeDelay={80}>
      <Button className="term">{t.metrics[metric]}</Button>
      <Tooltip className="tip" offset={6} placement="bottom start">
        <strong>
          {language === 'en' ? t.metrics[metric] : (known?.term ?? t.metrics[metric])}
          {known && language !== 'en' && <span className="tip-unit">（{known.unit}）</span>}
        </strong>
        <span>{definition}</span>
        {known && t.kinds[known.kind] !== undefined && (
          <span className="tip-kind">{t.kinds[known.kind]}</span>
        )}
      </Tooltip>
    </TooltipTrigger>
  );
}
