/** The clock of the machine, which anybody can set, and one that only goes on. */
export type Clock = { now: () => number; monotonicMs: () => number };

export const MACHINE: Clock = { now: () => Date.now(), monotonicMs: () => Math.round(performance.now()) };

/** A moment in RFC 3339 with the offset of the machine, such as `2026-11-28T09:31:07.120+08:00`. */
export function momentOf(ms: number, offsetMinutes = -new Date(ms).getTimezoneOffset()): string {
  const local = new Date(ms + offsetMinutes * 60_000).toISOString().slice(0, -1);
  const away = Math.abs(offsetMinutes);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${local}${offsetMinutes < 0 ? '-' : '+'}${two(Math.floor(away / 60))}:${two(away % 60)}`;
}
