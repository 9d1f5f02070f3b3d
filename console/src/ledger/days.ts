/** Business days as `2026-11-28`. They are calendar days without a time zone, so all of this is arithmetic in UTC. */
const DAY_MS = 86_400_000;

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

export function isDay(text: unknown): text is string {
  return typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}

/** The day and the hour that a clock shows in a time zone. */
export function clockIn(zone: string | undefined, now = new Date()): { day: string; hour: number } {
  const parts = new Intl.DateTimeFormat('en-CA', {
    ...(zone ? { timeZone: zone } : {}),
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(now);
  const part = (type: string) => parts.find(each => each.type === type)?.value ?? '';
  return { day: `${part('year')}-${part('month')}-${part('day')}`, hour: Number(part('hour')) };
}

/** What a clock shows in a time zone at a moment: `2026-11-30T18:05`. */
export function localTime(moment: string, zone: string | undefined): string {
  const { day, hour } = clockIn(zone, new Date(moment));
  const minute = new Intl.DateTimeFormat('en-CA', { ...(zone ? { timeZone: zone } : {}), minute: '2-digit' });
  return `${day}T${String(hour).padStart(2, '0')}:${minute.format(new Date(moment)).padStart(2, '0')}`;
}

/**
 * The moment at which a clock in a time zone shows `2026-11-30T18:05`, as an instant; undefined for what no clock shows.
 * What it shows twice is meant the first time.
 */
export function momentAt(local: string, zone: string | undefined): string | undefined {
  const wanted = Date.parse(`${local}:00Z`);
  if (Number.isNaN(wanted) || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local)) {
    return undefined;
  }
  // The clock there is a few hours off from UTC: by how many is asked at both ends of what is possible.
  const offsets = [-DAY_MS, DAY_MS].map(
    ms => Date.parse(`${localTime(new Date(wanted + ms).toISOString(), zone)}:00Z`) - (wanted + ms),
  );
  const moments = offsets.map(offset => new Date(wanted - offset).toISOString()).sort();
  return moments.find(moment => localTime(moment, zone) === local) ?? moments[1];
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** A moment as a clock in a time zone shows it, and how far that is off from UTC: `2026-11-29T00:05:07+08:00`. */
export function momentIn(moment: string, zone: string | undefined): string {
  const seconds = Math.floor(Date.parse(moment) / 1000);
  const local = clockOf(zone)
    .format(new Date(seconds * 1000))
    .replace(' ', 'T');
  const minutes = Math.round((Date.parse(`${local}Z`) / 1000 - seconds) / 60);
  const two = (number: number) => String(number).padStart(2, '0');
  const off = Math.abs(minutes);
  return `${local}${minutes < 0 ? '-' : '+'}${two(Math.floor(off / 60))}:${two(off % 60)}`;
}

/** Swedish is written as ISO 8601 is. */
function clockOf(zone: string | undefined): Intl.DateTimeFormat {
  const known = clocks.get(zone ?? '');
  if (known) {
    return known;
  }
  const made = new Intl.DateTimeFormat('sv-SE', {
    ...(zone ? { timeZone: zone } : {}),
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  clocks.set(zone ?? '', made);
  return made;
}
