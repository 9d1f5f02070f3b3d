import * as access from '../access/words.ts';
import * as alerts from '../alerts/words.ts';
import * as audit from '../audit/words.ts';
import * as books from '../books/words.ts';
import * as catalog from '../catalog/words.ts';
import * as coupons from '../coupons/words.ts';
import * as giftcards from '../giftcards/words.ts';
import * as goods from '../goods/words.ts';
import * as held from '../held/words.ts';
import * as kit from '../kit/words.ts';
import * as members from '../members/words.ts';
import * as operations from '../operations/words.ts';
import * as payments from '../payments/words.ts';
import * as people from '../people/words.ts';
import * as pricelists from '../pricelists/words.ts';
import * as promotions from '../promotions/words.ts';
import * as purchasing from '../purchasing/words.ts';
import * as receiving from '../receiving/words.ts';
import * as reports from '../reports/words.ts';
import * as sales from '../sales/words.ts';
import * as shell from '../shell/words.ts';
import * as shifts from '../shifts/words.ts';
import * as stock from '../stock/words.ts';
import * as stocktake from '../stocktake/words.ts';
import * as tills from '../tills/words.ts';
import * as today from '../today/words.ts';
import * as transfers from '../transfers/words.ts';

/** What the console says: the words of each capability. The other languages are typed by these. */
export const en = {
  ...access.en,
  ...alerts.en,
  ...catalog.en,
  ...goods.en,
  ...kit.en,
  ...pricelists.en,
  ...purchasing.en,
  ...receiving.en,
  ...giftcards.en,
  ...members.en,
  ...reports.en,
  ...sales.en,
  ...shell.en,
  ...audit.en,
  ...books.en,
  ...held.en,
  ...operations.en,
  ...payments.en,
  ...people.en,
  ...shifts.en,
  ...tills.en,
  ...promotions.en,
  ...coupons.en,
  ...stock.en,
  ...stocktake.en,
  ...today.en,
  ...transfers.en,
};
