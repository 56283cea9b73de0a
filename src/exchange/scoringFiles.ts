// The scoring rules that places made public, out of their files: checked word by word, and by the rules of the product.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDecimal } from '../core/decimal.ts';
import { levels, parseCode } from '../core/place.ts';
import { Refusal } from '../core/refusal.ts';
import { scoreCycles } from '../core/scoreCycle.ts';
import { activityTypes } from '../domain/activity/card.ts';
import { kindTerms, outcomeTerms, roleTerms } from '../domain/dutyRecord/card.ts';
import { sideTerms, spellTerms } from '../domain/ruleConsequence/card.ts';
import { demandDraft } from '../domain/ruleDrafting/rules.ts';
import { assessorTerms, formulaTerms, measureTerms, sourceTerms } from '../domain/ruleItem/card.ts';
import { demandScorable } from '../domain/rulePublishing/rules.ts';
import { subjectTerms } from '../domain/ruleSet/card.ts';
import type { Draft } from '../domain/ruleSet/rules.ts';
import { day, flag, listOf, number, oneOf, or, type Reader, shape, text } from './shapes.ts';

/** Rules as their file has them. */
export interface SchemeFile {
  /** The file's name without its ending. */
  readonly name: string;
  /** The code of the division whose rules they are. */
  readonly owner: string;
  readonly state: 'DRAFT' | 'PUBLISHED';
  readonly draft: Draft;
}

const wordsOf = <Word extends string>(terms: Readonly<Record<Word, string>>): Reader<Word> =>
  oneOf(Object.keys(terms) as Word[]);

/** An exact number: a text like "118.5", or a whole number. */
const decimal: Reader<string> = (value, at) => {
  const written = Number.isInteger(value) ? String(value) : text(value, at);
  if (!isDecimal(written)) throw new Error(`${at}: ${written} is no number with two decimals at most`);
  return written;
};

const kinds = or(listOf(wordsOf(kindTerms)), []);
const outcomes = or(listOf(wordsOf(outcomeTerms)), []);

const readItem = shape({
  category: or(text, null),
  text,
  note: or(text, null),
  source: or(wordsOf(sourceTerms), null),
  activityTypes: or(listOf(oneOf(activityTypes)), []),
  atStation: or(flag, false),
  kinds,
  roles: or(listOf(wordsOf(roleTerms)), []),
  outcomes,
  matter: or(text, null),
  outOf: kinds,
  measure: or(wordsOf(measureTerms), 'EVENT' as const),
  formula: or(wordsOf(formulaTerms), 'EACH' as const),
  points: or(decimal, null),
  further: or(decimal, null),
  count: or(decimal, null),
  bands: or(listOf(shape({ least: decimal, points: decimal })), []),
  amountFrom: or(decimal, null),
  amountTo: or(decimal, null),
  cap: or(decimal, null),
  floor: or(decimal, null),
  isProRata: or(flag, false),
  exclusionGroup: or(text, null),
  levels: or(listOf(oneOf(levels)), []),
  assessors: or(listOf(shape({ kind: wordsOf(assessorTerms), weight: decimal })), []),
  spreads: or(flag, false),
});

const readScheme = shape({
  owner: text,
  state: oneOf(['DRAFT', 'PUBLISHED']),
  label: text,
  subject: or(wordsOf(subjectTerms), 'DEPUTY' as const),
  cycle: or(oneOf(scoreCycles), 'YEAR' as const),
  windowFrom: or(day, null),
  windowTo: or(day, null),
  cap: or(decimal, null),
  floor: or(decimal, null),
  objectionDays: or(number, 5),
  appealDays: or(number, 0),
  document: or(text, null),
  publisher: or(text, null),
  publishedOn: or(day, null),
  url: or(text, null),
  note: text,
  effectiveFrom: day,
  effectiveTo: or(day, null),
  categories: or(
    listOf(
      shape({
        name: text,
        cap: or(decimal, null),
        floor: or(decimal, null),
        extensionCap: or(decimal, null),
      }),
    ),
    [],
  ),
  items: listOf(readItem),
  grades: or(
    listOf(
      shape({
        ...{ name: text, least: or(decimal, null), quota: or(number, null), share: or(decimal, null) },
        isPass: or(flag, false),
      }),
    ),
    [],
  ),
  conditions: or(
    listOf(
      shape({
        ...{
          text,
          kinds,
          outcomes,
          matter: or(text, null),
          count: or(number, null),
          category: or(text, null),
        },
        ...{ below: or(decimal, null), bestGrade: or(number, null), barsAward: or(flag, false) },
      }),
    ),
    [],
  ),
  consequences: or(
    listOf(
      shape({
        ...{ name: text, text, side: wordsOf(sideTerms), cycles: number },
        ...{ grade: or(text, null), places: or(number, null), share: or(decimal, null) },
        ...{ below: or(decimal, null), spell: or(wordsOf(spellTerms), 'RUNNING' as const) },
      }),
    ),
    [],
  ),
});

type Scheme = ReturnType<typeof readScheme>;

/** The rules of a file by the rules of the product. */
function schemeOf(name: string, { owner, state, items, ...said }: Scheme): SchemeFile {
  try {
    const draft = demandDraft({
      ...said,
      items: items.map(({ bands, assessors, ...item }) => ({
        ...item,
        bandLeast: bands.map(({ least }) => least),
        bandPoints: bands.map(({ points }) => points),
        assessors: assessors.map(({ kind }) => kind),
        weights: assessors.map(({ weight }) => weight),
      })),
    });
    if (state === 'PUBLISHED') demandScorable(draft, null);
    return { name, owner: parseCode(owner), state, draft };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { field } = error.details;
    throw new Error(`${name}.${typeof field === 'string' ? field : 'owner'}: ${error.message}`, {
      cause: error,
    });
  }
}

/** The rules in a folder, in the order of their names. Throws an error that says file, field and fault. */
export async function readSchemes(folder: string): Promise<SchemeFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const schemes = names.map(async (file) => {
    const name = file.slice(0, -'.json'.length);
    const written = await readFile(join(folder, file), 'utf8');
    try {
      return schemeOf(name, readScheme(JSON.parse(written), name));
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      throw new Error(`${name}: this is no JSON: ${error.message}`, { cause: error });
    }
  });
  return Promise.all(schemes);
}
