import { expect, test } from 'vitest';
import { barOf, windowAround } from './calendar.ts';

const view = windowAround('2026-11-29');

test('a calendar begins two weeks ago and has eight weeks', () => {
  expect(view).toEqual({ from: '2026-11-15', to: '2027-01-10', nowPercent: 25 });
});

test.each([
  ['2026-11-29T00:00:00Z', undefined, { left: 25, width: 75 }],
  ['2026-10-01T00:00:00Z', '2026-11-29T00:00:00Z', { left: 0, width: 25 }],
  ['2026-10-01T00:00:00Z', '2026-10-02T00:00:00Z', undefined],
  ['2027-02-01T00:00:00Z', undefined, undefined],
])('from %s until %s it lies at %j', (from, until, bar) => expect(barOf(view, from, until)).toEqual(bar));
