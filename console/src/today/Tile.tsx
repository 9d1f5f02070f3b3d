import { type QueryKey, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-aria-components';
import { Icon } from '../kit/Icon.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Freshness, Shown } from '../kit/States.tsx';
import styles from './NeedsMe.module.css';

/** Of which location; of all where none is named. */
export type Of = { location: string | undefined };

/** Tiles are asked for anew so often. */
export const EVERY_MS = 30_000;

type Connection<N> =
  | { readonly edges: readonly { readonly node: N }[]; readonly pageInfo: { readonly hasNextPage: boolean } }
  | null
  | undefined;

/** How many there are; a list that goes on is so many and more, be its first page empty. */
export function useCount(): (...lists: Connection<unknown>[]) => { text: string; isNone: boolean } {
  const figures = useFigures();
  return (...lists) => {
    const count = lists.reduce((sum, list) => sum + (list?.edges.length ?? 0), 0);
    const goesOn = lists.some(list => list?.pageInfo.hasNextPage === true);
    return { text: goesOn ? `${figures.count(count)}+` : figures.count(count), isNone: count === 0 && !goesOn };
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

type ListTileProps<T, N> = {
  title: string;
  href: string;
  /** What is said where there is none. */
  none: string;
  /** By what the answer is kept; its first word is that of the question. */
  question: QueryKey;
  ask: () => Promise<T>;
  list: (answer: T) => Connection<N>;
  /** Where to ask is work: it is asked for anew so often, and not before. */
  everyMs?: number;
  /** One of them, as an item of a list. */
  children: (node: N) => ReactNode;
};

/** A tile of one list: how many wait in it, and the first three. */
export function ListTile<T, N>({ title, href, none, question, ask, list, everyMs, children }: ListTileProps<T, N>) {
  const count = useCount();
  const read = useQuery({
    queryKey: question,
    queryFn: ask,
    refetchInterval: everyMs ?? EVERY_MS,
    ...(everyMs === undefined ? {} : { staleTime: everyMs }),
  });
  return (
    <Tile title={title} href={href} fresh={<Freshness of={read} />}>
      <Shown of={read}>
        {answer => (
          <Counted {...count(list(answer))} none={none}>
            {list(answer)
              ?.edges.slice(0, 3)
              .map(({ node }) => children(node))}
          </Counted>
        )}
      </Shown>
    </Tile>
  );
}
