import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from './Button.tsx';
import { CsvFile, type FileOf } from './CsvFile.tsx';
import type { Connection } from './connection.ts';
import { useFigures } from './Look.tsx';
import styles from './States.module.css';
import { Failed } from './Trouble.tsx';
import type { List } from './useList.ts';
import { allPages, type Rest } from './wholeList.ts';

type Read<T> = Pick<UseQueryResult<T>, 'data' | 'error' | 'isError' | 'refetch' | 'isPending'>;

/** What was asked for: a place for it until it comes, what went wrong, or itself. It stays when it only cannot be renewed. */
export function Shown<T>({ of, rows = 3, children }: { of: Read<T>; rows?: number; children: (data: T) => ReactNode }) {
  if (of.data !== undefined) {
    return children(of.data);
  }
  if (of.isError) {
    return <Failed error={of.error} onRetry={() => void of.refetch()} />;
  }
  return <Skeleton rows={rows} />;
}

/** Asks for the next page of a list that is no table. */
export function More({ onMore }: { onMore: (() => void) | undefined }) {
  const t = useTranslations('states');
  return onMore ? (
    <div>
      <Button onPress={onMore}>{t('more')}</Button>
    </div>
  ) : null;
}

/** The end of a list that is no table: asks for its next page, and takes all of it along. */
export function ListEnd<R>({
  what,
  parts,
  rows,
  rest,
}: Required<Pick<FileOf<R>, 'what' | 'parts' | 'rows'>> & { rest: Rest<R> }) {
  return (
    <>
      <More onMore={rest.more} />
      <CsvFile what={what} parts={parts} rows={rows} rest={rest} />
    </>
  );
}

/** The rows of all pages that have come, and how the list goes on; a word where there are none. */
export function Rows<P, N>({
  of,
  places = 8,
  list,
  none,
  children,
}: {
  of: List<P>;
  places?: number;
  list: (page: P) => Connection<N> | null | undefined;
  none: ReactNode;
  children: (rows: N[], rest: Rest<N>) => ReactNode;
}) {
  return (
    <Shown of={of} rows={places}>
      {data => {
        const rows = data.pages.flatMap(page => list(page)?.edges.map(edge => edge.node) ?? []);
        return rows.length === 0 ? (
          <Empty>{none}</Empty>
        ) : (
          children(rows, {
            more: of.hasNextPage && !of.isFetchingNextPage ? () => void of.fetchNextPage() : undefined,
            all: () => allPages(of.page, list),
          })
        );
      }}
    </Shown>
  );
}

export function Skeleton({ rows }: { rows: number }) {
  const t = useTranslations('states');
  return (
    <div role="status" className={styles.skeleton}>
      <span className="unseen">{t('loading')}</span>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are all alike
        <div key={row} className={styles.bar} />
      ))}
    </div>
  );
}

/** An empty list, with the next step where there is one. */
export function Empty({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p>{children}</p>
      {action}
    </div>
  );
}

/** As of when something is, and whether it can be renewed. */
export function Freshness({ of }: { of: Pick<UseQueryResult, 'dataUpdatedAt' | 'isError' | 'failureCount'> }) {
  const t = useTranslations('states');
  const figures = useFigures();
  if (of.dataUpdatedAt === 0) {
    return null;
  }
  const time = figures.seconds(of.dataUpdatedAt);
  return (
    <span className={`quiet small figure ${styles.fresh}`}>
      {of.isError || of.failureCount > 0 ? t('stale', { time }) : t('fresh', { time })}
    </span>
  );
}
