import { describe, expect, test } from 'vitest';
import { figuresOf } from './figures.ts';

const en = figuresOf('en');
const zh = figuresOf('zh');

describe('figures', () => {
  test('money is exact, and of one sign in both languages', () => {
    expect(en.money(125800)).toBe('¥1,258.00');
    expect(zh.money(125800)).toBe('¥1,258.00');
    expect(en.money(9007199254740991)).toBe('¥90,071,992,547,409.91');
    expect(en.money(-5)).toBe('-¥0.05');
    expect(en.signedMoney(5)).toBe('+¥0.05');
  });

  test('large money is short on axes, in units of the language', () => {
    expect(en.compactMoney(1234567)).toBe('¥12.3K');
    expect(zh.compactMoney(1234567)).toBe('¥1.23万');
  });

  test('quantities have at most three places, and a sign where they are changes', () => {
    expect(en.quantity(1234.5)).toBe('1,234.5');
    expect(en.quantity(0.1 + 0.2)).toBe('0.3');
    expect(en.signedQuantity(3)).toBe('+3');
    expect(en.signedQuantity(-3)).toBe('-3');
    expect(en.signedPercent(1250)).toBe('+12.5%');
  });

  test('days are written by year, month and day; moments where they happened, by 24 hours', () => {
    expect(en.day('2026-11-28')).toBe('2026-11-28 Sat');
    expect(zh.day('2026-11-28')).toBe('2026-11-28 周六');
    expect(en.moment('2026-11-28T16:05:00Z', 'Asia/Shanghai')).toBe('2026-11-29 00:05');
    expect(zh.moment('2026-11-28T16:05:00Z', 'Asia/Shanghai')).toBe('2026-11-29 00:05');
  });
});
