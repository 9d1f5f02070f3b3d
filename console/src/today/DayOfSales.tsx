import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslations } from 'use-intl';
import { DayDocument, type DayQuery } from '../generated/documents.ts';
import { Button } from '../kit/Button.tsx';
import { Change } from '../kit/Change.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Facts, Named, Section } from '../kit/Page.tsx';
import { Empty, Freshness, Shown, Skeleton } from '../kit/States.tsx';
import { average, changeBasisPoints } from '../ledger/amounts.ts';
import { ask } from '../ledger/ask.ts';
import { addDays } from '../ledger/days.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';
import styles from './DayOfSales.module.css';
import { hoursOf, hourText, storesOf, sum } from './day.ts';
import { HourBars } from './HourBars.tsx';

/** Its table comes after what is looked at first. */
const Stores = lazy(() => import('./Stores.tsx').then(({ Stores }) => ({ default: Stores })));

type Props = {
  day: string;
  location: string | undefined;
  /** The hour that is not over; undefined of a day that is. */
  untilHour: number | undefined;
  onDay: (day: string) => void;
};

/** What was sold, against the same hours of the same weekday. */
export function DayOfSales({ day, location, untilHour, onDay }: Props) {
  const t = useTranslations('today');
  const figures = useFigures();
  const before = addDays(day, -7);
  const read = useQuery({
    queryKey: ['day', day, location],
    queryFn: () => ask(DayDocument, { day, before, location: location ?? null }),
    placeholderData: keepPreviousData,
    refetchInterval: untilHour === undefined ? false : 60_000,
  });
  const against =
    untilHour === undefined
      ? t('against', { day: figures.day(before) })
      : t('againstUntil', { day: figures.day(before), hour: hourText(untilHour) });
  return (
    <Shown of={read} rows={4}>
      {data => {
        const rows = data.day ?? [];
        return rows.length === 0 ? (
          <Empty action={<Button onPress={() => onDay(addDays(day, -1))}>{t('seeDayBefore')}</Button>}>
            {untilHour === undefined ? t('nothingSold') : t('nothingYet')}
          </Empty>
        ) : (
          <>
            <Section
              title={t('sold')}
              aside={
                <span className="small quiet">
                  {against} · <Freshness of={read} />
                </span>
              }
            >
              <Headline data={data} untilHour={untilHour} />
            </Section>
            <div className={styles.pair}>
              <Section title={t('byHour')}>
                <HourBars hours={hoursOf(rows, data.before ?? [])} day={day} before={before} untilHour={untilHour} />
              </Section>
              <Section title={t('best')}>
                <Best best={data.best ?? []} />
              </Section>
            </div>
            <Suspense fallback={<Skeleton rows={3} />}>
              <Stores stores={storesOf(rows, data.before ?? [], untilHour ?? 24)} day={day} />
            </Suspense>
          </>
        );
      }}
    </Shown>
  );
}

function Headline({ data, untilHour = 24 }: { data: DayQuery; untilHour: number | undefined }) {
  const t = useTranslations('today');
  const figures = useFigures();
  const whole = sum(data.day ?? []);
  const now = sum(data.day ?? [], untilHour);
  const before = sum(data.before ?? [], untilHour);
  const basket = average(whole.netMinor, whole.receipts);
  return (
    <Facts
      facts={[
        {
          name: t('net'),
          value: figures.money(whole.netMinor),
          note: <Change basisPoints={changeBasisPoints(now.netMinor, before.netMinor)} />,
        },
        {
          name: t('receipts'),
          value: figures.count(whole.receipts),
          note: <Change basisPoints={changeBasisPoints(now.receipts, before.receipts)} />,
        },
        {
          name: t('basket'),
          value: figures.money(basket),
          note: (
            <Change
              basisPoints={changeBasisPoints(
                average(now.netMinor, now.receipts),
                average(before.netMinor, before.receipts),
              )}
            />
          ),
        },
        ...(whole.marginMinor === undefined
          ? []
          : [
              {
                name: t('margin'),
                value: figures.money(whole.marginMinor),
                note: whole.netMinor > 0 && (
                  <span>
                    {t('ofNet', { share: figures.percent(average(whole.marginMinor * 10000, whole.netMinor)) })}
                  </span>
                ),
              },
            ]),
      ]}
    />
  );
}

function Best({ best }: { best: NonNullable<DayQuery['best']> }) {
  const figures = useFigures();
  const enumWord = useEnumWord();
  return (
    <ol className={styles.best}>
      {best.map(row => (
        <li key={row.sku}>
          <Named
            name={row.product?.name ?? row.sku}
            under={`${figures.quantity(row.quantity)} ${row.product ? enumWord('Unit', row.product.unit) : ''}`}
          />
          <span className="figure">{figures.money(row.netMinor)}</span>
        </li>
      ))}
    </ol>
  );
}
