/** Drawn for 20 × 20, in the ink of the text around. They say nothing that words beside them do not. */
const PATHS = {
  today:
    'M3 9h14M6.5 3v3M13.5 3v3M4.5 5h11a1.5 1.5 0 0 1 1.5 1.5v9a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 3 15.5v-9A1.5 1.5 0 0 1 4.5 5z',
  sales: 'M5 2.5v15l2-1.3 1.5 1.3 1.5-1.3 1.5 1.3 1.5-1.3 2 1.3v-15zM8 7h4M8 10.5h4',
  stock: 'M10 2.5l7 3.6v7.8l-7 3.6-7-3.6V6.1zM3.2 6.2L10 9.8l6.8-3.6M10 9.8v7.6',
  approvals: 'M10 2.5l6 2.2v4.8c0 3.8-2.5 6.6-6 8-3.5-1.4-6-4.2-6-8V4.7zM7.3 9.8l2 2 3.5-3.8',
  transfers: 'M3 7h12.5M12.5 4l3 3-3 3M17 13H4.5M7.5 10l-3 3 3 3',
  goods: 'M3.5 4.5v5.2l7 7 6-6-7-7H4.5a1 1 0 0 0-1 1zM7 7v.2',
  buying: 'M2.5 4h2l1.8 9h8.2l1.7-6.5H5M7.5 16.5h.1M13.5 16.5h.1',
  promotions: 'M5 15L15 5M6.5 8a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3zM13.5 15a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3z',
  audit: 'M5 2.5h7l3.5 3.5v11.5H5zM12 2.5V6h3.5M7.5 10h5.5M7.5 13.5h5.5',
  people:
    'M7.5 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2 16.5c.5-2.9 2.6-4.5 5.5-4.5s5 1.6 5.5 4.5M13 4a3 3 0 0 1 0 5.5M15 12.4c1.6.7 2.7 2.1 3 4.1',
  operations: 'M2.5 10h3.5l2.5-6 3.5 12 2.5-6h3',
  reports: 'M3 17h14M5 17v-6M10 17V4M15 17V8',
  more: 'M4.5 10h.1M10 10h.1M15.5 10h.1',
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
  camera: 'M3 6.5h3l1.5-2h5l1.5 2h3v9.5H3zM10 8.2a2.9 2.9 0 1 0 0 5.8 2.9 2.9 0 0 0 0-5.8z',
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
