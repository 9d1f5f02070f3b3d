import type { ReactNode } from 'react';
import { Link } from 'react-aria-components';
import { Icon } from '../kit/Icon.tsx';
import { useFigures } from '../kit/Look.tsx';
import styles from './NeedsMe.module.css';

/** Of which location; of all where none is named. */
export type Of = { location: string | undefined };

/** Tiles are asked for anew so often. */
export const EVERY_MS = 30_000;

export type Connection = { edges: readonly unknown[]; pageInfo: { hasNextPage: boolean } } | null | undefined;

/** How many there are; a list that goes on is so many and more. */
export function useCount(): (...lists: Connection[]) => { text: string; isNone: boolean } {
  const figures = useFigures();
  return (...lists) => {
    const count = lists.reduce((sum, list) => sum + (list?.edges.length ?? 0), 0);
    const goesOn = lists.some(list => list?.pageInfo.hasNextPage);
    return { text: goesOn ? `${figures.count(count)}+` : figures.count(count), isNone: count === 0 };
  };
}

type TileProps = { title: string; href: string; fresh: ReactNode; children: ReactNode };

/** What waits for somebody, of one kind: its name opens the list behind it. */
export function Tile({ title, href, fresh, children }: TileProps) {
  return (
    <article className={styles.tile}>
      <header className={styles.head}>
        <h3 className={styles.title}>
          <Link href={href} className={styles.open ?? ''}>
            {title}
          </Link>
        </h3>
        <Icon name="right" size={16} />
      </header>
      {children}
      <footer className={styles.foot}>{fresh}</footer>
    </article>
  );
}

type CountedProps = { text: string; isNone: boolean; none: string; children: ReactNode };

/** How many wait, with the first of them; or that none does. */
export function Counted({ text, isNone, none, children }: CountedProps) {
  return isNone ? (
    <p className={styles.none}>
      <Icon name="check" size={16} /> {none}
    </p>
  ) : (
    <>
      <p className={`figure ${styles.count}`}>{text}</p>
      <ul className={styles.list}>{children}</ul>
    </>
  );
}
