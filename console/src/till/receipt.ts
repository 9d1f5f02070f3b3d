import type { Refund } from '../returns/refunds.ts';
import type { Basket } from './basket.ts';
import type { PricedBasket } from './door.ts';
import type { Settlement } from './exchange.ts';
import type { Account, Means, Part } from './tenders.ts';

/** What is printed for a customer. */
export type Receipt = {
  receiptNo: string;
  saleId: string;
  at: string;
  cashier: string;
  member?: string;
  isTraining: boolean;
  lines: readonly { name: string; quantity: number; unitMinor: number; paidMinor: number; discountMinor: number }[];
  totalMinor: number;
  savedMinor: number;
  parts: readonly { means: Means; minor: number }[];
  changeMinor: number;
  /** What comes back for goods that were bought before, and pays a part. */
  setOff?: { receipt: string; minor: number };
  /** What goes back to the customer beside. */
  refunds?: readonly Refund[];
};

export function receiptOf(
  basket: Basket,
  priced: PricedBasket,
  parts: readonly Part[],
  account: Account,
  facts: { receiptNo: string; at: string; cashier: string; isTraining: boolean },
  exchange?: Settlement & { receipt: string },
): Receipt {
  return {
    ...facts,
    saleId: basket.saleId,
    ...(basket.member ? { member: basket.member.name } : {}),
    lines: priced.lines.map(line => ({
      name: basket.lines.find(each => each.lineNo === line.lineNo)?.name ?? line.sku,
      quantity: line.quantity,
      unitMinor: line.regularUnitMinor,
      paidMinor: line.paidMinor,
      discountMinor: line.discountMinor,
    })),
    totalMinor: account.payableMinor + (exchange?.setOffMinor ?? 0),
    savedMinor: priced.discountMinor,
    parts: parts.map(({ means, minor }) => ({ means, minor })),
    changeMinor: account.changeMinor,
    ...(exchange
      ? { setOff: { receipt: exchange.receipt, minor: exchange.setOffMinor }, refunds: exchange.refunds }
      : {}),
  };
}
