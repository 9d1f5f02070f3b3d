import type { ReactNode } from 'react';
import styles from './Entries.module.css';
import { Named } from './Page.tsx';

export type Entry = { key: string; name: ReactNode; under?: ReactNode; value?: ReactNode; isSum?: boolean };

/** Things of one kind below each other, each with its figure or what can be done with it at the right. */
export function Entries({ entries }: { entries: readonly Entry[] }) {
  return (
    <ul className={styles.entries}>
      {entries.map(entry => (
        <li key={entry.key} className={entry.isSum ? styles.sum : undefined}>
          <Named name={entry.name} under={entry.under} />
          {entry.value !== undefined && <span className={`figure ${styles.value}`}>{entry.value}</span>}
        </li>
      ))}
    </ul>
  );
}

/** Parts of a page beside each other, as many as there is room for. */
export function Columns({ children }: { children: ReactNode }) {
  return <div className={styles.columns}>{children}</div>;
}

/** Buttons and words in a row that wraps. */
export function Row({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}
