// Charges for words that turn out to be no valid document: unlike others they are never remembered, and cost their reading each time.
import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from './context.ts';
import type { Meter } from './meter.ts';

/** More than reading the longest takes, and less than anybody notices who mistypes. */
const points = 500;

/** Charged once it is known: whoever has nothing left is told with what is asked next. */
export const misread = (charge: Meter['spend']): ApolloServerPlugin<Context> => ({
  async requestDidStart({ contextValue: { payer } }) {
    const ended = async (fault?: unknown) => {
      if (fault) await charge(payer, points).catch(() => undefined);
    };
    return {
      parsingDidStart: async () => ended,
      validationDidStart: async () => ended,
    };
  },
});
