import { addDays } from '../ledger/days.ts';

/** The weeks that a calendar shows. */
export type Window = { from: string; to: string; nowPercent: number };

const DAYS_BEFORE = 14;
const DAYS = 56;

export function windowAround(day: string): Window {
  return {
    from: addDays(day, -DAYS_BEFORE),
    to: addDays(day, DAYS - DAYS_BEFORE),
    nowPercent: (100 * DAYS_BEFORE) / DAYS,
  };
}

/** Where on a calendar something lies that holds from a moment until another one, in percent; undefined outside. */
export function barOf(
  view: Window,
  from: string,
  until: string | undefined,
): { left: number; width: number } | undefined {
  const start = Date.parse(view.from);
  const end = Date.parse(view.to);
  const first = Math.max(start, Date.parse(from));
  const last = Math.min(end, until ? Date.parse(until) : end);
  return last <= first
    ? undefined
    : { left: (100 * (first - start)) / (end - start), width: (100 * (last - first)) / (end - start) };
}
