import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Link } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useMay } from '../access/me.ts';
import { WithReason } from '../access/WithReason.tsx';
import { useLocations } from '../catalog/locations.tsx';
import { ShiftDocument, type ShiftQuery } from '../generated/documents.ts';
import { Columns, Entries, Row } from '../kit/Entries.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Facts, Page, Section } from '../kit/Page.tsx';
import { Empty, Freshness, Shown } from '../kit/States.tsx';
import { Tag } from '../kit/Tag.tsx';
import { ask } from '../ledger/ask.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';
import { addresses } from '../shell/addresses.ts';
import { SettledTenders, Sums } from './Sums.tsx';
import { ZOf } from './ZOf.tsx';

type Shift = NonNullable<ShiftQuery['shift']>;

const route = getRouteApi('/shifts/$location/$register/$shiftNo');

/** A shift: what it has turned over so far (X) or in the end (Z), what was counted, what went in and out of its drawer. */
export function ShiftPage() {
  const t = useTranslations('shift');
  const { location, register, shiftNo } = route.useParams();
  const number = Number(shiftNo);
  const read = useQuery({
    queryKey: ['shift', location, register, number],
    queryFn: () => ask(ShiftDocument, { location, register, shiftNo: number }),
    enabled: Number.isInteger(number),
    refetchInterval: query => (query.state.data?.shift?.state === 'OPEN' ? 15_000 : false),
  });
  const none = (
    <Page title={t('unknown')}>
      <Empty action={<Link href={addresses.shifts()}>{t('toList')}</Link>}>
        {location} · {register} · {shiftNo}
      </Empty>
    </Page>
  );
  return Number.isInteger(number) ? (
    <Shown of={read} rows={6}>
      {({ shift }) => (shift ? <One shift={shift} freshness={<Freshness of={read} />} /> : none)}
    </Shown>
  ) : (
    none
  );
}

function One({ shift, freshness }: { shift: Shift; freshness: React.ReactNode }) {
  const t = useTranslations('shift');
  const figures = useFigures();
  const enumWord = useEnumWord();
  const zone = useLocations().of(shift.location)?.zone;
  const sums = shift.figures ?? shift.x;
  const mayForce = useMay('shifts.force-close');
  return (
    <Page
      title={t('title', { register: shift.register, number: shift.shiftNo })}
      over={<Link href={addresses.shifts({ location: shift.location })}>{t('toList')}</Link>}
      aside={
        <>
          <Tag tone={shift.state === 'UNCOUNTED' ? 'warn' : shift.state === 'OPEN' ? 'good' : 'plain'}>
            {enumWord('ShiftState', shift.state)}
          </Tag>
          {freshness}
        </>
      }
    >
      <Facts
        facts={[
          {
            name: t('where'),
            value: shift.location,
            note: <Link href={addresses.day(shift.location, shift.businessDay)}>{figures.day(shift.businessDay)}</Link>,
          },
          { name: t('cashier'), value: shift.cashier, note: shift.cashiers.length > 1 && shift.cashiers.join(', ') },
          {
            name: t('opened'),
            value: figures.time(shift.openedAt, zone),
            note: shift.closedAt && t('closed', { time: figures.moment(shift.closedAt, zone) }),
          },
          {
            name: t('float'),
            value: figures.money(shift.floatMinor),
            note:
              shift.openingVarianceMinor !== 0 &&
              t('openingVariance', { amount: figures.signedMoney(shift.openingVarianceMinor) }),
          },
          ...(shift.keepMinor != null ? [{ name: t('keep'), value: figures.money(shift.keepMinor) }] : []),
          ...(shift.depositMinor != null
            ? [
                {
                  name: t('deposit'),
                  value: figures.money(shift.depositMinor),
                  note: shift.bag && t('bag', { bag: shift.bag }),
                },
              ]
            : []),
        ]}
      />
      {shift.forcedBecause && <p>{t('forced', { reason: shift.forcedBecause })}</p>}
      {mayForce && shift.state === 'OPEN' && (
        <Row>
          <WithReason
            label={t('force')}
            renews={['shift', 'shifts', 'day']}
            onReason={(act, reason) =>
              act('shifts.ForceCloseShift', {
                location: shift.location,
                register: shift.register,
                shiftNo: shift.shiftNo,
                reason,
              })
            }
          >
            <p>{t('forceWhat')}</p>
          </WithReason>
        </Row>
      )}
      {sums ? (
        <>
          <h2>{shift.state === 'OPEN' ? t('x') : t('z')}</h2>
          <Sums sums={sums} />
          {shift.state === 'OPEN' && <Expected sums={sums} />}
        </>
      ) : (
        <Empty>{t('blind')}</Empty>
      )}
      <SettledTenders
        title={shift.amendments > 0 ? t('settledAsAmended') : t('settled')}
        tenders={shift.amendments > 0 ? shift.tendersAsAmended : shift.tenders}
      />
      {shift.z != null && <ZOf shift={shift} z={shift.z} />}
      <Drawer shift={shift} zone={zone} />
    </Page>
  );
}

function Expected({ sums }: { sums: NonNullable<Shift['x']> }) {
  const t = useTranslations('shift');
  const figures = useFigures();
  const enumWord = useEnumWord();
  return sums.expected.length > 0 ? (
    <Section title={t('shouldBe')}>
      <Entries
        entries={sums.expected.map(each => ({
          key: each.method,
          name: enumWord('TenderMethod', each.method),
          value: figures.money(each.expectedMinor),
        }))}
      />
    </Section>
  ) : null;
}

function Drawer({ shift, zone }: { shift: Shift; zone: string | undefined }) {
  const t = useTranslations('shift');
  const figures = useFigures();
  const enumWord = useEnumWord();
  return (
    <Columns>
      {shift.counts.length > 0 && (
        <Section title={t('counts')}>
          <Entries
            entries={shift.counts.map(count => ({
              key: count.count,
              name: count.counts
                .map(each => `${enumWord('TenderMethod', each.method)} ${figures.money(each.countedMinor)}`)
                .join(' · '),
              under: `${count.by} · ${figures.moment(count.countedAt, zone)}`,
            }))}
          />
        </Section>
      )}
      {shift.movements.length > 0 && (
        <Section title={t('movements')}>
          <Entries
            entries={shift.movements.map(movement => ({
              key: movement.movement,
              name: enumWord('CashMovementKind', movement.kind),
              under: [
                movement.reason,
                movement.cashier,
                figures.moment(movement.movedAt, zone),
                movement.bag && t('bag', { bag: movement.bag }),
              ]
                .filter(Boolean)
                .join(' · '),
              value: figures.money(movement.amountMinor),
            }))}
          />
        </Section>
      )}
      {shift.drawerOpenings.length > 0 && (
        <Section title={t('openings')}>
          <Entries
            entries={shift.drawerOpenings.map(opening => ({
              key: opening.openedAt,
              name: opening.reason,
              under: `${opening.cashier} · ${figures.moment(opening.openedAt, zone)}`,
            }))}
          />
        </Section>
      )}
      {shift.handOvers.length > 0 && (
        <Section title={t('handOvers')}>
          <Entries
            entries={shift.handOvers.map(over => ({
              key: over.at,
              name: `${over.from} → ${over.to}`,
              under: [
                figures.moment(over.at, zone),
                over.declinedBecause && t('declined', { reason: over.declinedBecause }),
              ]
                .filter(Boolean)
                .join(' · '),
              value: over.acceptedAt ? figures.time(over.acceptedAt, zone) : '',
            }))}
          />
        </Section>
      )}
    </Columns>
  );
}
