import { useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../kit/Button.tsx';
import { useFigures, useLook } from '../kit/Look.tsx';
import { Tag } from '../kit/Tag.tsx';
import type { Station } from './AtRegister.tsx';
import styles from './till.module.css';

/** What never leaves: where and who, the line, what waits for it, the shift. */
export function Bar({ station, parked }: { station: Station; parked: number }) {
  const t = useTranslations();
  const figures = useFigures();
  const { language, setLanguage } = useLook();
  const { door, at, shiftNo } = station;
  const line = useSyncExternalStore(door.subscribe, door.connection);
  return (
    <header className={styles.bar}>
      <b>
        {at.location} {at.register}
      </b>
      <span>{station.cashier}</span>
      <span>{shiftNo === undefined ? t('tillShift.none') : t('tillShift.shift', { number: shiftNo })}</span>
      <span className={styles.grow} />
      <Tag tone={line.isUp ? 'good' : 'bad'}>
        {line.isUp ? t('tillBar.up') : t('tillBar.down', { time: figures.time(line.since, at.zone) })}
      </Tag>
      {line.waiting > 0 && <Tag tone="warn">{t('tillBar.waiting', { count: line.waiting })}</Tag>}
      {parked > 0 && <span>{t('tillBar.parked', { count: parked })}</span>}
      <span className={`quiet small ${styles.wide}`}>{t('tillBar.printer')}</span>
      <Button look="bare" onPress={() => setLanguage(language === 'en' ? 'zh' : 'en')}>
        <span lang={language === 'en' ? 'zh-Hans' : 'en'}>{language === 'en' ? '中文' : 'English'}</span>
      </Button>
    </header>
  );
}
