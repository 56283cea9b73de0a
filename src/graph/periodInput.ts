// How clients say a period: one of a year, half, quarter, month or months.
import { builder } from './builder.ts';

const MonthsInput = builder.inputType('MonthsInput', {
  description: 'From one month to another, both included (起止月份).',
  fields: (t) => ({
    from: t.string({ required: true, description: 'The first month (起), like 2024-02.' }),
    to: t.string({ required: true, description: 'The last month (止).' }),
  }),
});

export const PeriodInput = builder.inputType('PeriodInput', {
  isOneOf: true,
  description: 'A span of whole months (统计期); exactly one is given.',
  fields: (t) => ({
    year: t.int({ description: 'A year (年), like 2024.' }),
    half: t.string({ description: 'A half-year (半年), like 2024-H1.' }),
    quarter: t.string({ description: 'A quarter (季度), like 2024-Q3.' }),
    month: t.string({ description: 'A month (月), like 2024-03.' }),
    months: t.field({ type: MonthsInput, description: 'Any months (自定义).' }),
  }),
});
