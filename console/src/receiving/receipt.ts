import type { Goods, Read } from '../catalog/goods.ts';
import type { GoodsReceiptLine } from '../generated/commands.ts';
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

/** Whether a line says all that it has to. */
export function isReady(line: ReceiptLine): boolean {
  const quantity = quantityOf(line.quantity) ?? 0;
  const isWhole = line.perCarton === undefined || (Number.isInteger(quantity) && quantity <= 1000);
  const hasBatch = !line.goods.isTracked || line.batch.trim() !== '';
  return quantity > 0 && isWhole && hasBatch && (line.cost.trim() === '' || (minorOf(line.cost) ?? -1) >= 0);
}

/** Lines as the command takes them: each carton whose code tells how much it has is one of its own. */
export function linesOf(lines: readonly ReceiptLine[]): GoodsReceiptLine[] {
  // The contract's type says that only one of two costs is told, which no type of a row can.
  return lines.flatMap(partsOf).map((line, at) => ({ ...line, lineNo: at + 1 }) as GoodsReceiptLine);
}

function partsOf(line: ReceiptLine): Omit<GoodsReceiptLine, 'lineNo'>[] {
  const { gs1, goods, batch, expiresOn } = line;
  const unitCostMinor = minorOf(line.cost);
  const cost = unitCostMinor === undefined ? {} : { unitCostMinor };
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
