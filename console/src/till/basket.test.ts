import { describe, expect, test } from 'vitest';
import { asked, type Change, changed, emptyBasket, type Item, typedMinor, typedThousandths } from './basket.ts';
import type { PricedBasket } from './door.ts';
import { numbersOf, receiptNoOf } from './numbers.ts';
import { saleOf } from './saleOf.ts';
import { accountOf, cashLeftOf, inCash, likelyAmounts, refundsOf, tendersOf } from './tenders.ts';

const TEA: Item = { sku: 'TEA', name: 'Tea', unit: 'PIECE' };
const APPLES: Item = { sku: 'APPLES', name: 'Apples', unit: 'KG' };

function basketAfter(...changes: Change[]) {
  return changes.reduce(changed, emptyBasket('s-1'));
}

const tea: Change = { do: 'add', item: TEA, thousandths: 1000 };

describe('a basket', () => {
  test('pieces of one product are one line, weighed goods and labels are lines of their own', () => {
    const basket = basketAfter(tea, { do: 'add', item: APPLES, thousandths: 1250 }, tea, {
      do: 'add',
      item: APPLES,
      thousandths: 300,
      code: '2112345003001',
    });
    expect(basket.lines.map(line => [line.lineNo, line.sku, line.thousandths])).toEqual([
      [1, 'TEA', 2000],
      [2, 'APPLES', 1250],
      [3, 'APPLES', 300],
    ]);
    expect(basket.chosen).toBe(3);
  });

  test('a price that was set by hand is not that of the next piece', () => {
    const basket = basketAfter(tea, { do: 'price', lineNo: 1, override: { minor: 500, reason: 'dented' } }, tea);
    expect(basket.lines).toHaveLength(2);
    expect(asked(basket, 'S1', 'R1').lines).toEqual([
      { lineNo: 1, sku: 'TEA', quantity: 1, overrideMinor: 500 },
      { lineNo: 2, sku: 'TEA', quantity: 1 },
    ]);
    const back = changed(basket, { do: 'price', lineNo: 1, override: undefined });
    expect(back.lines[0]).not.toHaveProperty('override');
  });

  test('a line that goes leaves the next one chosen', () => {
    const apples: Change = { do: 'add', item: APPLES, thousandths: 500 };
    const basket = basketAfter(tea, apples, { do: 'choose', lineNo: 1 }, { do: 'remove', lineNo: 1 });
    expect(basket.chosen).toBe(2);
    expect(changed(basket, { do: 'quantity', lineNo: 2, thousandths: 0 })).toEqual(emptyBasket('s-1'));
  });

  test('another member begins without points', () => {
    const basket = basketAfter({ do: 'member', member: { id: 'm', name: 'L*' } }, { do: 'points', points: 100 });
    expect(basket.points).toBe(100);
    expect(changed(basket, { do: 'member', member: undefined })).toEqual(emptyBasket('s-1'));
  });

  test('what is typed is read exactly', () => {
    expect(typedThousandths('1.25', 'KG')).toBe(1250);
    expect(typedThousandths('0,3', 'KG')).toBe(300);
    expect(typedThousandths('1.5', 'PIECE')).toBeUndefined();
    expect(typedThousandths('0', 'PIECE')).toBeUndefined();
    expect(typedMinor('12.5')).toBe(1250);
    expect(typedMinor('0.29')).toBe(29);
    expect(typedMinor('.5')).toBe(50);
    expect(typedMinor('.')).toBeUndefined();
    expect(typedMinor('1.234')).toBeUndefined();
    expect(typedMinor('-1')).toBeUndefined();
  });
});

describe('paying', () => {
  test('change is given of cash, and only the rest in cash is rounded', () => {
    expect(accountOf(1234, [], 10)).toEqual({ payableMinor: 1234, paidMinor: 0, leftMinor: 1234, changeMinor: 0 });
    expect(accountOf(1234, [{ means: 'CASH', minor: 2000 }], 10)).toMatchObject({
      payableMinor: 1230,
      leftMinor: 0,
      changeMinor: 770,
    });
    const mixed = [
      { means: 'WECHAT', minor: 1000 },
      { means: 'CASH', minor: 240 },
    ] as const;
    expect(accountOf(1235, mixed, 10)).toMatchObject({ payableMinor: 1240, leftMinor: 0, changeMinor: 0 });
    expect(accountOf(1234, [{ means: 'WECHAT', minor: 1234 }], 10)).toMatchObject({ payableMinor: 1234, leftMinor: 0 });
  });

  test('half a step is a whole one', () => {
    expect(inCash(1235, 10)).toBe(1240);
    expect(inCash(1234, 10)).toBe(1230);
    expect(inCash(1234, undefined)).toBe(1234);
  });

  test('a sale has one tender of cash', () => {
    expect(
      tendersOf(
        [
          { means: 'CASH', minor: 1000 },
          { means: 'ALIPAY', minor: 500, paymentId: 'p' },
          { means: 'CASH', minor: 500 },
        ],
        66,
      ),
    ).toEqual([
      { method: 'ALIPAY', amountMinor: 500, paymentId: 'p' },
      { method: 'CASH', amountMinor: 1500, changeMinor: 66 },
    ]);
  });

  test('nothing is left in cash where all is paid, and never a single coin too many', () => {
    expect(cashLeftOf(1700, [{ means: 'ALIPAY', minor: 1700 }], undefined)).toBe(0);
    expect(cashLeftOf(1704, [{ means: 'ALIPAY', minor: 1000 }], 10)).toBe(700);
    expect(cashLeftOf(1704, [], undefined)).toBe(1704);
  });

  test('notes that are likely to be handed over are above what is left', () => {
    expect(likelyAmounts(1234)).toEqual([1500, 2000, 5000, 10000]);
    expect(likelyAmounts(10000)).toEqual([]);
  });

  test('money goes back the way it came, and never more than came', () => {
    const tenders = [
      { method: 'CASH', amountMinor: 5000, changeMinor: 1000 },
      { method: 'WECHAT', amountMinor: 3000 },
    ] as const;
    expect(refundsOf(3500, tenders, [{ method: 'WECHAT', amountMinor: 500 }])).toEqual([
      { method: 'WECHAT', amountMinor: 2500 },
      { method: 'CASH', amountMinor: 1000 },
    ]);
    expect(refundsOf(0, tenders, [])).toEqual([]);
  });
});

