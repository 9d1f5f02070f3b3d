import { useTranslations } from 'use-intl';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { useFigures } from '../kit/Look.tsx';
import { hourText } from './DayOfSales.tsx';
import type { Hour } from './day.ts';
import styles from './HourBars.module.css';

type Props = { hours: readonly Hour[]; day: string; before: string; untilHour: number | undefined };

/** Net by the hour, beside that of the same weekday; with the same as a table. */
export function HourBars({ hours, day, before, untilHour }: Props) {
  const t = useTranslations('today');
  const figures = useFigures();
  const most = Math.max(1, ...hours.flatMap(hour => [hour.now.netMinor, hour.before.netMinor]));
  const best = hours.reduce<Hour | undefined>(
    (one, other) => (one && one.now.netMinor >= other.now.netMinor ? one : other),
    undefined,
  );
  const height = (minor: number) => ({ height: `${(100 * Math.max(0, minor)) / most}%` });
  const columns: readonly Column<Hour>[] = [
    { key: 'hour', header: t('hour'), cell: hour => <span className="figure">{hourText(hour.hour)}</span> },
    { key: 'now', header: figures.day(day), isFigure: true, cell: hour => figures.money(hour.now.netMinor) },
    { key: 'before', header: figures.day(before), isFigure: true, cell: hour => figures.money(hour.before.netMinor) },
  ];
  return (
    <div className={styles.chart}>
      <figure className={styles.figure}>
        <figcaption className={styles.legend}>
          <span className={styles.keyNow}>{figures.day(day)}</span>
          <span className={styles.keyBefore}>{figures.day(before)}</span>
          <span className={`figure ${styles.most}`}>{figures.compactMoney(most)}</span>
          <span className="unseen">
            {best && t('bestHour', { hour: hourText(best.hour), net: figures.money(best.now.netMinor) })}
          </span>
        </figcaption>
        <div className={styles.plot} aria-hidden="true">
          {hours.map(hour => (
            <div key={hour.hour} className={styles.hour} title={titleOf(hour)}>
              <div className={styles.bars}>
                <span className={styles.before} style={height(hour.before.netMinor)} />
                <span
                  className={`${styles.now} ${hour.hour === untilHour ? styles.running : ''}`}
                  style={height(hour.now.netMinor)}
                />
              </div>
              <span className={`figure ${styles.label}`}>{hour.hour}</span>
            </div>
          ))}
        </div>
      </figure>
      <details className={styles.table}>
        <summary>{t('asTable')}</summary>
        <DataTable caption={t('byHour')} columns={columns} rows={hours} rowKey={hour => String(hour.hour)} />
      </details>
    </div>
  );

  function titleOf(hour: Hour): string {
    return `${hourText(hour.hour)} · ${figures.money(hour.now.netMinor)} · ${figures.day(before)} ${figures.money(hour.before.netMinor)}`;
  }
}
