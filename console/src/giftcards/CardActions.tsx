import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMay } from '../access/me.ts';
import { SecondPerson } from '../access/SecondPerson.tsx';
import { WithReason } from '../access/WithReason.tsx';
import { Row } from '../kit/Entries.tsx';
import { Field } from '../kit/Field.tsx';
import { Form } from '../kit/Form.tsx';
import { Opens } from '../kit/Opens.tsx';
import { useAct } from '../kit/useAct.ts';
import type { Card } from './GiftCardsPage.tsx';

const RENEWS = ['giftCard', 'giftCardsToReplace'];

/** Blocks a card that was lost, unblocks it, and puts what is on it on another one. */
export function CardActions({ card, number }: { card: Card; number: string }) {
  const t = useTranslations('giftCards');
  const mayBlock = useMay('giftcards.block');
  const mayManage = useMay('giftcards.manage');
  return (
    <Row>
      {mayBlock && (card.state === 'ACTIVE' || card.state === 'ISSUED') && (
        <WithReason
          label={t('block')}
          renews={RENEWS}
          onReason={(act, reason) => act('giftcards.BlockCard', { card: number, reason })}
        />
      )}
      {mayManage && card.state === 'BLOCKED' && (
        <WithReason
          label={t('unblock')}
          renews={RENEWS}
          onReason={(act, reason) => act('giftcards.UnblockCard', { card: number, reason })}
        />
      )}
      {mayManage && card.state !== 'CLOSED' && (
        <Opens label={t('replace')}>{close => <Replacement number={number} onDone={close} />}</Opens>
      )}
    </Row>
  );
}

function Replacement({ number, onDone }: { number: string; onDone: () => void }) {
  const t = useTranslations('giftCards');
  const tx = useTranslations('entry');
  const [replacement, setReplacement] = useState('');
  const [secret, setSecret] = useState('');
  const [reason, setReason] = useState('');
  const act = useAct(RENEWS, onDone);
  const said = reason.trim();
  return (
    <Form
      submit={t('replace')}
      act={act}
      isComplete={replacement.trim() !== '' && said !== ''}
      onSubmit={() =>
        act.act('giftcards.ReplaceCard', {
          card: number,
          replacement: replacement.trim(),
          reason: said,
          ...(secret === '' ? {} : { secret }),
        })
      }
    >
      <p>{t('replaceWhat')}</p>
      <Field label={t('replacement')} value={replacement} onChange={setReplacement} maxLength={40} autoFocus />
      <Field
        label={t('secret')}
        type="password"
        autoComplete="off"
        value={secret}
        onChange={setSecret}
        maxLength={128}
      />
      <Field label={tx('reason')} value={reason} onChange={setReason} maxLength={500} />
      <SecondPerson act={act} note={said} />
    </Form>
  );
}
