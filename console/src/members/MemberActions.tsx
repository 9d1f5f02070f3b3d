import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMay } from '../access/me.ts';
import { SecondPerson } from '../access/SecondPerson.tsx';
import { WithReason } from '../access/WithReason.tsx';
import { Button } from '../kit/Button.tsx';
import { Choice } from '../kit/Choice.tsx';
import { download } from '../kit/csv.ts';
import { Row } from '../kit/Entries.tsx';
import { Field } from '../kit/Field.tsx';
import { Beside, Form } from '../kit/Form.tsx';
import { Opens } from '../kit/Opens.tsx';
import { useTroubleWords } from '../kit/Trouble.tsx';
import { useAct } from '../kit/useAct.ts';
import { request } from '../ledger/door.ts';
import { Failure } from '../ledger/problem.ts';
import { wholeOf } from '../ledger/typed.ts';
import type { Member } from './MemberPage.tsx';
import { useTierNames } from './standings.ts';

/** What whoever looks after members may do for this one. */
export function MemberActions({ member }: { member: Member }) {
  const t = useTranslations('member');
  return (
    <Row>
      {useMay('members.change') && (
        <>
          <Opens label={t('change')}>{close => <Profile member={member} onDone={close} />}</Opens>
          <Opens label={t('tag')}>{close => <Tags member={member} onDone={close} />}</Opens>
        </>
      )}
      {useMay('members.adjust-points') && (
        <Opens label={t('adjust')}>{close => <Adjustment member={member.id} onDone={close} />}</Opens>
      )}
      {useMay('members.set-tier') && (
        <Opens label={t('setTier')}>{close => <TierOf member={member} onDone={close} />}</Opens>
      )}
      {useMay('members.merge') && (
        <Opens label={t('merge')}>{close => <Merger member={member.id} onDone={close} />}</Opens>
      )}
      {useMay('members.export') && <Export member={member.id} />}
      {useMay('members.erase') && (
        <WithReason
          label={t('erase')}
          title={t('eraseTitle', { id: member.id })}
          renews={['member', 'members']}
          onReason={(act, reason) => act('members.EraseMember', { member: member.id, reason })}
        >
          <p>{t('eraseGoes')}</p>
          <p>{t('eraseStays')}</p>
        </WithReason>
      )}
    </Row>
  );
}

const FIELDS = ['name', 'phone', 'card', 'birthday', 'mail', 'address', 'note'] as const;

/** What is told takes the place of what was known; what is emptied is forgotten. */
function Profile({ member, onDone }: { member: Member; onDone: () => void }) {
  const t = useTranslations('member');
  const before = Object.fromEntries(FIELDS.map(field => [field, member[field] ?? '']));
  const [profile, setProfile] = useState<Record<string, string>>(before);
  const act = useAct(['member', 'members'], onDone);
  const changed = FIELDS.filter(field => (profile[field] ?? '').trim() !== before[field]);
  const told = changed.filter(field => (profile[field] ?? '').trim() !== '');
  const removed = changed.filter(field => (profile[field] ?? '').trim() === '');
  return (
    <Form
      submit={t('change')}
      act={act}
      isComplete={changed.length > 0}
      onSubmit={() =>
        act.act('members.ChangeProfile', {
          member: member.id,
          ...(told.length > 0
            ? { profile: Object.fromEntries(told.map(field => [field, (profile[field] ?? '').trim()])) }
            : {}),
          ...(removed.length > 0 ? { removed: removed.map(field => REMOVED[field]) } : {}),
        })
      }
    >
      <Beside>
        {FIELDS.map(field => (
          <Field
            key={field}
            label={field === 'name' ? t('name') : t(field)}
            value={profile[field] ?? ''}
            onChange={value => setProfile({ ...profile, [field]: value })}
            type={field === 'phone' ? 'tel' : field === 'mail' ? 'email' : 'text'}
            maxLength={200}
          />
        ))}
      </Beside>
    </Form>
  );
}

const REMOVED = {
  name: 'NAME',
  phone: 'PHONE',
  card: 'CARD',
  birthday: 'BIRTHDAY',
  mail: 'MAIL',
  address: 'ADDRESS',
  note: 'NOTE',
} as const;

