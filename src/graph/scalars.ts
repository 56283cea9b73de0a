// The scalars of the language: official codes and days.
import { GraphQLError } from 'graphql';
import { DateResolver, DateTimeResolver } from 'graphql-scalars';
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

builder.addScalarType('Date', DateResolver, { description: 'A day (日期), like 2024-03-05.' });
builder.addScalarType('DateTime', DateTimeResolver, {
  description: 'A moment (时间), like 2024-03-05T01:30:00Z.',
});
