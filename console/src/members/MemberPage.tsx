import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Link } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useMay } from '../access/me.ts';
import { useLocations } from '../catalog/locations.tsx';
import { MemberDocument, type MemberQuery } from '../generated/documents.ts';
import { Columns, Entries, type Entry, Row } from '../kit/Entries.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Facts, Page, Section } from '../kit/Page.tsx';
import { Empty, Freshness, Shown } from '../kit/States.tsx';
import { Tag } from '../kit/Tag.tsx';
import { ask } from '../ledger/ask.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';
import { addresses } from '../shell/addresses.ts';
import { Consents } from './Consents.tsx';
import { FeedbackEntries } from './FeedbackEntries.tsx';
import { MemberActions } from './MemberActions.tsx';
import { nameShown } from './MembersPage.tsx';
import { PointsStatement } from './PointsStatement.tsx';
import { TierHistory } from './TierHistory.tsx';

export type Member = NonNullable<MemberQuery['member']>;

const route = getRouteApi('/members/$member');

/** Whom the chain knows: who they are, how they stand, what they have, what they bought and said. */
export function MemberPage() {
  const t = useTranslations('member');
  const { member: id } = route.useParams();
  const read = useQuery({ queryKey: ['member', id], queryFn: () => ask(MemberDocument, { id }) });
  return (
    <Shown of={read} rows={6}>
      {({ member }) =>
        member ? (
          <Known member={member} asked={id} freshness={<Freshness of={read} />} />
        ) : (
          <Page title={t('unknown')}>
            <Empty action={<Link href={addresses.members()}>{t('toList')}</Link>}>{id}</Empty>
          </Page>
        )
      }
    </Shown>
  );
}

function Known({ member, asked, freshness }: { member: Member; asked: string; freshness: React.ReactNode }) {
  const t = useTranslations('member');
  return (
    <Page
      title={nameShown(member) ?? member.id}
      over={<Link href={addresses.members()}>{t('toList')}</Link>}
      aside={
        <>
          {member.erased && <Tag tone="warn">{t('erased')}</Tag>}
          {member.tags.map(tag => (
            <Tag key={tag} tone="plain">
              {tag}
            </Tag>
          ))}
          {freshness}
        </>
      }
    >
      {asked !== member.id && <p role="status">{t('merged', { from: asked, into: member.id })}</p>}
      <Standing member={member} />
      {!member.erased && <MemberActions member={member} />}
      <Columns>
        <Person member={member} />
        <Consents member={member} />
      </Columns>
      <Columns>
        <Coupons member={member} />
        <Cards member={member} />
      </Columns>
      <Columns>
        <Purchases member={member} />
        <Favourites member={member} />
      </Columns>
      <Points member={member} />
      <TierHistory member={member.id} />
      <Said member={member} />
    </Page>
  );
}

function Standing({ member }: { member: Member }) {
  const t = useTranslations('member');
  const figures = useFigures();
  const { standing, points, frequency } = member;
  const facts = [
    ...(standing
      ? [
          {
            name: t('tier'),
            value: standing.tier ?? t('noTier'),
            note: standing.graceUntil
              ? standing.keepMissingMinor == null
                ? t('graceUntil', { day: figures.day(standing.graceUntil) })
                : t('keepUntil', {
                    day: figures.day(standing.graceUntil),
                    amount: figures.money(standing.keepMissingMinor),
                  })
              : standing.nextTier && standing.missingMinor != null
                ? t('toNext', { amount: figures.money(standing.missingMinor), tier: standing.nextTier })
                : standing.until && t('until', { day: figures.day(standing.until) }),
          },
          {
            name: t('spend'),
            value: figures.money(standing.spendMinor),
            note: t('receipts', { count: standing.receipts }),
          },
        ]
      : []),
    ...(points
      ? [
          {
            name: t('points'),
            value: figures.count(points.balance),
            note:
              points.debt > 0
                ? t('debt', { points: figures.count(points.debt) })
                : points.expiring > 0
                  ? t('expiring', { points: figures.count(points.expiring) })
                  : points.pending > 0 && t('pending', { points: figures.count(points.pending) }),
          },
        ]
      : []),
    ...(frequency
      ? [
          {
            name: t('visits'),
            value: figures.count(frequency.visits),
            note: frequency.lastDay && t('last', { day: figures.day(frequency.lastDay) }),
          },
          {
            name: t('paid'),
            value: figures.money(frequency.paidMinor),
            note: frequency.meanBasketMinor != null && t('mean', { amount: figures.money(frequency.meanBasketMinor) }),
          },
        ]
      : []),
  ];
  return facts.length > 0 ? <Facts facts={facts} /> : null;
}

