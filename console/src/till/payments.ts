import { TillPaymentDocument, type TillPaymentQuery } from '../generated/documents.ts';
import { ask } from '../ledger/ask.ts';
import type { Means } from './tenders.ts';

export type Payment = NonNullable<TillPaymentQuery['payment']>;

/** What is told to whoever waits. */
export type Progress = 'waiting' | 'unknown' | 'cancelling' | 'captured' | 'failed';

/** By which wallet a code is paid that a customer shows; undefined where it is of none. */
export function walletOf(code: string): Means | undefined {
  if (/^1[0-5]\d{16}$/.test(code)) {
    return 'WECHAT';
  }
  if (/^(2[5-9]|30)\d{14,22}$/.test(code)) {
    return 'ALIPAY';
  }
  return /^62\d{17}$/.test(code) ? 'UNIONPAY' : undefined;
}

export function progressOf(state: Payment['state']): Progress {
  switch (state) {
    case 'STARTED':
    case 'SUBMITTED':
    case 'PENDING':
      return 'waiting';
    case 'UNKNOWN':
      return 'unknown';
    case 'CANCELLING':
      return 'cancelling';
    case 'CAPTURED':
      return 'captured';
    case 'CANCELLED':
    case 'CAPTURED_LATE':
    case 'DECLINED':
      return 'failed';
  }
}

export async function readPayment(id: string): Promise<Payment | undefined> {
  return (await ask(TillPaymentDocument, { id })).payment ?? undefined;
}