describe('numbers of receipts', () => {
  const numbering = { prefix: 'A-', digits: 6 };

  function keptNumber() {
    let kept: number | undefined;
    return {
      read: async () => kept,
      keep: async (last: number) => {
        kept = last;
      },
    };
  }

  test('go on behind the last one that the server knows, each once, also where many are asked for at once', async () => {
    const numbers = numbersOf(numbering, keptNumber());
    numbers.learn(41);
    expect(await Promise.all([numbers.next(), numbers.next(), numbers.next()])).toEqual([
      'A-000042',
      'A-000043',
      'A-000044',
    ]);
  });

  test('go on behind what was used here where the server knows less, and behind the server where it knows more', async () => {
    const kept = keptNumber();
    const numbers = numbersOf(numbering, kept);
    await kept.keep(10);
    numbers.learn(7);
    expect(await numbers.next()).toBe('A-000011');
    numbers.learn(30);
    expect(await numbers.next()).toBe('A-000031');
  });

  test('are given again where one could not be kept', async () => {
    let fails = true;
    const kept = keptNumber();
    const numbers = numbersOf(numbering, {
      ...kept,
      keep: async last => {
        if (fails) {
          throw new Error('no space');
        }
        await kept.keep(last);
      },
    });
    await expect(numbers.next()).rejects.toThrow('no space');
    fails = false;
    expect(await numbers.next()).toBe('A-000001');
  });

  test('are written with all their digits', () => {
    expect(receiptNoOf(41, numbering)).toBe('A-000041');
    expect(receiptNoOf(1000000, numbering)).toBe('A-1000000');
  });
});

describe('the sale of a basket', () => {
  const priced: PricedBasket = {
    pricedAt: '2026-11-30T02:00:00.000Z',
    grossMinor: 2000,
    discountMinor: 300,
    totalMinor: 1700,
    pointsUsed: 0,
    basis: {
      pricedAt: '2026-11-30T02:00:00.000Z',
      engine: 1,
      search: 'ALL_ORDERS',
      channel: 'STORE',
      bundle: null,
      manualMinor: 100,
      roundOff: null,
      points: null,
    },
    applications: [
      { seq: 1, layer: 'MANUAL', promotion: null, version: null, step: 0, times: 1, benefitMinor: 100, name: null },
      { seq: 0, layer: 'ITEM', promotion: 'P', version: 2, step: 0, times: 1, benefitMinor: 200, name: 'Tea week' },
    ],
    lines: [
      {
        lineNo: 1,
        saleLineNo: 1,
        splitOf: null,
        sku: 'TEA',
        quantity: 2,
        regularUnitMinor: 1000,
        grossMinor: 2000,
        discountMinor: 300,
        paidMinor: 1700,
        shares: [
          { seq: 0, amountMinor: 200 },
          { seq: 1, amountMinor: 100 },
        ],
      },
    ],
    nearMisses: [],
    skipped: [],
    points: null,
  };

  test('copies the quote, its applications in their order', () => {
    const basket = basketAfter(tea, tea, { do: 'manual', minor: 100 });
    const sale = saleOf(basket, priced, [{ means: 'CASH', minor: 2000 }], 300, '000007', {
      location: 'S1',
      register: 'R1',
      cashier: 'wang',
      shiftNo: 3,
    });
    expect(sale).toMatchObject({
      saleId: 's-1',
      receiptNo: '000007',
      shiftNo: 3,
      applications: [
        { layer: 'ITEM', promotion: 'P', version: 2, step: 0, times: 1, benefitMinor: 200 },
        { layer: 'MANUAL', benefitMinor: 100 },
      ],
      lines: [{ lineNo: 1, sku: 'TEA', quantity: 2, unitPriceMinor: 1000, discountMinor: 300 }],
      tenders: [{ method: 'CASH', amountMinor: 2000, changeMinor: 300 }],
    });
    expect(sale.lines[0]).not.toHaveProperty('splitOf');
  });
});

describe('what is taken off and typed over', () => {
  test('goes with the last line', () => {
    const basket = basketAfter(tea, { do: 'manual', minor: 100 }, { do: 'roundOff', on: true });
    expect(changed(basket, { do: 'remove', lineNo: 1 })).toMatchObject({ manualMinor: 0, roundOff: false, points: 0 });
  });

  test('counts for a label whose quantity somebody has typed', () => {
    const item = { sku: 'HAM', name: 'Ham', unit: 'KG' } as const;
    const basket = basketAfter({ do: 'add', item, thousandths: 500, code: '21' });
    expect(asked(basket, 'S1', 'R1').lines).toEqual([{ lineNo: 1, barcode: '21' }]);
    const typed = changed(basket, { do: 'quantity', lineNo: 1, thousandths: 750 });
    expect(asked(typed, 'S1', 'R1').lines).toEqual([{ lineNo: 1, barcode: '21', quantity: 0.75 }]);
  });
});
