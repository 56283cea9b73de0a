// Charges for words that are read: those that turn out to be no valid document are never remembered, and cost it each time.
import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from './context.ts';
import type { Meter } from './meter.ts';

/** More than reading the longest takes, and less than anybody notices who mistypes. */
const most = 500;
const charactersAPoint = 16;

/** What reading words costs that are not remembered, beside what is charged for them at the door. */
export const readingOf = (words: string): number =>
  Math.min(most, Math.ceil(words.length / charactersAPoint));

/** Charged when it is known, which is too late to refuse: whoever has nothing left is told with what is asked next. */
export const misread = (charge: Meter['spend']): ApolloServerPlugin<Context> => ({
  async requestDidStart({ contextValue: { payer }, request }) {
    const charged = (points: number) => charge(payer, points).catch(() => undefined);
    const ended = async (fault?: unknown) => {
      if (fault) await charged(most);
    };
    return {
      async parsingDidStart() {
        await charged(readingOf(request.query ?? ''));
        return ended;
      },
      validationDidStart: async () => ended,
    };
  },
});
