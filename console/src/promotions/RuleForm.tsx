import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Choice } from '../kit/Choice.tsx';
import { Field } from '../kit/Field.tsx';
import { Beside, Tick } from '../kit/Form.tsx';
import { useTierNames } from '../members/standings.ts';
import { useEnumWord } from '../messages/useEnumWord.ts';
import { at, GIVES, type Give, giveOf, isPlain, type Kind, put, type Rule, shown, typed } from './rule.ts';

type Props = { rule: Rule; onRule: (rule: Rule) => void };

const LAYERS = ['PRICE', 'ITEM', 'ORDER', 'COUPON'] as const;

const GIVE_KINDS: Readonly<Record<Give, Kind>> = { off: 'money', pay: 'share', unitPrice: 'money', total: 'money' };

/** The usual things of a rule as fields. What it says beyond them stays as it is in the JSON. */
export function RuleForm({ rule, onRule }: Props) {
  const t = useTranslations('rule');
  const enumWord = useEnumWord();
  const tiers = useTierNames();
  const field = { rule, onRule };
  const give = giveOf(rule) ?? 'off';
  const chosen = at(rule, 'when/tiers');
  const tier = Array.isArray(chosen) && typeof chosen[0] === 'string' ? chosen[0] : 'any';
  return (
    <>
      <Beside>
        <Choice
          label={t('layer')}
          options={LAYERS.map(id => ({ id, name: enumWord('PricingLayer', id) }))}
          value={String(rule.layer ?? 'ORDER')}
          onChange={layer => onRule(put(rule, 'layer', layer))}
        />
        <RuleField {...field} path="stack/group" kind="text" label={t('group')} />
      </Beside>
      {isPlain(rule) ? (
        <>
          <Beside>
            <RuleField {...field} path="need/amount" kind="money" label={t('amount')} />
            <RuleField {...field} path="need/pieces" kind="whole" label={t('pieces')} />
          </Beside>
          <Tick
            label={t('each')}
            isTicked={at(rule, 'need/each') === true}
            onChange={isTicked => onRule(put(rule, 'need/each', isTicked || undefined))}
          />
          <Beside>
            <Choice
              label={t('give')}
              options={GIVES.map(id => ({ id, name: t(`gives.${id}`) }))}
              value={give}
              onChange={id => onRule(put(put(rule, 'give', undefined), `give/${id}`, id === 'pay' ? 9000 : 1000))}
            />
            <RuleField {...field} key={give} path={`give/${give}`} kind={GIVE_KINDS[give]} label={t(`units.${give}`)} />
            {give === 'pay' && <RuleField {...field} path="give/max" kind="money" label={t('max')} />}
          </Beside>
        </>
      ) : (
        <p className="quiet">{t('byJson')}</p>
      )}
      <Beside>
        <RuleField {...field} path="scope/skus" kind="list" label={t('skus')} />
        <RuleField {...field} path="scope/categories" kind="list" label={t('categories')} />
        <RuleField {...field} path="scope/brands" kind="list" label={t('brands')} />
      </Beside>
      <Beside>
        <RuleField {...field} path="when/stores" kind="list" label={t('stores')} />
        <Choice
          label={t('who')}
          options={[
            { id: 'any', name: t('anybody') },
            { id: 'member', name: t('members') },
            ...tiers.map(name => ({ id: `tier:${name}`, name: t('tier', { name }) })),
          ]}
          value={tier !== 'any' ? `tier:${tier}` : at(rule, 'when/member') === 'REQUIRED' ? 'member' : 'any'}
          onChange={id => onRule(forWhom(rule, id))}
        />
        <RuleField {...field} path="when/coupon" kind="text" label={t('coupon')} />
      </Beside>
      <Beside>
        <RuleField {...field} path="limit/perMember" kind="whole" label={t('perMember')} />
        <RuleField {...field} path="limit/total" kind="whole" label={t('total')} />
        <RuleField {...field} path="limit/budgetMinor" kind="money" label={t('budget')} />
        <RuleField {...field} path="holdoutBp" kind="share" label={t('holdout')} />
      </Beside>
    </>
  );
}

function forWhom(rule: Rule, id: string): Rule {
  const anybody = put(put(rule, 'when/tiers', undefined), 'when/member', undefined);
  if (id === 'any') {
    return anybody;
  }
  const members = put(anybody, 'when/member', 'REQUIRED');
  return id.startsWith('tier:') ? put(members, 'when/tiers', [id.slice('tier:'.length)]) : members;
}

/** One thing of a rule. What is being typed stays as it is typed, as long as it says the same. */
function RuleField({ rule, onRule, path, kind, label }: Props & { path: string; kind: Kind; label: string }) {
  const t = useTranslations('rule');
  const [text, setText] = useState<string>();
  const value = at(rule, path);
  const said = text === undefined ? undefined : typed(kind, text);
  const isSame = text !== undefined && (said === null || JSON.stringify(said) === JSON.stringify(value));
  return (
    <Field
      label={label}
      value={isSame ? text : shown(kind, value)}
      maxLength={500}
      fault={isSame && said === null ? t('cannotBe') : undefined}
      onChange={to => {
        setText(to);
        const entered = typed(kind, to);
        if (entered !== null) {
          onRule(put(rule, path, entered));
        }
      }}
    />
  );
}
