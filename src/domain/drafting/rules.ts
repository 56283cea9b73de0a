// What a version of scoring rules may say, when it may take effect, and what it replaces.
import { dawn, dayText, today } from '../../core/day.ts';
import { demand, Refusal } from '../../core/refusal.ts';
import { demandText, demandTextIfGiven } from '../../core/text.ts';
import type { RuleSetState } from '../score/card.ts';

export interface Item {
  readonly category: string | null;
  readonly text: string;
}

/** A version as it is written; `effectiveTo` is exclusive. */
export interface Draft {
  readonly label: string;
  readonly document: string | null;
  readonly effectiveFrom: Date;
  readonly effectiveTo: Date | null;
  readonly items: readonly Item[];
}

const mostItems = 300;
const mostYearsAhead = 5;

/** The draft as it is kept. Refuses with INVALID texts that are empty or too long, dates that cannot be, and too much. */
export function demandDraft(draft: Draft): Draft {
  const { effectiveFrom, effectiveTo, items } = draft;
  const latest = new Date(today().getTime());
  latest.setUTCFullYear(latest.getUTCFullYear() + mostYearsAhead);
  demand(effectiveFrom >= dawn, `Nothing is recorded here from before ${dayText(dawn)}`, 'effectiveFrom');
  demand(effectiveFrom <= latest, `Rules take effect at most ${mostYearsAhead} years ahead`, 'effectiveFrom');
  demand(
    effectiveTo === null || effectiveTo > effectiveFrom,
    'Rules stop being in force after they begin to be',
    'effectiveTo',
  );
  demand(items.length <= mostItems, `At most ${mostItems} items make up a set of rules`, 'items');
  return {
    effectiveFrom,
    effectiveTo,
    label: demandText(draft.label, 'title', 'The name of a set of rules', 'label'),
    document: demandTextIfGiven(draft.document, 'title', 'The name of a document', 'document'),
    items: items.map(({ category, text }) => ({
      category: demandTextIfGiven(category, 'name', 'A category', 'items'),
      text: demandText(text, 'content', 'An item', 'items'),
    })),
  };
}

export interface Version {
  readonly number: number;
  readonly state: RuleSetState;
  readonly effectiveFrom: Date;
  readonly effectiveTo: Date | null;
}

/** Refuses with WRONG_STATE any change of a version that was published: whoever was judged by it stays judged by it. */
export function demandDrafted({ state }: Pick<Version, 'state'>): void {
  if (state !== 'DRAFT') {
    throw new Refusal('WRONG_STATE', 'These rules are published and never change: draft the next version.', {
      state,
    });
  }
}

/**
 * The published versions that a new one replaces: those still in force on the day it takes effect. Refuses with INVALID a
 * version without items, and one that takes effect before another that is published already.
 */
export function supersededBy<Published extends Version>(
  version: Pick<Version, 'effectiveFrom'>,
  itemCount: number,
  published: readonly Published[],
): Published[] {
  demand(itemCount > 0, 'Rules have at least one item when they are published', 'items');
  for (const other of published) {
    demand(
      other.effectiveFrom < version.effectiveFrom,
      `Version ${other.number} is published and takes effect on ${dayText(other.effectiveFrom)}: a later version takes effect after that`,
      'effectiveFrom',
    );
  }
  return published.filter(({ effectiveTo }) => effectiveTo === null || effectiveTo > version.effectiveFrom);
}