/** What is known of them as a person, as far as whoever looks may see it. */
function Person({ member }: { member: Member }) {
  const t = useTranslations('member');
  const figures = useFigures();
  const enumWord = useEnumWord();
  const zone = useLocations().of(member.location ?? '')?.zone;
  const known: readonly [string, string | null | undefined][] = [
    [t('id'), member.id],
    [t('phone'), member.phone ?? member.phoneMasked],
    [t('card'), member.card ?? member.cardMasked],
    [t('birthday'), member.birthday],
    [t('mail'), member.mail ?? member.mailMasked],
    [t('address'), member.address],
    [t('note'), member.note],
    [
      t('registered'),
      `${figures.moment(member.registeredAt, zone)} · ${enumWord('RegistrationChannel', member.channel)}${
        member.location ? ` · ${member.location}` : ''
      }`,
    ],
  ];
  return (
    <Section title={t('person')}>
      <Entries
        entries={known
          .filter(([, value]) => value != null && value !== '')
          .map(([name, value]) => ({ key: name, name: value, under: name }))}
      />
    </Section>
  );
}

function Coupons({ member }: { member: Member }) {
  const t = useTranslations('member');
  const figures = useFigures();
  const enumWord = useEnumWord();
  if (!member.coupons) {
    return null;
  }
  const entries: Entry[] = member.coupons.edges.map(({ node }) => ({
    key: `${node.campaign}/${node.serial}`,
    name: node.campaign,
    under: node.until ? t('until', { day: figures.moment(node.until) }) : `#${node.serial}`,
    value: (
      <Row>
        <Tag tone={node.state === 'OPEN' ? 'good' : 'plain'}>{enumWord('CouponState', node.state)}</Tag>
        {node.sale && <Link href={addresses.sale(node.sale)}>{t('receipt')}</Link>}
      </Row>
    ),
  }));
  return (
    <Section title={t('coupons')}>
      {entries.length > 0 ? <Entries entries={entries} /> : <Empty>{t('noCoupons')}</Empty>}
    </Section>
  );
}

function Cards({ member }: { member: Member }) {
  const t = useTranslations('member');
  const figures = useFigures();
  const enumWord = useEnumWord();
  if (!member.giftCards) {
    return null;
  }
  const entries: Entry[] = member.giftCards.map(card => ({
    key: card.number,
    name: <span className="figure">{card.number}</span>,
    under: card.until ? t('until', { day: figures.moment(card.until) }) : enumWord('CardState', card.state),
    value: figures.money(card.balanceMinor),
  }));
  return (
    <Section title={t('giftCards')}>
      {entries.length > 0 ? <Entries entries={entries} /> : <Empty>{t('noGiftCards')}</Empty>}
    </Section>
  );
}

function Purchases({ member }: { member: Member }) {
  const t = useTranslations('member');
  const figures = useFigures();
  const { of } = useLocations();
  if (!member.purchases) {
    return null;
  }
  const entries: Entry[] = member.purchases.edges.map(({ node }) => ({
    key: node.id,
    name: <Link href={addresses.sale(node.id)}>{`${node.location} · ${node.register} · ${node.receiptNo}`}</Link>,
    under: (
      <span className="figure">
        {figures.moment(node.soldAt, of(node.location)?.zone)}
        {node.refundedMinor > 0 && ` · ${t('refunded', { amount: figures.money(node.refundedMinor) })}`}
      </span>
    ),
    value: figures.money(node.totalMinor),
  }));
  return (
    <Section title={t('purchases')}>
      {entries.length > 0 ? <Entries entries={entries} /> : <Empty>{t('noPurchases')}</Empty>}
    </Section>
  );
}

function Favourites({ member }: { member: Member }) {
  const t = useTranslations('member');
  const figures = useFigures();
  if (!member.favourites || member.favourites.length === 0) {
    return null;
  }
  return (
    <Section title={t('favourites')}>
      <Entries
        entries={member.favourites.map(one => ({
          key: one.sku,
          name: one.product?.name ?? one.sku,
          under: `${one.sku} · ${t('last', { day: figures.day(one.lastDay) })}`,
          value: t('times', { count: one.receipts }),
        }))}
      />
    </Section>
  );
}

function Points({ member }: { member: Member }) {
  const t = useTranslations('member');
  const figures = useFigures();
  if (!member.points) {
    return null;
  }
  return (
    <>
      {member.points.lots.length > 0 && (
        <Section title={t('lots')}>
          <Entries
            entries={member.points.lots.map((lot, at) => ({
              key: `${lot.expiresOn}/${at}`,
              name: lot.expiresOn ? t('until', { day: figures.day(lot.expiresOn) }) : t('forGood'),
              under: lot.usableFrom ? t('from', { day: figures.day(lot.usableFrom) }) : undefined,
              value: figures.count(lot.points),
            }))}
          />
        </Section>
      )}
      <Section title={t('statement')}>
        <PointsStatement member={member.id} />
      </Section>
    </>
  );
}

function Said({ member }: { member: Member }) {
  const t = useTranslations('member');
  const mayRead = useMay('members.read-feedback');
  const said = member.feedback?.edges.map(edge => edge.node) ?? [];
  return mayRead && said.length > 0 ? (
    <Section title={t('said')}>
      <FeedbackEntries feedback={said} />
    </Section>
  ) : null;
}
