import { describe, expect, test } from 'vitest';
import { ownFigures, policyOf } from './policy.ts';

const NONE = { safetyStock: '', maximum: '', leadTimeDays: '', coverDays: '', nearExpiryDays: '', slowMoverDays: '' };

describe('a stock policy', () => {
  test('shows what the stock has of its own', () => {
    const policy = {
      safetyStock: { value: 6.5, scope: 'STOCK' as const },
      maximum: { value: 48, scope: 'CATEGORY' as const },
      leadTimeDays: null,
      coverDays: { value: 3, scope: 'CHAIN' as const },
      nearExpiryDays: null,
      slowMoverDays: null,
    };
    expect(ownFigures(policy)).toEqual({ ...NONE, safetyStock: '6.5' });
    expect(ownFigures(null)).toEqual(NONE);
  });

  test('leaves empty figures to wider policies', () => {
    expect(policyOf({ ...NONE, safetyStock: '0', coverDays: ' 3 ' })).toEqual({ safetyStock: 0, coverDays: 3 });
    expect(policyOf(NONE)).toEqual({});
  });

  test('is none where a figure is none', () => {
    expect(policyOf({ ...NONE, coverDays: '2.5' })).toBeUndefined();
    expect(policyOf({ ...NONE, maximum: 'much' })).toBeUndefined();
    expect(policyOf({ ...NONE, safetyStock: '9', maximum: '8' })).toBeUndefined();
  });
});
