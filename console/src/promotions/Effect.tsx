import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { PromotionEffectDocument, type PromotionEffectQuery } from '../generated/documents.ts';
import { Entries } from '../kit/Entries.tsx';
import { Field } from '../kit/Field.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Facts, Filters, Section } from '../kit/Page.tsx';
import { Empty, Shown } from '../kit/States.tsx';
import { Tag } from '../kit/Tag.tsx';
import { ask } from '../ledger/ask.ts';
import { addDays, clockIn, isDay } from '../ledger/days.ts';

type Effects = NonNullable<NonNullable<PromotionEffectQuery['promotion']>['effect']>;

/** What a promotion has done on some days, and whether that says what it has changed. */
export function Effect({ promotion }: { promotion: string }) {
  const t = useTranslations('promotion');
  const today = clockIn(undefined).day;
  const [from, setFrom] = useState(addDays(today, -30));
  const [to, setTo] = useState(addDays(today, -1));
  const read = useQuery({
    queryKey: ['promotion', promotion, 'effect', from, to],
    queryFn: () => ask(PromotionEffectDocument, { id: promotion, from, to }),
    placeholderData: keepPreviousData,
    enabled: from <= to,
  });
  return (
    <Section title={t('effect')}>
      <Filters label={t('effectDays')}>
        <Field label={t('from')} type="date" value={from} onChange={day => isDay(day) && setFrom(day)} />
        <Field
          label={t('to')}
          type="date"
          value={to}
          onChange={day => isDay(day) && setTo(day)}
          fault={from > to ? t('order') : undefined}
        />
      </Filters>
      <Shown of={read} rows={2}>
        {({ promotion: found }) => (found?.effect ? <Told effect={found.effect} /> : <Empty>{t('noEffect')}</Empty>)}
      </Shown>
    </Section>
  );
}

function Told({ effect }: { effect: Effects }) {
  const t = useTranslations('promotion');
  const figures = useFigures();
  const { total } = effect;
  return (
    <>
      <Facts
        facts={[
          {
            name: t('receipts'),
            value: figures.count(total.receipts),
            note: t('times', { count: total.times }),
          },
          { name: t('given'), value: figures.money(total.benefitMinor) },
          { name: t('revenue'), value: figures.money(total.revenueMinor) },
          ...(total.marginMinor == null ? [] : [{ name: t('margin'), value: figures.money(total.marginMinor) }]),
          {
            name: t('participants'),
            value: figures.count(effect.participants),
            note: t('newMembers', { count: effect.newMembers }),
          },
        ]}
      />
      {effect.evidence === 'HOLDOUT' && effect.uplift ? (
        <Uplift uplift={effect.uplift} />
      ) : (
        <p>
          <Tag tone="warn">{t('notCausal')}</Tag> {t('notCausalWhat')}
        </p>
      )}
    </>
  );
}

/** By how much more those have bought who could have it, with the interval that has the true figure 95 times of 100. */
function Uplift({ uplift }: { uplift: NonNullable<Effects['uplift']> }) {
  const t = useTranslations('promotion');
  const figures = useFigures();
  const interval = (of: NonNullable<typeof uplift.revenue>) =>
    of.lowMinor == null || of.highMinor == null
      ? t('noInterval')
      : t('interval', { low: figures.signedMoney(of.lowMinor), high: figures.signedMoney(of.highMinor) });
  return (
    <Entries
      entries={[
        {
          key: 'groups',
          name: t('compared'),
          under: t('groups', { treated: uplift.treated.members, heldOut: uplift.heldOut.members }),
          value: uplift.tooFewMembers ? <Tag tone="warn">{t('tooFew')}</Tag> : <Tag tone="good">{t('causal')}</Tag>,
        },
        ...(uplift.revenue
          ? [
              {
                key: 'revenue',
                name: t('moreRevenue'),
                under: interval(uplift.revenue),
                value: figures.signedMoney(uplift.revenue.differenceMinor),
              },
            ]
          : []),
        ...(uplift.margin
          ? [
              {
                key: 'margin',
                name: t('moreMargin'),
                under: interval(uplift.margin),
                value: figures.signedMoney(uplift.margin.differenceMinor),
              },
            ]
          : []),
        ...(uplift.extraMarginMinor == null
          ? []
          : [
              {
                key: 'extra',
                name: t('extraMargin'),
                under: t('forGiven', { amount: figures.money(uplift.benefitMinor) }),
                value: figures.signedMoney(uplift.extraMarginMinor),
              },
            ]),
      ]}
    />
  );
}
