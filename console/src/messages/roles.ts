import { useTranslations } from 'use-intl';
import { en } from '../access/words.ts';

type BuiltIn = keyof typeof en.roles;

/** The roles that every chain has. */
export const BUILT_IN_ROLES = Object.keys(en.roles) as readonly BuiltIn[];

/** What a role is called; one of the chain's own by its id. */
export function useRoleWord(): (role: string) => string {
  const t = useTranslations('roles');
  return role => (role in en.roles ? t(role as BuiltIn) : role);
}
