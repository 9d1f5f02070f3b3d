/** Drawn for 20 × 20, in the ink of the text around. They say nothing that words beside them do not. */
const PATHS = {
  today:
    'M3 9h14M6.5 3v3M13.5 3v3M4.5 5h11a1.5 1.5 0 0 1 1.5 1.5v9a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 3 15.5v-9A1.5 1.5 0 0 1 4.5 5z',
  sales: 'M5 2.5v15l2-1.3 1.5 1.3 1.5-1.3 1.5 1.3 1.5-1.3 2 1.3v-15zM8 7h4M8 10.5h4',
  stock: 'M10 2.5l7 3.6v7.8l-7 3.6-7-3.6V6.1zM3.2 6.2L10 9.8l6.8-3.6M10 9.8v7.6',
  approvals: 'M10 2.5l6 2.2v4.8c0 3.8-2.5 6.6-6 8-3.5-1.4-6-4.2-6-8V4.7zM7.3 9.8l2 2 3.5-3.8',
  transfers: 'M3 7h12.5M12.5 4l3 3-3 3M17 13H4.5M7.5 10l-3 3 3 3',
  reports: 'M3 17h14M5 17v-6M10 17V4M15 17V8',
  search: 'M9 3.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM13.2 13.2l3.8 3.8',
  person: 'M10 10a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM3.5 17c.6-3.2 3.2-5 6.5-5s5.9 1.8 6.5 5',
  down: 'M5.5 8l4.5 4.5L14.5 8',
  left: 'M12 5l-5 5 5 5',
  right: 'M8 5l5 5-5 5',
  rise: 'M10 16V4.5M5 9.5l5-5 5 5',
  fall: 'M10 4v11.5M5 10.5l5 5 5-5',
  close: 'M5 5l10 10M15 5L5 15',
  again: 'M16 10a6 6 0 1 1-1.8-4.3M16.3 3v3.4h-3.4',
  alert: 'M10 3l7.5 13.5h-15zM10 8.3v3.6M10 14.2v.2',
  check: 'M4.5 10.5l3.7 3.7 7.3-8',
  clock: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM10 6v4.2l2.8 1.8',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      style={{ flex: 'none' }}
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
