import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Link } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useMay } from '../access/me.ts';
import { GiftCardDocument, type GiftCardQuery, GiftCardsToReplaceDocument } from '../generated/documents.ts';
import { Button } from '../kit/Button.tsx';
import { Entries, Row } from '../kit/Entries.tsx';
import { Field } from '../kit/Field.tsx';
import { Icon } from '../kit/Icon.tsx';
import { useFigures } from '../kit/Look.tsx';
import { Facts, Page, Section } from '../kit/Page.tsx';
import { Empty, ListEnd, Rows, Shown } from '../kit/States.tsx';
import { Tag } from '../kit/Tag.tsx';
import { useList } from '../kit/useList.ts';
import { ask } from '../ledger/ask.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';
import { addresses } from '../shell/addresses.ts';
import { CardActions } from './CardActions.tsx';
import { CardEntries } from './CardEntries.tsx';
import { Liability } from './Liability.tsx';

export type Card = NonNullable<GiftCardQuery['giftCard']>;

/** A gift card by its number, which is in no address; what is owed to all holders; cards to be replaced. */
export function GiftCardsPage() {
  const t = useTranslations('giftCards');
  const [text, setText] = useState('');
  const [number, setNumber] = useState<string>();
  function onFind(event: FormEvent): void {
    event.preventDefault();
    setNumber(text.trim() || undefined);
  }
  return (
    <Page title={t('title')}>
      <form onSubmit={onFind}>
        <Row>
          <Field
            label={t('find')}
            unlabelled
            type="search"
            value={text}
            placeholder={t('number')}
            icon={<Icon name="search" size={18} />}
            onChange={setText}
            autoComplete="off"
            maxLength={40}
          />
          <Button type="submit" look="primary" isDisabled={text.trim() === ''}>
            {t('find')}
          </Button>
        </Row>
      </form>
      {number && <Found number={number} />}
      <ToReplace />
      {useMay('giftcards.report') && <Liability />}
    </Page>
  );
}

function Found({ number }: { number: string }) {
  const t = useTranslations('giftCards');
  const read = useQuery({
    queryKey: ['giftCard', number],
    queryFn: () => ask(GiftCardDocument, { number }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  return (
    <Shown of={read} rows={3}>
      {({ giftCard }) => (giftCard ? <One card={giftCard} number={number} /> : <Empty>{t('unknown')}</Empty>)}
    </Shown>
  );
}

function One({ card, number }: { card: Card; number: string }) {
  const t = useTranslations('giftCards');
  const figures = useFigures();
  const enumWord = useEnumWord();
  return (
    <Section
      title={card.number}
      aside={
        <Row>
          <Tag tone={card.state === 'ACTIVE' ? 'good' : card.state === 'BLOCKED' ? 'bad' : 'plain'}>
            {enumWord('CardState', card.state)}
          </Tag>
          {card.replacementDue && <Tag tone="warn">{t('replacementDue')}</Tag>}
        </Row>
      }
    >
      <Facts
        facts={[
          { name: t('balance'), value: figures.money(card.balanceMinor) },
          { name: t('paid'), value: figures.money(card.paidMinor) },
          { name: t('bonus'), value: figures.money(card.bonusMinor), note: enumWord('SpendPolicy', card.policy) },
          ...(card.overdrawnMinor > 0 ? [{ name: t('overdrawn'), value: figures.money(card.overdrawnMinor) }] : []),
          ...(card.until ? [{ name: t('until'), value: figures.moment(card.until) }] : []),
          ...(card.member
            ? [{ name: t('member'), value: <Link href={addresses.member(card.member)}>{card.member}</Link> }]
            : []),
        ]}
      />
      {card.blockedBecause && <p>{t('blockedBecause', { reason: card.blockedBecause })}</p>}
      {card.replacedBy && <p>{t('replacedBy', { number: card.replacedBy })}</p>}
      {card.misses > 0 && <p>{t('misses', { count: card.misses })}</p>}
      <CardActions card={card} number={number} />
      {card.holds.length > 0 && (
        <Entries
          entries={card.holds.map(hold => ({
            key: hold.sale,
            name: t('held', { sale: hold.sale }),
            under: `${hold.location} · ${figures.moment(hold.until)}`,
            value: figures.money(hold.amountMinor),
          }))}
        />
      )}
      <CardEntries number={number} />
    </Section>
  );
}

/** Cards to which something came back though they cannot be used. */
function ToReplace() {
  const t = useTranslations('giftCards');
  const written = useTranslations('file');
  const figures = useFigures();
  const enumWord = useEnumWord();
  const list = useList(
    ['giftCardsToReplace'],
    after => ask(GiftCardsToReplaceDocument, { after }),
    page => page.giftCardsToReplace,
  );
  if (list.data?.pages[0]?.giftCardsToReplace.edges.length === 0) {
    return null;
  }
  return (
    <Section title={t('toReplace')}>
      <Rows of={list} places={2} list={page => page.giftCardsToReplace} none={t('noneToReplace')}>
        {(rows, rest) => (
          <>
            <Entries
              entries={rows.map(card => ({
                key: card.number,
                name: card.number,
                under: [enumWord('CardState', card.state), card.member].filter(Boolean).join(' · '),
                value: figures.money(card.balanceMinor),
              }))}
            />
            <ListEnd
              what={t('toReplace')}
              parts={[
                { header: written('number'), value: card => card.number },
                { header: written('state'), value: card => enumWord('CardState', card.state) },
                { header: written('member'), value: card => card.member },
                { header: written('amount'), value: card => ({ minor: card.balanceMinor }) },
              ]}
              rows={rows}
              rest={rest}
            />
          </>
        )}
      </Rows>
    </Section>
  );
}
