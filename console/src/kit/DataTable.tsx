import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Link } from 'react-aria-components';
import { CsvFile } from './CsvFile.tsx';
import type { Part, Value } from './csv.ts';
import styles from './DataTable.module.css';
import { useRowKeys } from './rowKeys.ts';
import type { Rest } from './wholeList.ts';

export type Column<R> = {
  key: string;
  header: string;
  cell: (row: R) => ReactNode;
  /**
   * What a file has of it: a value under the same header, or several under headers of their own where a cell has more
   * than one thing; none of a column of buttons.
   */
  file: ((row: R) => Value) | readonly Part<R>[];
  /** Figures stand at the right, digit under digit. */
  isFigure?: boolean;
  /** Left out where the page is narrow. */
  isExtra?: boolean;
};

type Props<R> = {
  /** Tells those who do not see the table what it has. */
  caption: string;
  columns: readonly Column<R>[];
  rows: readonly R[];
  rowKey: (row: R) => string;
  /** Where a row leads; the first column links there. */
  href?: (row: R) => string | undefined;
  /** How the list goes on; undefined where its rows are all there. */
  rest?: Rest<R> | undefined;
  /** What beside its caption the table is of, for the name of its file: never a person. */
  about?: readonly string[];
  /** A tile's table is looked at, and no list that is taken along. */
  isTile?: boolean;
};

/** From so many rows on only those in sight are in the document. */
const VIRTUAL_FROM = 80;

/** A native table of which only the rows in sight are made, however many there are; and all of them in a file. */
export function DataTable<R>({ caption, columns, rows, rowKey, href, rest, about, isTile }: Props<R>) {
  const onEnd = rest?.more;
  const region = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [rowHeight, setRowHeight] = useState(52);
  useLayoutEffect(() => {
    const box = region.current;
    if (box) {
      setTop(box.getBoundingClientRect().top + window.scrollY);
      setRowHeight(Number.parseFloat(getComputedStyle(box).getPropertyValue('--row')) || 52);
    }
  }, []);
  const isVirtual = rows.length > VIRTUAL_FROM;
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollMargin: top,
    enabled: isVirtual,
  });
  const inSight = virtual.getVirtualItems();
  const first = isVirtual ? (inSight[0]?.index ?? 0) : 0;
  const end = isVirtual ? (inSight.at(-1)?.index ?? -1) + 1 : rows.length;

  useRowKeys(region);
  useEffect(() => {
    if (onEnd && end >= rows.length) {
      onEnd();
    }
  }, [onEnd, end, rows.length]);

  const table = (
    <div className={styles.region} ref={region}>
      <table className={styles.table} {...(isVirtual ? { 'aria-rowcount': rows.length + 1 } : {})}>
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map(column => (
              <th key={column.key} scope="col" className={classOf(column)}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Space rows={first} height={rowHeight} columns={columns.length} />
          {rows.slice(first, end).map((row, at) => (
            <Row key={rowKey(row)} row={row} columns={columns} href={href?.(row)} index={isVirtual ? first + at : -1} />
          ))}
          <Space rows={rows.length - end} height={rowHeight} columns={columns.length} />
        </tbody>
      </table>
    </div>
  );
  return isTile ? (
    table
  ) : (
    <div className={styles.whole}>
      {/* Above, as the end of a long list is far. */}
      <CsvFile what={caption} about={about} parts={partsOf(columns)} rows={rows} rest={rest} />
      {table}
    </div>
  );
}

/** The columns of the file that columns of a table become. */
function partsOf<R>(columns: readonly Column<R>[]): readonly Part<R>[] {
  return columns.flatMap(({ header, file }) => (typeof file === 'function' ? [{ header, value: file }] : file));
}

type RowProps<R> = { row: R; columns: readonly Column<R>[]; href: string | undefined; index: number };

function Row<R>({ row, columns, href, index }: RowProps<R>) {
  return (
    <tr {...(index < 0 ? {} : { 'aria-rowindex': index + 2 })}>
      {columns.map((column, at) => (
        <td key={column.key} className={classOf(column)}>
          {at === 0 && href ? (
            <Link href={href} className={styles.open ?? ''} data-row>
              {column.cell(row)}
            </Link>
          ) : (
            column.cell(row)
          )}
        </td>
      ))}
    </tr>
  );
}

function Space({ rows, height, columns }: { rows: number; height: number; columns: number }) {
  return rows > 0 ? (
    <tr className={styles.space} style={{ height: rows * height }}>
      <td colSpan={columns} />
    </tr>
  ) : null;
}

function classOf<R>(column: Column<R>): string {
  return [column.isFigure ? `${styles.number} figure` : '', column.isExtra ? styles.extra : ''].join(' ').trim();
}
