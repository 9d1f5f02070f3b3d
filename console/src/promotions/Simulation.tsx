import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMay } from '../access/me.ts';
import { useLocations } from '../catalog/locations.tsx';
import { SimulationDocument, type SimulationQuery, SomeProductsDocument } from '../generated/documents.ts';
import { Choice } from '../kit/Choice.tsx';
import { Columns, Entries } from '../kit/Entries.tsx';
import { Area, Tick } from '../kit/Form.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Facts, Section } from '../kit/Page.tsx';
import { Empty, Shown } from '../kit/States.tsx';
import { ask } from '../ledger/ask.ts';
import { Failure } from '../ledger/problem.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';
import { type BasketLine, basketOf } from './basket.ts';
import type { Rule } from './rule.ts';

type Quote = NonNullable<SimulationQuery['simulate']>;

/** What a basket costs with a rule that nobody has published, beside what holds anyway. It records nothing. */
export function Simulation({ rule, promotion }: { rule: Rule; promotion: string | undefined }) {
  const t = useTranslations('promotion');
  const stores = useLocations().all.filter(each => each.kind === 'STORE');
  const [store, setStore] = useState<string>();
  const [isMember, setMember] = useState(false);
  const [text, setText] = useState<string>();
  const some = useQuery({
    queryKey: ['products', 'some'],
    queryFn: () => ask(SomeProductsDocument, {}),
    staleTime: 10 * 60_000,
    enabled: useMay('catalog.read'),
  });
  const usual = some.data?.products?.edges.map(({ node }) => `${node.sku} 2`).join('\n') ?? '';
  const lines = basketOf(text ?? usual);
  const location = store ?? stores[0]?.id;
  return (
    <Columns>
      <div>
        {stores.length > 1 && (
          <Choice
            label={t('store')}
            options={stores.map(each => ({ id: each.id, name: `${each.id} ${each.name}` }))}
            value={location ?? ''}
            onChange={setStore}
          />
        )}
        <Tick label={t('asMember')} isTicked={isMember} onChange={setMember} />
        <Area label={t('basket')} value={text ?? usual} rows={6} onChange={setText} />
      </div>
      {location && lines.length > 0 ? (
        <Priced rule={rule} promotion={promotion} location={location} lines={lines} isMember={isMember} />
      ) : (
        <Empty>{t('noBasket')}</Empty>
      )}
    </Columns>
  );
}

type PricedProps = {
  rule: Rule;
  promotion: string | undefined;
  location: string;
  lines: readonly BasketLine[];
  isMember: boolean;
};

function Priced({ rule, promotion, location, lines, isMember }: PricedProps) {
  const t = useTranslations('promotion');
  const read = useQuery({
    queryKey: ['simulate', promotion, rule, location, lines, isMember],
    queryFn: () =>
      ask(SimulationDocument, {
        draft: { rule, ...(promotion ? { promotion } : {}) },
        basket: { location, lines: lines.map((line, at) => ({ lineNo: at + 1, ...line })) },
        asMember: isMember ? {} : null,
      }),
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 0,
  });
  // What is amiss with a rule is told by a pointer into it, which is the same in all languages.
  const fault = read.error instanceof Failure ? read.error.trouble : undefined;
  if (fault?.is === 'question' && fault.code === 'BAD_ARGUMENT') {
    return (
      <div role="status">
        <p>{t('malformed')}</p>
        <p className="small" lang="en" translate="no">
          {fault.detail}
        </p>
      </div>
    );
  }
  return (
    <Shown of={read} rows={3}>
      {({ simulate }) => (simulate ? <Told quote={simulate} /> : <Empty>{t('noBasket')}</Empty>)}
    </Shown>
  );
}

function Told({ quote }: { quote: Quote }) {
  const t = useTranslations('promotion');
  const figures = useFigures();
  const enumWord = useEnumWord();
  return (
    <Section title={t('costs')}>
      <Facts
        facts={[
          { name: t('regular'), value: figures.money(quote.grossMinor) },
          { name: t('off'), value: figures.money(quote.discountMinor) },
          { name: t('toPay'), value: figures.money(quote.totalMinor) },
        ]}
      />
      <Entries
        entries={quote.lines.map(line => ({
          key: `${line.lineNo}/${line.part}`,
          name: `${figures.quantity(line.quantity)} × ${line.product?.name ?? line.sku}`,
          under: line.discountMinor > 0 ? figures.money(-line.discountMinor) : undefined,
          value: figures.money(line.paidMinor),
        }))}
      />
      {quote.applications.length > 0 && (
        <Entries
          entries={quote.applications.map(each => ({
            key: String(each.seq),
            name: each.name === 'draft' ? t('thisDraft') : (each.name ?? each.promotion),
            under: enumWord('PricingLayer', each.layer),
            value: figures.money(-each.benefitMinor),
          }))}
        />
      )}
      {[...quote.nearMisses, ...quote.skipped].length > 0 && (
        <Entries
          entries={[
            ...quote.nearMisses.map(miss => ({
              key: `near/${miss.promotion}/${miss.step}`,
              name: miss.name,
              under:
                miss.missingGifts != null
                  ? t('missingGifts', { count: miss.missingGifts })
                  : miss.missingMinor != null
                    ? t('missingAmount', { amount: figures.money(miss.missingMinor) })
                    : t('missingPieces', { count: miss.missingPieces ?? 0 }),
            })),
            ...quote.skipped.map((skip, at) => ({
              key: `skip/${skip.promotion}/${at}`,
              name: skip.name ?? skip.promotion ?? t('thisDraft'),
              under: enumWord('SkippedReason', skip.reason),
            })),
          ]}
        />
      )}
    </Section>
  );
}
