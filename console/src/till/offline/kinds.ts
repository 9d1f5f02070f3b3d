import type { CompleteSale } from '../../generated/commands.ts';
import type { Rejection } from '../../ledger/problem.ts';
import type { Intent } from '../../ledger/send.ts';

/** What somebody at a till can decide without a line, as nobody else has to agree. */
const KEPT = [
  'sales.CompleteSale',
  'returns.AcceptReturn',
  'shifts.OpenShift',
  'shifts.MoveCash',
  'shifts.OpenDrawer',
  'shifts.CountTenders',
  'shifts.CloseShift',
  'shifts.HandOver',
  'shifts.AcceptHandOver',
  'shifts.DeclineHandOver',
];

const FACTS = ['sales.CompleteSale', 'returns.AcceptReturn'];

/** What has happened is told as such, so that no rule refuses it. */
export function isFact(type: string): boolean {
  return FACTS.includes(type);
}

/**
 * Means that are taken without a line: of all others somebody else has to say that they were paid. A tender with a
 * payment was said to be.
 */
export function isTakenWithoutLine(means: CompleteSale['tenders'][number]['method']): boolean {
  return means === 'CASH';
}

/** Why something cannot be done without a line; undefined where it can. */
export function needsLine({ command }: Intent): Rejection | undefined {
  const { type, payload } = command;
  if (!KEPT.includes(type)) {
    return { type: 'till.NeedsLine' };
  }
  if (type !== 'sales.CompleteSale') {
    return undefined;
  }
  const sale = payload as CompleteSale;
  if (sale.coupons?.length) {
    return { type: 'till.CouponNeedsLine' };
  }
  if (sale.basis?.points) {
    return { type: 'till.PointsNeedLine' };
  }
  const isTaken = sale.tenders.every(({ method, paymentId }) => isTakenWithoutLine(method) || paymentId != null);
  return isTaken ? undefined : { type: 'till.MeansNeedsLine' };
}

/** Whether a command that the server may have been told already can be written down, to be told again as it is. */
export function isKeptOnceAsked(intent: Intent): boolean {
  const why = needsLine(intent);
  return isKeepable(intent) && (!why || why.type === 'till.MeansNeedsLine');
}

/** Whether it has no secret in it. */
function isKeepable({ command }: Intent): boolean {
  if (command.type !== 'sales.CompleteSale') {
    return KEPT.includes(command.type);
  }
  return !command.payload.coupons?.length && command.payload.tenders.every(({ secret }) => secret == null);
}
