import { newCommandId } from '../ledger/ids.ts';

/** What a new order is called. */
export function newOrderId(): string {
  return `PO-${newCommandId().slice(0, 13)}`;
}
