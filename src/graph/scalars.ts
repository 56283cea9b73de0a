// The scalars of the language: official codes, days and exact decimals.
import { GraphQLError } from 'graphql';
import { DateResolver, DateTimeResolver } from 'graphql-scalars';
import { isDecimal, plain } from '../core/decimal.ts';
import { parseCode } from '../core/place.ts';
import { Refusal } from '../core/refusal.ts';
import { builder } from './builder.ts';

const read = (value: unknown): string => {
  try {
    return parseCode(String(value));
  } catch (error) {
    const sentence = error instanceof Refusal ? error.message : 'This is not a division code';
    throw new GraphQLError(sentence, { extensions: { code: 'INVALID' } });
  }
};

builder.scalarType('DivisionCode', {
  description:
    'An official division code (行政区划代码): 0 for the nation, else 2, 4, 6 or 9 digits; the twelve-digit form is accepted.',
  serialize: (code) => code,
  parseValue: read,
});

builder.scalarType('Decimal', {
  description:
    'An exact number (小数), like "118.5": sent as a text with two decimals at most, or as a whole number, and never rounded by a binary fraction.',
  serialize: (value) => plain(String(value)),
  parseValue: (value) => {
    const text = String(value);
    if ((typeof value === 'string' || Number.isInteger(value)) && isDecimal(text)) return text;
    throw new GraphQLError('A decimal is a text like "118.5", with two decimals at most', {
      extensions: { code: 'INVALID' },
    });
  },
});

builder.addScalarType('Date', DateResolver, { description: 'A day (日期), like 2024-03-05.' });
builder.addScalarType('DateTime', DateTimeResolver, {
  description: 'A moment (时间), like 2024-03-05T01:30:00Z.',
});
