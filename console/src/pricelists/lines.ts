import { minorOf } from '../ledger/typed.ts';

/** A price as it was typed: `P05 12.80`, with a floor behind it where there is one. */
export type TypedPrice = { sku: string; priceMinor: number; floorMinor?: number };

/** What is typed, or pasted from a table, line by line; or the number of the first line that is none. */
export function readPrices(text: string): { prices: TypedPrice[]; wrongLine?: number } {
  const prices: TypedPrice[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    const [sku, price, floor, ...rest] = line.split(/[\s,;]+/).filter(part => part !== '');
    if (sku === undefined) {
      continue;
    }
    const priceMinor = minorOf(price ?? '');
    const floorMinor = floor === undefined ? undefined : minorOf(floor);
    const isWrong =
      priceMinor === undefined ||
      priceMinor < 0 ||
      (floor !== undefined && (floorMinor === undefined || floorMinor < 0)) ||
      rest.length > 0 ||
      !/^[A-Za-z0-9._:-]{1,64}$/.test(sku);
    if (isWrong) {
      return { prices, wrongLine: at + 1 };
    }
    prices.push({ sku, priceMinor, ...(floorMinor === undefined ? {} : { floorMinor }) });
  }
  return { prices };
}
