import { useTranslations } from 'use-intl';
import { useFigures } from '../kit/Look.tsx';
import { Named } from '../kit/Page.tsx';
import { Tag } from '../kit/Tag.tsx';

type Props = {
  expiresOn: string | null | undefined;
  daysLeft: number | null | undefined;
  /** Quarantined as a whole. */
  isHeld: boolean;
};

/** From so many days on nothing needs to be said in colour. */
const SOON_DAYS = 3;

/** How many days a batch has left, or is over. */
export function useDaysWord(): (daysLeft: number) => string {
  const t = useTranslations('stock');
  return days => (days < 0 ? t('daysOver', { days: -days }) : t('daysLeft', { days }));
}

/** The last day of a batch, and how far it is. */
export function DaysLeft({ expiresOn, daysLeft, isHeld }: Props) {
  const t = useTranslations('stock');
  const daysWord = useDaysWord();
  const figures = useFigures();
  const tone = daysLeft == null ? 'plain' : daysLeft < 0 ? 'bad' : daysLeft < SOON_DAYS ? 'warn' : 'plain';
  return (
    <Named
      name={<span className="figure">{expiresOn ? figures.day(expiresOn) : t('noExpiry')}</span>}
      under={
        isHeld ? (
          <Tag tone="bad">{t('held')}</Tag>
        ) : daysLeft == null ? undefined : tone === 'plain' ? (
          daysWord(daysLeft)
        ) : (
          <Tag tone={tone}>{daysWord(daysLeft)}</Tag>
        )
      }
    />
  );
}
