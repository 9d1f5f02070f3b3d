import { describe, expect, test } from 'vitest';
import { isOverdue, isShown, openOf, outstandingOf } from './orders.ts';

describe('orders', () => {
  test('are overdue from the day after the one they are expected on, until they have come', () => {
    const due = { state: 'EXPECTED', expectedOn: '2026-11-28' };
    expect(isOverdue(due, '2026-11-28')).toBe(false);
    expect(isOverdue(due, '2026-11-29')).toBe(true);
    expect(isOverdue({ ...due, state: 'PARTLY_DELIVERED' }, '2026-11-29')).toBe(true);
    expect(isOverdue({ ...due, state: 'DELIVERED' }, '2026-11-29')).toBe(false);
    expect(isOverdue({ state: 'EXPECTED', expectedOn: null }, '2026-11-29')).toBe(false);
  });

  test('are shown while they are expected, when they are over, or all', () => {
    expect(openOf('open')).toBe(true);
    expect(openOf('over')).toBe(false);
    expect(openOf('all')).toBeNull();
    expect(isShown('open')).toBe(true);
    expect(isShown('other')).toBe(false);
    expect(isShown(undefined)).toBe(false);
  });

  test('have lines of which some has not come, to the last thousandth', () => {
    expect(outstandingOf({ quantity: 0.3, delivered: 0.1 })).toBe(0.2);
  });
});
