import { lazy, Suspense } from 'react';
import { useTranslations } from 'use-intl';
import { useFigures } from '../kit/Look.tsx';
import { type Hour, hourText } from './day.ts';
import styles from './HourBars.module.css';

/** It is folded away at first. */
const HourTable = lazy(() => import('./HourTable.tsx').then(({ HourTable }) => ({ default: HourTable })));

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
        <Suspense>
          <HourTable hours={hours} day={day} before={before} />
        </Suspense>
      </details>
    </div>
  );

  function titleOf(hour: Hour): string {
    return `${hourText(hour.hour)} · ${figures.money(hour.now.netMinor)} · ${figures.day(before)} ${figures.money(hour.before.netMinor)}`;
  }
}
