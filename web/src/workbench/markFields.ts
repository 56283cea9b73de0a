// The fields of a mark: how much it is, and of how many assessors where several give it together.
import type { FieldSpec } from '../parts/fieldsForm.tsx';
import { useMarkWords } from './markWords.ts';

/** How a mark may be. */
interface May {
  /** What one assessor gives; null where that is not known. */
  readonly bounds: { readonly from: string; readonly to: string } | null;
  readonly mostAssessors: number;
}

/** How it is. */
interface Is {
  readonly points?: string;
  readonly assessors?: number;
}

const numberIn = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text));

/** Of points, which have two decimals at most. */
const times = (points: string, many: number): number => Math.round(Number(points) * many * 100) / 100;

/** The fields of a mark, by what is filled in: those of several assessors have their points together. */
export function useAmountFields() {
  const words = useMarkWords();
  return (
    { bounds, mostAssessors }: May,
    chosen: Readonly<Record<string, string>>,
    { points, assessors = 1 }: Is = {},
  ): readonly FieldSpec[] => {
    const isOfMany = mostAssessors > 1;
    const isCount = (value: number) => Number.isInteger(value) && value >= 1 && value <= mostAssessors;
    const many = isOfMany ? numberIn(chosen['assessors'] ?? String(assessors)) : 1;
    const range = bounds ? words.range(bounds.from, bounds.to, isOfMany) : '';
    const check = (value: string): string | null => {
      if (!bounds || !isCount(many)) return null;
      const [least, most] = [times(bounds.from, many), times(bounds.to, many)];
      const given = numberIn(value);
      return given >= least && given <= most ? null : words.outside(least, most);
    };
    const count: FieldSpec = {
      ...{ name: 'assessors', label: words.many, kind: 'number', isNeeded: true, value: String(assessors) },
      check: (value) => (isCount(numberIn(value)) ? null : words.notSoMany(mostAssessors)),
    };
    return [
      ...(isOfMany ? [count] : []),
      {
        ...{ name: 'points', kind: 'number', isNeeded: true, check },
        label: `${isOfMany ? words.pointsTogether : words.points}${range}`,
        ...(points === undefined ? {} : { value: points }),
      },
    ];
  };
}
