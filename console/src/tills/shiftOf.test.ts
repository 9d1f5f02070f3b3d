import { expect, test } from 'vitest';
import { shiftOf } from './shiftOf.ts';

const SHIFTS = [
  { shiftNo: 3, openedAt: '2026-11-21T08:00:00+08:00' },
  { shiftNo: 2, openedAt: '2026-11-20T14:00:00+08:00' },
  { shiftNo: 1, openedAt: '2026-11-20T08:00:00+08:00' },
];

test.each([
  ['2026-11-20T09:00:00+08:00', 1],
  ['2026-11-20T06:00:00Z', 2],
  ['2026-11-21T07:59:59+08:00', 2],
  ['2026-11-25T10:00:00+08:00', 3],
  ['2026-11-01T10:00:00+08:00', 1],
])('what happened at %s belongs to shift %i', (happenedAt, shiftNo) => {
  expect(shiftOf(SHIFTS, happenedAt)?.shiftNo).toBe(shiftNo);
});

test('a till without shifts has none', () => {
  expect(shiftOf([], '2026-11-20T09:00:00+08:00')).toBeUndefined();
});
