// What a version of scoring rules may say. A draft may leave much open; what it does say must make sense.
import { dawn, dayText, today } from '../../core/day.ts';
import { compare } from '../../core/decimal.ts';
import { demand, Refusal } from '../../core/refusal.ts';
import { demandText, demandTextIfGiven } from '../../core/text.ts';
import { type Consequence, criteriaOf } from '../ruleConsequence/rules.ts';
import type { Condition, Grade } from '../ruleGrade/rules.ts';
import type { Item } from '../ruleItem/rules.ts';
import type { Category, Draft } from '../ruleSet/rules.ts';

const mostItems = 300;
const mostParts = 50;
const mostYearsAhead = 5;
const mostPoints = '10000';
const mostDays = 60;
const mostCycles = 60;

/** Refuses with INVALID what is wrong with one item; the sentence and the details say which. */
export function demandOfItem(condition: boolean, number: number, sentence: string): void {
  if (!condition) {
    throw new Refusal('INVALID', `Item ${number}: ${sentence}.`, { field: 'items', item: number });
  }
}

function demandDates({ effectiveFrom, effectiveTo, publishedOn, windowFrom, windowTo, cycle }: Draft): void {
  const latest = new Date(today().getTime());
  latest.setUTCFullYear(latest.getUTCFullYear() + mostYearsAhead);
  const early = `Nothing is recorded here from before ${dayText(dawn)}`;
  demand(effectiveFrom >= dawn, early, 'effectiveFrom');
  demand(effectiveFrom <= latest, `Rules take effect at most ${mostYearsAhead} years ahead`, 'effectiveFrom');
  demand(
    effectiveTo === null || effectiveTo > effectiveFrom,
    'Rules stop being in force after they begin to be',
    'effectiveTo',
  );
  demand(publishedOn === null || publishedOn >= dawn, early, 'publishedOn');
  demand(publishedOn === null || publishedOn <= today(), 'This day lies ahead', 'publishedOn');
  const isWindow = windowFrom !== null && windowTo !== null;
  demand(
    cycle === 'CUSTOM' ? isWindow : windowFrom === null && windowTo === null,
    'A CUSTOM cycle, and no other, says from which day until before which day it runs',
    'windowFrom',
  );
  demand(!isWindow || windowFrom < windowTo, 'A window ends after it begins', 'windowTo');
}

/** Bounds as they may be: the most is not below zero, the least not above. */
function demandBounds(
  { cap, floor }: { readonly cap: string | null; readonly floor: string | null },
  say: (condition: boolean, sentence: string) => void,
): void {
  say(cap === null || compare(cap, '0') >= 0, 'the most is zero or above');
  say(floor === null || compare(floor, '0') <= 0, 'the least is zero or below');
}

/** The decimals of a part, each within what points can be. */
function demandPoints(
  decimals: readonly (string | null)[],
  say: (condition: boolean, sentence: string) => void,
) {
  for (const decimal of decimals) {
    const size = decimal === null ? '0' : decimal.replace('-', '');
    say(compare(size, mostPoints) <= 0, `a number lies between -${mostPoints} and ${mostPoints}`);
  }
}

function demandItem(item: Item, number: number): Item {
  const say = (condition: boolean, sentence: string) => demandOfItem(condition, number, sentence);
  const { points, further, count, amountFrom, amountTo, cap, floor, bandLeast, bandPoints, weights } = item;
  demandPoints([points, further, amountFrom, amountTo, cap, floor, ...bandPoints], say);
  demandBounds(item, say);
  demandPoints([count, ...bandLeast], say);
  say(
    weights.every((weight) => compare(weight, '0') >= 0 && compare(weight, '1') <= 0),
    'a weight is 0 to 1',
  );
  return {
    ...item,
    category: demandTextIfGiven(item.category, 'name', 'A category', 'items'),
    text: demandText(item.text, 'content', 'An item', 'items'),
    note: demandTextIfGiven(item.note, 'content', 'A note', 'items'),
    matter: demandTextIfGiven(item.matter, 'name', 'A matter', 'items'),
    exclusionGroup: demandTextIfGiven(item.exclusionGroup, 'name', 'A group', 'items'),
  };
}

/** Names the part of a version that is at fault, in the sentence and the details. */
const sayer = (what: string, field: string, number: number) => (condition: boolean, sentence: string) =>
  demand(condition, `${what} ${number}: ${sentence}`, field);

function demandCategory(category: Category, number: number): Category {
  const say = sayer('Category', 'categories', number);
  demandPoints([category.cap, category.floor, category.extensionCap], say);
  demandBounds(category, say);
  say(
    category.extensionCap === null || compare(category.extensionCap, '0') > 0,
    'added items may bring something',
  );
  return { ...category, name: demandText(category.name, 'name', 'A category', 'categories') };
}

