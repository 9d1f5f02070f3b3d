import * as access from '../access/words.zh.ts';
import * as alerts from '../alerts/words.zh.ts';
import * as audit from '../audit/words.zh.ts';
import * as books from '../books/words.zh.ts';
import * as catalog from '../catalog/words.zh.ts';
import * as coupons from '../coupons/words.zh.ts';
import * as giftcards from '../giftcards/words.zh.ts';
import * as goods from '../goods/words.zh.ts';
import * as held from '../held/words.zh.ts';
import * as kit from '../kit/words.zh.ts';
import * as members from '../members/words.zh.ts';
import * as operations from '../operations/words.zh.ts';
import * as payments from '../payments/words.zh.ts';
import * as people from '../people/words.zh.ts';
import * as pricelists from '../pricelists/words.zh.ts';
import * as promotions from '../promotions/words.zh.ts';
import * as purchasing from '../purchasing/words.zh.ts';
import * as receiving from '../receiving/words.zh.ts';
import * as reports from '../reports/words.zh.ts';
import * as sales from '../sales/words.zh.ts';
import * as shell from '../shell/words.zh.ts';
import * as shifts from '../shifts/words.zh.ts';
import * as stock from '../stock/words.zh.ts';
import * as stocktake from '../stocktake/words.zh.ts';
import * as tills from '../tills/words.zh.ts';
import * as today from '../today/words.zh.ts';
import * as transfers from '../transfers/words.zh.ts';
import type { en } from './english.ts';
import type { Words } from './words.ts';

export const zh: Words<typeof en> = {
  ...access.zh,
  ...alerts.zh,
  ...catalog.zh,
  ...goods.zh,
  ...kit.zh,
  ...pricelists.zh,
  ...purchasing.zh,
  ...receiving.zh,
  ...giftcards.zh,
  ...members.zh,
  ...reports.zh,
  ...sales.zh,
  ...shell.zh,
  ...audit.zh,
  ...books.zh,
  ...held.zh,
  ...operations.zh,
  ...payments.zh,
  ...people.zh,
  ...shifts.zh,
  ...tills.zh,
  ...promotions.zh,
  ...coupons.zh,
  ...stock.zh,
  ...stocktake.zh,
  ...today.zh,
  ...transfers.zh,
};
