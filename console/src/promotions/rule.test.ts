import { describe, expect, test } from 'vitest';
import { at, giveOf, isPlain, put, ruleOf, shown, textOf, typed } from './rule.ts';

const AUTUMN = { layer: 'ORDER', need: { amount: 30000 }, give: { off: 5000 }, stack: { group: 'basket' } };

describe('rules', () => {
  test('are read from JSON and written as it, without a difference', () => {
    expect(ruleOf(textOf(AUTUMN))).toEqual(AUTUMN);
    expect(ruleOf('{"layer": ')).toBeUndefined();
    expect(ruleOf('[]')).toBeUndefined();
    expect(ruleOf('null')).toBeUndefined();
  });

  test('keep what the form does not know', () => {
    expect(put(AUTUMN, 'need/amount', 20000)).toEqual({ ...AUTUMN, need: { amount: 20000 } });
    expect(put(AUTUMN, 'limit/total', 5)).toEqual({ ...AUTUMN, limit: { total: 5 } });
    expect(put(AUTUMN, 'need/amount', undefined)).toEqual({
      layer: 'ORDER',
      give: { off: 5000 },
      stack: { group: 'basket' },
    });
    expect(at(AUTUMN, 'give/off')).toBe(5000);
    expect(at(AUTUMN, 'give/off/more')).toBeUndefined();
  });

  test('are shown and typed in units of people', () => {
    expect(shown('money', 5000)).toBe('50.00');
    expect(typed('money', '50')).toBe(5000);
    expect(shown('share', 8500)).toBe('85');
    expect(typed('share', '87.5')).toBe(8750);
    expect(typed('list', 'P05，P06 P07')).toEqual(['P05', 'P06', 'P07']);
    expect(typed('whole', '2.5')).toBeNull();
    expect(typed('money', '-1')).toBeNull();
    expect(typed('whole', ' ')).toBeUndefined();
  });

  test('are plain where the form can say all that they give', () => {
    expect(giveOf(AUTUMN)).toBe('off');
    expect(isPlain(AUTUMN)).toBe(true);
    expect(isPlain({ layer: 'ITEM', steps: [] })).toBe(false);
    expect(isPlain({ layer: 'ITEM', give: { cheapest: { k: 1, pay: 0 } } })).toBe(false);
  });
});
