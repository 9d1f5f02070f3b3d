package io.tillbook.api.sales;

/** The means a customer pays with. */
public enum TenderMethod {
    /** Coins and notes; the only means that gives change. */
    CASH,
    /** Alipay. */
    ALIPAY,
    /** WeChat Pay. */
    WECHAT,
    /** A bank card. */
    CARD,
    /** UnionPay QuickPass. */
    UNIONPAY,
    /** A gift card of the chain. */
    GIFT_CARD,
    /** Credit that the chain owes the customer. */
    STORE_CREDIT,
    /** Anything else. */
    OTHER
}
