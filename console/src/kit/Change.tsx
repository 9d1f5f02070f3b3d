import { useTranslations } from 'use-intl';
import styles from './Change.module.css';
import { Icon } from './Icon.tsx';
import { useFigures } from './Look.tsx';

/** By how much a figure has changed. Sign and arrow say it and no colour does: red is up in China. */
export function Change({ basisPoints }: { basisPoints: number | undefined }) {
  const t = useTranslations('states');
  const figures = useFigures();
  if (basisPoints === undefined) {
    return <span>{t('noBefore')}</span>;
  }
  return (
    <span className={styles.change}>
      {basisPoints !== 0 && <Icon name={basisPoints > 0 ? 'rise' : 'fall'} size={12} />}
      {figures.signedPercent(basisPoints)}
    </span>
  );
}
