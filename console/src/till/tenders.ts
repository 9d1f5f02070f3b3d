import type { CompleteSale, Tender } from '../generated/commands.ts';

export type Means = Tender['method'];

/** A part of what is paid, as the till keeps it until the sale is told. */
export type Part = {
  means: Means;
  /** What was handed over, in minor units. */
  minor: number;
  /** The payment that a provider has taken. */
  paymentId?: string;
  /** The gift card, and the secret of it, which is kept only until the sale is told. */
  card?: string;
  secret?: string;
};

/** What is due, has been handed over and is left, in minor units. */
export type Account = {
  /** What is to be paid, with what is paid in cash rounded where there are no coins for it. */
  payableMinor: number;
  paidMinor: number;
  leftMinor: number;
  changeMinor: number;
};

/** The nearest multiple of a step, half up; the amount itself where any can be paid. */
export function inCash(minor: number, step: number | undefined): number {
  return step && step > 1 ? Math.floor((2 * minor + step) / (2 * step)) * step : minor;
}

/**
 * What is left to pay: the parts that are not cash are exact, the rest is rounded as cash where cash pays it. Change is
 * given of cash only.
 */
export function accountOf(dueMinor: number, parts: readonly Part[], step: number | undefined): Account {
  const cash = sum(parts.filter(part => part.means === 'CASH'));
  const others = sum(parts.filter(part => part.means !== 'CASH'));
  const rest = dueMinor - others;
  const payableMinor = cash > 0 && rest > 0 ? others + inCash(rest, step) : dueMinor;
  const paidMinor = cash + others;
  return {
    payableMinor,
    paidMinor,
    leftMinor: Math.max(0, payableMinor - paidMinor),
    changeMinor: cash > 0 ? Math.max(0, paidMinor - payableMinor) : 0,
  };
}

function sum(parts: readonly Part[]): number {
  return parts.reduce((all, part) => all + part.minor, 0);
}

/** Parts as a sale tells them: cash is one, with the change that was given of it. */
export function tendersOf(parts: readonly Part[], changeMinor: number): CompleteSale['tenders'] {
  const cash = sum(parts.filter(part => part.means === 'CASH'));
  const others = parts
    .filter(part => part.means !== 'CASH')
    .map(part => ({
      method: part.means,
      amountMinor: part.minor,
      ...(part.paymentId ? { paymentId: part.paymentId } : {}),
      ...(part.card ? { reference: part.card } : {}),
      ...(part.secret ? { secret: part.secret } : {}),
    }));
  return cash > 0
    ? [...others, { method: 'CASH', amountMinor: cash, ...(changeMinor > 0 ? { changeMinor } : {}) }]
    : others;
}

/** What is left to pay in cash, rounded as there are coins; 0 where nothing is left. */
export function cashLeftOf(dueMinor: number, parts: readonly Part[], step: number | undefined): number {
  const isPaid = accountOf(dueMinor, parts, step).leftMinor === 0;
  return isPaid ? 0 : accountOf(dueMinor, [...parts, { means: 'CASH', minor: 1 }], step).leftMinor + 1;
}

/** Parts that a provider has taken: they stay with the basket, whatever becomes of the sale. */
export function takenOf(parts: readonly Part[]): readonly Part[] {
  return parts.filter(part => part.paymentId !== undefined);
}

/** Notes of the yuan, in minor units. */
const NOTES = [500, 1000, 2000, 5000, 10000];

/** Amounts that a customer is likely to hand over for what is left: the next multiples of notes. */
export function likelyAmounts(leftMinor: number): number[] {
  const rounded = NOTES.map(note => Math.ceil(leftMinor / note) * note).filter(minor => minor > leftMinor);
  return [...new Set(rounded)].sort((one, other) => one - other).slice(0, 4);
}
