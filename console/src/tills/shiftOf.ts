import type { ShiftsOfDayQuery } from '../generated/documents.ts';

export type DayShift = ShiftsOfDayQuery['shifts']['edges'][number]['node'];

/** The shift in which something happened; else the last one before it, else the first one of all. */
export function shiftOf<S extends Pick<DayShift, 'openedAt' | 'shiftNo'>>(
  shifts: readonly S[],
  happenedAt: string,
): S | undefined {
  const inOrder = [...shifts].sort((one, other) => one.shiftNo - other.shiftNo);
  return inOrder.findLast(shift => Date.parse(shift.openedAt) <= Date.parse(happenedAt)) ?? inOrder[0];
}