const isShare = (share: string | null): boolean =>
  share === null || (compare(share, '0') > 0 && compare(share, '100') <= 0);

function demandGrade(grade: Grade, number: number): Grade {
  const say = sayer('Grade', 'grades', number);
  demandPoints([grade.least], say);
  say(grade.quota === null || grade.quota > 0, 'a quota is at least one');
  say(isShare(grade.share), 'a share lies above 0 and is 100 at most');
  return { ...grade, name: demandText(grade.name, 'name', 'A grade', 'grades') };
}

function demandCondition(condition: Condition, number: number): Condition {
  const say = sayer('Condition', 'conditions', number);
  demandPoints([condition.below], say);
  say(condition.count === null || condition.count > 0, 'it holds from one record on or more');
  return {
    ...condition,
    text: demandText(condition.text, 'content', 'A condition', 'conditions'),
    matter: demandTextIfGiven(condition.matter, 'name', 'A matter', 'conditions'),
    category: demandTextIfGiven(condition.category, 'name', 'A category', 'conditions'),
  };
}

function demandConsequence(consequence: Consequence, number: number): Consequence {
  const say = sayer('Consequence', 'consequences', number);
  const { places, share, below, cycles } = consequence;
  demandPoints([below], say);
  say(
    criteriaOf(consequence) <= 1,
    'it goes by a grade, by places, by a share or by a score, and by one of them',
  );
  say(places === null || places > 0, 'it takes in one place or more');
  say(isShare(share), 'a share lies above 0 and is 100 at most');
  say(cycles >= 1 && cycles <= mostCycles, `it goes by 1 to ${mostCycles} cycles`);
  return {
    ...consequence,
    name: demandText(consequence.name, 'name', 'A consequence', 'consequences'),
    text: demandText(consequence.text, 'content', 'What follows', 'consequences'),
    grade: demandTextIfGiven(consequence.grade, 'name', 'A grade', 'consequences'),
  };
}

const numbered =
  <Part>(check: (part: Part, number: number) => Part) =>
  (part: Part, index: number) =>
    check(part, index + 1);

/** Refuses with INVALID two parts of one name. */
function demandNames(parts: readonly { readonly name: string }[], what: string, field: string): void {
  const names = new Set(parts.map(({ name }) => name.trim()));
  demand(names.size === parts.length, `Each ${what} has a name of its own`, field);
}

/** The draft as it is kept. Refuses with INVALID texts that are empty or too long, dates and numbers that cannot be. */
export function demandDraft(draft: Draft): Draft {
  demandDates(draft);
  const { items, categories, grades, conditions, consequences } = draft;
  demand(items.length <= mostItems, `At most ${mostItems} items make up a set of rules`, 'items');
  const parts = [categories, grades, conditions, consequences].map(({ length }) => length);
  const isFew = Math.max(...parts) <= mostParts;
  demand(
    isFew,
    `There are at most ${mostParts} categories, grades, conditions or consequences`,
    'categories',
  );
  demandNames(categories, 'category', 'categories');
  demandNames(grades, 'grade', 'grades');
  demandNames(consequences, 'consequence', 'consequences');
  const isDays = (days: number) => Number.isInteger(days) && days >= 0 && days <= mostDays;
  demand(isDays(draft.objectionDays), `Records are published for 0 to ${mostDays} days`, 'objectionDays');
  demand(isDays(draft.appealDays), `Appeals are raised for 0 to ${mostDays} days more`, 'appealDays');
  const say = (condition: boolean, sentence: string) => demand(condition, `The total: ${sentence}`, 'cap');
  demandPoints([draft.cap, draft.floor], say);
  demandBounds(draft, say);
  return {
    ...draft,
    label: demandText(draft.label, 'title', 'The name of a set of rules', 'label'),
    document: demandTextIfGiven(draft.document, 'title', 'The name of a document', 'document'),
    publisher: demandTextIfGiven(draft.publisher, 'name', 'The name of a publisher', 'publisher'),
    url: demandTextIfGiven(draft.url, 'title', 'An address', 'url'),
    note: demandTextIfGiven(draft.note, 'content', 'A note', 'note'),
    categories: categories.map(numbered(demandCategory)),
    items: items.map(numbered(demandItem)),
    grades: grades.map(numbered(demandGrade)),
    conditions: conditions.map(numbered(demandCondition)),
    consequences: consequences.map(numbered(demandConsequence)),
  };
}
