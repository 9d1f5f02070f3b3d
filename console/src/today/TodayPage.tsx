import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslations } from 'use-intl';
import { may, useMe } from '../access/me.ts';
import { LocationChoice, useLocations } from '../catalog/locations.tsx';
import { Button } from '../kit/Button.tsx';
import { Icon } from '../kit/Icon.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Page } from '../kit/Page.tsx';
import { Skeleton } from '../kit/States.tsx';
import { addDays, clockIn } from '../ledger/days.ts';
import { DayOfSales } from './DayOfSales.tsx';
import styles from './TodayPage.module.css';

const route = getRouteApi('/');

/** Tiles of all roles come after what is looked at first. */
const NeedsMe = lazy(() => import('./NeedsMe.tsx').then(({ NeedsMe }) => ({ default: NeedsMe })));

/** The day so far, and what waits for somebody. What it has depends on what whoever looks may see. */
export function TodayPage() {
  const t = useTranslations('today');
  const figures = useFigures();
  const me = useMe().data;
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const locations = useLocations();
  const zone = (search.location ? locations.of(search.location) : locations.all[0])?.zone;
  const clock = clockIn(zone);
  const day = search.day ?? clock.day;
  const isToday = day === clock.day;
  const change = (to: Partial<typeof search>) =>
    void navigate({ search: before => ({ ...before, ...to }) as typeof search, replace: true });
  const goTo = (other: string) => change({ day: other === clock.day ? '' : other });
  return (
    <Page
      title={isToday ? t('title') : figures.day(day)}
      over={isToday ? <span className="figure">{figures.day(day)}</span> : t('dayTitle')}
      aside={
        <>
          {may(me, 'sales.sell') && (
            <a className={styles.till} href="/till/">
              {t('toTill')}
            </a>
          )}
          <LocationChoice value={search.location} onChange={location => change({ location: location ?? '' })} />
          <span className={styles.days}>
            <Button onPress={() => goTo(addDays(day, -1))} aria-label={t('dayBefore')}>
              <Icon name="left" size={16} />
            </Button>
            <Button onPress={() => goTo(addDays(day, 1))} isDisabled={isToday} aria-label={t('dayAfter')}>
              <Icon name="right" size={16} />
            </Button>
          </span>
        </>
      }
    >
      {may(me, 'sales.report') && (
        <DayOfSales day={day} location={search.location} untilHour={isToday ? clock.hour : undefined} onDay={goTo} />
      )}
      <Suspense fallback={<Skeleton rows={3} />}>
        <NeedsMe location={search.location} />
      </Suspense>
    </Page>
  );
}