function Tags({ member, onDone }: { member: Member; onDone: () => void }) {
  const t = useTranslations('member');
  const [text, setText] = useState(member.tags.join(' '));
  const act = useAct(['member', 'members'], onDone);
  const tags = [...new Set(text.split(/[\s,，、]+/).filter(tag => tag !== ''))];
  const add = tags.filter(tag => !member.tags.includes(tag));
  const remove = member.tags.filter(tag => !tags.includes(tag));
  return (
    <Form
      submit={t('tag')}
      act={act}
      isComplete={add.length + remove.length > 0}
      onSubmit={() =>
        act.act('members.TagMember', {
          member: member.id,
          ...(add.length > 0 ? { add } : {}),
          ...(remove.length > 0 ? { remove } : {}),
        })
      }
    >
      <Field label={t('tags')} value={text} onChange={setText} maxLength={1000} autoFocus />
      <p className="small quiet">{t('tagsPlain')}</p>
    </Form>
  );
}

function Adjustment({ member, onDone }: { member: string; onDone: () => void }) {
  const t = useTranslations('member');
  const tx = useTranslations('entry');
  const [points, setPoints] = useState('');
  const [reason, setReason] = useState('');
  const act = useAct(['member'], onDone);
  const many = wholeOf(points);
  const said = reason.trim();
  return (
    <Form
      submit={t('adjust')}
      act={act}
      isComplete={many !== undefined && many !== 0 && said !== ''}
      onSubmit={() => many && act.act('members.AdjustPoints', { member, points: many, reason: said })}
    >
      <Field
        label={t('adjustBy')}
        value={points}
        onChange={setPoints}
        maxLength={10}
        autoFocus
        fault={points !== '' && points !== '-' && many === undefined ? tx('noNumber') : undefined}
      />
      <Field label={tx('reason')} value={reason} onChange={setReason} maxLength={500} />
      <SecondPerson act={act} note={said} />
    </Form>
  );
}

function TierOf({ member, onDone }: { member: Member; onDone: () => void }) {
  const t = useTranslations('member');
  const tx = useTranslations('entry');
  const names = useTierNames();
  const [tier, setTier] = useState(member.standing?.tier ?? '');
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  const act = useAct(['member'], onDone);
  const said = reason.trim();
  return (
    <Form
      submit={t('setTier')}
      act={act}
      isComplete={said !== ''}
      onSubmit={() =>
        act.act('members.SetTier', {
          member: member.id,
          reason: said,
          ...(tier === '' ? {} : { tier }),
          ...(until === '' ? {} : { until }),
        })
      }
    >
      <Beside>
        <Choice
          label={t('tier')}
          options={[{ id: 'none', name: t('noTier') }, ...names.map(name => ({ id: name, name }))]}
          value={tier || 'none'}
          onChange={id => setTier(id === 'none' ? '' : id)}
        />
        <Field label={t('lastDay')} type="date" value={until} onChange={setUntil} />
      </Beside>
      <Field label={tx('reason')} value={reason} onChange={setReason} maxLength={500} />
      <SecondPerson act={act} note={said} />
    </Form>
  );
}

/** This member goes on as another one. */
function Merger({ member, onDone }: { member: string; onDone: () => void }) {
  const t = useTranslations('member');
  const tx = useTranslations('entry');
  const [into, setInto] = useState('');
  const [reason, setReason] = useState('');
  const act = useAct(['member', 'members'], onDone);
  const other = into.trim();
  const said = reason.trim();
  return (
    <Form
      submit={t('merge')}
      act={act}
      isComplete={other !== '' && other !== member && said !== ''}
      onSubmit={() => act.act('members.MergeMembers', { from: member, into: other, reason: said })}
    >
      <p>{t('mergeWhat', { id: member })}</p>
      <Field label={t('mergeInto')} value={into} onChange={setInto} maxLength={64} autoFocus />
      <Field label={tx('reason')} value={reason} onChange={setReason} maxLength={500} />
    </Form>
  );
}

/** All that is known of them, as a file: they may ask for it. */
function Export({ member }: { member: string }) {
  const t = useTranslations('member');
  const words = useTroubleWords();
  const read = useMutation({
    mutationFn: () => request('GET', `/v1/members/${encodeURIComponent(member)}/export`),
    onSuccess: known => download(`${member}.json`, JSON.stringify(known, null, 2)),
  });
  return (
    <>
      <Button isPending={read.isPending} onPress={() => read.mutate()}>
        {t('export')}
      </Button>
      {read.error instanceof Failure && (
        <span role="alert" className="small">
          {words(read.error.trouble)}
        </span>
      )}
    </>
  );
}
