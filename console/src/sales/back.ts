import { thousandths } from '../ledger/amounts.ts';
import { quantityOf } from '../ledger/typed.ts';
import type { Back } from '../returns/useRefundDue.ts';

type Line = { lineNo: number; quantity: number; returnedQuantity: number; product?: { unit: string } | null };

/** How much of a line has not come back. */
export function leftOf({ quantity, returnedQuantity }: Pick<Line, 'quantity' | 'returnedQuantity'>): number {
  return (thousandths(quantity) - thousandths(returnedQuantity)) / 1000;
}

/** What comes back as it was typed; nothing as long as something of it is wrong. */
export function backOf(lines: readonly Line[], typed: ReadonlyMap<number, string>): Back[] {
  const back: Back[] = [];
  for (const line of lines) {
    const text = typed.get(line.lineNo)?.trim();
    if (text) {
      const quantity = quantityOf(text);
      const isWhole = line.product?.unit !== 'PIECE' || Number.isInteger(quantity);
      if (quantity === undefined || quantity > leftOf(line) || !isWhole) {
        return [];
      }
      if (quantity > 0) {
        back.push({ lineNo: line.lineNo, quantity });
      }
    }
  }
  return back;
}
