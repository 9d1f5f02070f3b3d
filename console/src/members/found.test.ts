import { expect, test } from 'vitest';
import { memberText } from './found.ts';

test.each([
  ['139 0062 0001', { by: 'number', number: '139 0062 0001' }],
  ['１３９００６２０００１', { by: 'number', number: '13900620001' }],
  ['+86 170-0000-0001', { by: 'number', number: '+86 170-0000-0001' }],
  ['M0001', { by: 'id', id: 'M0001' }],
  ['TM1.M0001.k.65f0.sig', { by: 'code', code: 'TM1.M0001.k.65f0.sig' }],
  ['李建', { by: 'name', text: '李建' }],
  [' Li ', { by: 'name', text: 'Li' }],
  ['李', undefined],
  ['', undefined],
])('%s is looked for as %j', (typed, text) => expect(memberText(typed)).toEqual(text));
