import type { HourOfStoreFragment } from '../generated/documents.ts';

/** Sums of a day, or of a part of it. The margin is missing where somebody may not see costs. */
export type Sums = { netMinor: number; receipts: number; marginMinor?: number };

/** The same hours of two days. */
export type Compared = { now: Sums; before: Sums };

export type Hour = Compared & { hour: number };
export type Store = Compared & { location: string; whole: Sums };

const NOTHING: Sums = { netMinor: 0, receipts: 0 };

function plus(sums: Sums, row: HourOfStoreFragment): Sums {
  const margin = row.marginMinor == null ? sums.marginMinor : (sums.marginMinor ?? 0) + row.marginMinor;
  return {
    netMinor: sums.netMinor + row.netMinor,
    receipts: sums.receipts + row.receipts,
    ...(margin === undefined ? {} : { marginMinor: margin }),
  };
}

/** Adds up rows; of those before an hour only, where one is given. */
export function sum(rows: readonly HourOfStoreFragment[], beforeHour = 24): Sums {
  return rows.filter(row => (row.hour ?? 0) < beforeHour).reduce(plus, NOTHING);
}

/** The hours in which anything was sold on either day, without holes. */
export function hoursOf(now: readonly HourOfStoreFragment[], before: readonly HourOfStoreFragment[]): readonly Hour[] {
  const some = [...now, ...before].map(row => row.hour ?? 0);
  if (some.length === 0) {
    return [];
  }
  const first = Math.min(...some);
  return Array.from({ length: Math.max(...some) - first + 1 }, (_, at) => {
    const hour = first + at;
    const of = (rows: readonly HourOfStoreFragment[]) => sum(rows.filter(row => row.hour === hour));
    return { hour, now: of(now), before: of(before) };
  });
}

/** Stores by what they have sold, the best first, compared up to an hour. */
export function storesOf(
  now: readonly HourOfStoreFragment[],
  before: readonly HourOfStoreFragment[],
  beforeHour: number,
): readonly Store[] {
  const locations = new Set([...now, ...before].map(row => row.location ?? ''));
  return [...locations]
    .map(location => {
      const of = (rows: readonly HourOfStoreFragment[]) => rows.filter(row => row.location === location);
      return {
        location,
        whole: sum(of(now)),
        now: sum(of(now), beforeHour),
        before: sum(of(before), beforeHour),
      };
    })
    .sort((one, other) => other.whole.netMinor - one.whole.netMinor || one.location.localeCompare(other.location));
}

/** `09:00`. */
export function hourText(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}
