import { thousandths } from '../ledger/amounts.ts';
import { quantityOf } from '../ledger/typed.ts';

export type Returnable = { lineNo: number; quantity: number; sentBack: number };

/** How much of a line can go back yet. */
export function leftOf({ quantity, sentBack }: Returnable): number {
  return (thousandths(quantity) - thousandths(sentBack)) / 1000;
}

/**
 * What goes back, as the command takes it: lines of which nothing was typed stay. Undefined where something that was
 * typed is no quantity, or more than is left, and where nothing goes.
 */
export function sentBack(
  lines: readonly Returnable[],
  typed: ReadonlyMap<number, string>,
): { receiptLineNo: number; quantity: number }[] | undefined {
  const back: { receiptLineNo: number; quantity: number }[] = [];
  for (const line of lines) {
    const text = (typed.get(line.lineNo) ?? '').trim();
    const quantity = text === '' ? 0 : quantityOf(text);
    if (quantity === undefined || thousandths(quantity) > thousandths(leftOf(line))) {
      return undefined;
    }
    if (quantity > 0) {
      back.push({ receiptLineNo: line.lineNo, quantity });
    }
  }
  return back.length > 0 ? back : undefined;
}
