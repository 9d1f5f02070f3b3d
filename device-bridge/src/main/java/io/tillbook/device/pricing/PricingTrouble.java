package io.tillbook.device.pricing;

/** Why something is not priced here, in sentences for who stands at the till. */
public enum PricingTrouble {
    /** There is no bundle, or none that may be used. */
    NO_PRICES(503, "There are no prices here that may be used: the bridge needs the line once.", "本机没有可用的价格，请先联网更新。"),
    /** Nobody here knows the code. */
    UNKNOWN_CODE(404, "No product that is known here has this code.", "未找到该条码的商品。"),
    /** Coupons are read by the server. */
    COUPON_NEEDS_LINE(409, "Coupons are not taken without a line: ask the customer to keep it for the next time.",
            "断网时不能用券，请顾客下次使用。"),
    /** Points are spent with the server. */
    POINTS_NEED_LINE(409, "Points are not spent without a line: they stay with the member.", "断网时不能用积分抵扣，积分不会丢失。"),
    /** Members are known to the server; what they buy is priced as for anybody, and kept with their id. */
    MEMBER_UNKNOWN(200, "The member is not known here: prices are those for everybody, and points come later.",
            "断网时无法识别会员，按普通价收款，积分联网后补记。");

    private final int status;
    private final String english;
    private final String chinese;

    PricingTrouble(int status, String english, String chinese) {
        this.status = status;
        this.english = english;
        this.chinese = chinese;
    }

    /** How it is answered, after HTTP. */
    public int status() {
        return status;
    }

    /** A sentence in English. */
    public String english() {
        return english;
    }

    /** A sentence in Chinese. */
    public String chinese() {
        return chinese;
    }
}
