import type { EnumWords } from './enums.ts';

/** Values of the enums that tills say, in words: a till loads no others. */
export const TILL_ENUM_WORDS = {
  PricingLayer: {
    COUPON: ['Coupon', '优惠券'],
    ITEM: ['Product promotion', '单品促销'],
    MANUAL: ['By hand', '手工'],
    ORDER: ['Basket promotion', '整单促销'],
    POINTS: ['Points', '积分抵现'],
    PRICE: ['Price', '价格'],
  },
  SkippedReason: {
    BETTER_OFFER: ['Another gives more', '有更优促销'],
    MEMBER_LIMIT: ['Limit of the member', '会员限次'],
    NOT_EFFECTIVE: ['Does not hold', '未生效'],
    NO_EFFECT: ['Nothing to take off', '无可优惠'],
    OVER_BUDGET: ['Over budget', '超出预算'],
    TOO_MANY_COUPONS: ['Too many coupons', '券数超限'],
    USED_UP: ['Used up', '已用完'],
  },
  TenderMethod: {
    ALIPAY: ['Alipay', '支付宝'],
    CARD: ['Bank card', '银行卡'],
    CASH: ['Cash', '现金'],
    GIFT_CARD: ['Gift card', '礼品卡'],
    OTHER: ['Other', '其他'],
    STORE_CREDIT: ['Store credit', '储值'],
    UNIONPAY: ['UnionPay', '云闪付'],
    WECHAT: ['WeChat Pay', '微信支付'],
  },
} as const satisfies EnumWords;
