import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { nameOf, useMay, useMe } from '../access/me.ts';
import { useLocations } from '../catalog/locations.tsx';
import { DepositsDocument, type DepositsQuery } from '../generated/documents.ts';
import type { Part } from '../kit/csv.ts';
import { Entries, Row } from '../kit/Entries.tsx';
import { Form } from '../kit/Form.tsx';
import { useFigures } from '../kit/Look.tsx';
import { MoneyField } from '../kit/MoneyField.tsx';
import { Opens } from '../kit/Opens.tsx';
import { Section } from '../kit/Page.tsx';
import { ListEnd, Rows } from '../kit/States.tsx';
import { Tag } from '../kit/Tag.tsx';
import { useAct } from '../kit/useAct.ts';
import { useList } from '../kit/useList.ts';
import { ask } from '../ledger/ask.ts';
import { minorOf } from '../ledger/typed.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';

type Deposit = DepositsQuery['deposits']['edges'][number]['node'];

/** Bags that went to the safe or the bank, and what was found in them. */
export function Deposits({ location }: { location: string | undefined }) {
  const t = useTranslations('days');
  const written = useTranslations('file');
  const figures = useFigures();
  const enumWord = useEnumWord();
  const { of } = useLocations();
  const list = useList(
    ['deposits', location],
    after => ask(DepositsDocument, { location: location ?? null, state: null, after }),
    page => page.deposits,
  );
  const parts: readonly Part<Deposit>[] = [
    { header: written('number'), value: deposit => deposit.bag },
    { header: written('location'), value: deposit => deposit.location },
    { header: written('register'), value: deposit => deposit.register },
    { header: written('moment'), value: deposit => ({ moment: deposit.madeAt, zone: of(deposit.location)?.zone }) },
    { header: written('amount'), value: deposit => ({ minor: deposit.amountMinor }) },
    { header: t('counted'), value: deposit => ({ minor: deposit.confirmation?.countedMinor }) },
    { header: written('by'), value: deposit => deposit.confirmation?.by },
    { header: written('state'), value: deposit => enumWord('DepositState', deposit.state) },
  ];
  return (
    <Section title={t('deposits')}>
      <Rows of={list} places={3} list={page => page.deposits} none={t('noDeposits')}>
        {(rows, rest) => (
          <>
            <Entries
              entries={rows.map(deposit => ({
                key: `${deposit.location}/${deposit.bag}`,
                name: `${deposit.bag} · ${figures.money(deposit.amountMinor)}`,
                under: [
                  deposit.location,
                  deposit.register,
                  figures.moment(deposit.madeAt, of(deposit.location)?.zone),
                  deposit.confirmation &&
                    t('found', {
                      amount: figures.money(deposit.confirmation.countedMinor),
                      by: deposit.confirmation.by,
                    }),
                ]
                  .filter(Boolean)
                  .join(' · '),
                value: (
                  <Row>
                    <Tag tone={deposit.state === 'DIFFERS' ? 'bad' : deposit.state === 'MADE' ? 'warn' : 'good'}>
                      {enumWord('DepositState', deposit.state)}
                    </Tag>
                    {deposit.state === 'MADE' && <Confirmation deposit={deposit} />}
                  </Row>
                ),
              }))}
            />
            <ListEnd what={t('deposits')} parts={parts} rows={rows} rest={rest} />
          </>
        )}
      </Rows>
    </Section>
  );
}

function Confirmation({ deposit }: { deposit: Deposit }) {
  const t = useTranslations('days');
  return useMay('shifts.confirm-deposit') ? (
    <Opens label={t('confirm')} title={t('confirmTitle', { bag: deposit.bag })}>
      {close => <Counted deposit={deposit} onDone={close} />}
    </Opens>
  ) : null;
}

function Counted({ deposit, onDone }: { deposit: Deposit; onDone: () => void }) {
  const t = useTranslations('days');
  const me = useMe().data;
  const [counted, setCounted] = useState('');
  const act = useAct(['deposits'], onDone);
  const minor = minorOf(counted);
  return (
    <Form
      submit={t('confirm')}
      act={act}
      isComplete={minor !== undefined && minor >= 0 && me != null}
      onSubmit={() => {
        if (minor !== undefined && me) {
          act.act('shifts.ConfirmDeposit', {
            location: deposit.location,
            bag: deposit.bag,
            countedMinor: minor,
            by: nameOf(me.principal),
          });
        }
      }}
    >
      <MoneyField label={t('counted')} value={counted} onChange={setCounted} isRequired />
    </Form>
  );
}
