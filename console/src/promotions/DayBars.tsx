import { useTranslations } from 'use-intl';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { useFigures } from '../kit/Look.tsx';
import styles from './Promotions.module.css';

type Day = { day: string; minor: number; count: number };

const HEIGHT = 100;

/** An amount for each day as bars, with the same as a table and the largest one in words. */
export function DayBars({ days }: { days: readonly Day[] }) {
  const t = useTranslations('whatIf');
  const figures = useFigures();
  const most = days.reduce((one, other) => (one.minor >= other.minor ? one : other));
  const columns: readonly Column<Day>[] = [
    {
      key: 'day',
      header: t('day'),
      cell: row => <span className="figure">{figures.day(row.day)}</span>,
      file: row => row.day,
    },
    {
      key: 'reached',
      header: t('reached'),
      isFigure: true,
      cell: row => figures.count(row.count),
      file: row => row.count,
    },
    {
      key: 'given',
      header: t('given'),
      isFigure: true,
      cell: row => figures.money(row.minor),
      file: row => ({ minor: row.minor }),
    },
  ];
  return (
    <>
      <figure className={styles.chart} style={{ margin: 0 }}>
        <svg viewBox={`0 0 ${days.length} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
          {days.map((row, x) => {
            const height = most.minor > 0 ? (HEIGHT * Math.max(0, row.minor)) / most.minor : 0;
            return (
              <rect key={row.day} className={styles.fill} x={x + 0.1} y={HEIGHT - height} width={0.8} height={height}>
                <title>{`${figures.day(row.day)} ${figures.money(row.minor)}`}</title>
              </rect>
            );
          })}
          <line
            className={styles.axis}
            x1={0}
            y1={HEIGHT}
            x2={days.length}
            y2={HEIGHT}
            vectorEffect="non-scaling-stroke"
          />
        </svg>
        <figcaption className="small quiet">
          {t('most', { day: figures.day(most.day), amount: figures.money(most.minor) })}
        </figcaption>
      </figure>
      <details>
        <summary className="small">{t('asTable')}</summary>
        <DataTable caption={t('byDay')} columns={columns} rows={days} rowKey={row => row.day} />
      </details>
    </>
  );
}
