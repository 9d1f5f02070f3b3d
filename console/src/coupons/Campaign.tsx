import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Choice } from '../kit/Choice.tsx';
import { Field } from '../kit/Field.tsx';
import { Beside, Form, Tick } from '../kit/Form.tsx';
import { useAct } from '../kit/useAct.ts';
import { wholeOf } from '../ledger/typed.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';

const KINDS = ['UNIQUE', 'SHARED', 'BEARER'] as const;

/** Opens a campaign: how its codes are, and for how long coupons are good. A promotion names it to give something. */
export function Campaign({ onDone }: { onDone: () => void }) {
  const t = useTranslations('coupons');
  const tx = useTranslations('entry');
  const enumWord = useEnumWord();
  const [campaign, setCampaign] = useState('');
  const [name, setName] = useState('');
  const [kind, setKind] = useState<(typeof KINDS)[number]>('UNIQUE');
  const [until, setUntil] = useState('');
  const [days, setDays] = useState('');
  const [transferable, setTransferable] = useState(false);
  const act = useAct(['campaigns'], onDone);
  const id = campaign.trim();
  const isId = /^[A-Za-z0-9._:-]{1,64}$/.test(id);
  const daysAfterIssue = wholeOf(days);
  return (
    <Form
      submit={t('open')}
      act={act}
      isComplete={isId && name.trim() !== '' && (days === '' || daysAfterIssue !== undefined)}
      onSubmit={() =>
        act.act('coupons.OpenCampaign', {
          campaign: id,
          name: name.trim(),
          kind,
          transferable,
          ...(until === '' ? {} : { until: new Date(`${until}T23:59:59`).toISOString() }),
          ...(daysAfterIssue === undefined ? {} : { daysAfterIssue }),
        })
      }
    >
      <Beside>
        <Field label={t('id')} value={campaign} onChange={setCampaign} maxLength={64} autoCapitalize="none" autoFocus />
        <Field label={t('name')} value={name} onChange={setName} maxLength={500} />
      </Beside>
      <Beside>
        <Choice
          label={t('kind')}
          options={KINDS.map(each => ({ id: each, name: enumWord('CodeKind', each) }))}
          value={kind}
          onChange={to => setKind(KINDS.find(each => each === to) ?? kind)}
        />
        <Field label={t('lastDay')} type="date" value={until} onChange={setUntil} />
        <Field
          label={t('daysAfterIssue')}
          value={days}
          onChange={setDays}
          inputMode="numeric"
          maxLength={4}
          fault={days !== '' && daysAfterIssue === undefined ? tx('noNumber') : undefined}
        />
      </Beside>
      <Tick label={t('transferable')} isTicked={transferable} onChange={setTransferable} />
    </Form>
  );
}
