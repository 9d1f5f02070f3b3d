import type { Goods, Read } from '../catalog/goods.ts';
import type { GoodsReceiptLine } from '../generated/commands.ts';
import { decimalOf, thousandths } from '../ledger/amounts.ts';
import { minorOf, quantityOf } from '../ledger/typed.ts';

/** A line of a delivery, as it is being received. */
export type ReceiptLine = {
  key: string;
  goods: Goods;
  /** The element string of GS1 that was read off the carton; it tells batch and days. */
  gs1?: string;
  /** How much one carton has, where its code tells. */
  perCarton?: number;
  /** How much, or how many cartons, as it was typed. */
  quantity: string;
  batch: string;
  expiresOn: string;
  /** What a unit costs, as it was typed. */
  cost: string;
};

/** An element string begins with an identifier; a barcode is digits alone, or something shorter. */
function isElementString({ code, batch, quantity }: Read): boolean {
  return batch !== undefined || (quantity !== undefined && /^(\]|\(|01\d{14})/.test(code));
}

/** What was scanned, added to what is there: the same carton once more is one more of it. */
export function withScan(lines: readonly ReceiptLine[], read: Read): readonly ReceiptLine[] {
  const isCarton = isElementString(read);
  const key = isCarton ? read.code : read.goods.sku;
  const known = lines.find(line => line.key === key);
  if (known) {
    const sum = (quantityOf(known.quantity) ?? 0) + 1;
    return lines.map(line => (line === known ? { ...line, quantity: String(Math.round(sum * 1000) / 1000) } : line));
  }
  return [
    ...lines,
    {
      key,
      goods: read.goods,
      ...(isCarton ? { gs1: read.code } : {}),
      ...(isCarton && read.quantity !== undefined ? { perCarton: read.quantity / 1000 } : {}),
      quantity: '1',
      batch: read.batch?.batch ?? '',
      expiresOn: read.batch?.expiresOn ?? '',
      cost: '',
    },
  ];
}

/** Goods that were found by name. */
export function withGoods(lines: readonly ReceiptLine[], goods: Goods): readonly ReceiptLine[] {
  return withScan(lines, { code: '', goods });
}

/** Whether a line says all that it has to, its cost included: the ledger takes no goods without. */
export function isReady(line: ReceiptLine): boolean {
  const quantity = quantityOf(line.quantity) ?? 0;
  const isWhole = line.perCarton === undefined || (Number.isInteger(quantity) && quantity <= 1000);
  const hasBatch = !line.goods.isTracked || line.batch.trim() !== '';
  return quantity > 0 && isWhole && hasBatch && (minorOf(line.cost) ?? -1) >= 0;
}

/** Lines as the command takes them: each carton whose code tells how much it has is one of its own. */
export function linesOf(lines: readonly ReceiptLine[]): GoodsReceiptLine[] {
  // The contract's type says that only one of two costs is told, which no type of a row can.
  return lines.flatMap(partsOf).map((line, at) => ({ ...line, lineNo: at + 1 }) as GoodsReceiptLine);
}

function partsOf(line: ReceiptLine): Omit<GoodsReceiptLine, 'lineNo'>[] {
  const { gs1, goods, batch, expiresOn } = line;
  const cost = { unitCostMinor: minorOf(line.cost) ?? 0 };
  const quantity = quantityOf(line.quantity) ?? 0;
  if (gs1 !== undefined) {
    return line.perCarton === undefined
      ? [{ gs1, quantity, ...cost }]
      : Array.from({ length: quantity }, () => ({ gs1, ...cost }));
  }
  return [
    {
      sku: goods.sku,
      quantity,
      ...(batch.trim() === '' ? {} : { batch: batch.trim() }),
      ...(expiresOn === '' ? {} : { expiresOn }),
      ...cost,
    },
  ];
}

/** What was ordered of some goods, and how much of it had come before. */
export type Ordered = {
  sku: string;
  quantity: number;
  delivered: number;
  unitCostMinor?: number | null | undefined;
};

/** Lines of which nobody has said yet what they cost get what the order says. */
export function priced(lines: readonly ReceiptLine[], ordered: readonly Ordered[]): readonly ReceiptLine[] {
  return lines.map(line => {
    const cost = ordered.find(each => each.sku === line.goods.sku && each.unitCostMinor != null)?.unitCostMinor;
    return line.cost === '' && cost != null ? { ...line, cost: decimalOf(cost) } : line;
  });
}

/** How much of each product is still to come when these lines are received, by SKU; what is all here is left out. */
export function toCome(ordered: readonly Ordered[], lines: readonly ReceiptLine[]): ReadonlyMap<string, number> {
  const left = new Map<string, number>();
  for (const { sku, quantity, delivered } of ordered) {
    left.set(sku, (left.get(sku) ?? 0) + thousandths(quantity) - thousandths(delivered));
  }
  for (const line of lines) {
    const here = thousandths((quantityOf(line.quantity) ?? 0) * (line.perCarton ?? 1));
    left.set(line.goods.sku, (left.get(line.goods.sku) ?? 0) - here);
  }
  return new Map([...left].filter(([, rest]) => rest > 0).map(([sku, rest]) => [sku, rest / 1000]));
}

/** Some more of goods that were ordered: what is typed in is so much more. */
export function withMore(lines: readonly ReceiptLine[], goods: Goods, more: number): readonly ReceiptLine[] {
  const known = lines.find(line => line.key === goods.sku);
  const sum = thousandths(known ? (quantityOf(known.quantity) ?? 0) : 0) + thousandths(more);
  return withGoods(known ? lines.filter(line => line !== known) : lines, goods).map(line =>
    line.key === goods.sku ? { ...(known ?? line), quantity: String(sum / 1000) } : line,
  );
}
