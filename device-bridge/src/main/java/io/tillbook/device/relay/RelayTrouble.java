package io.tillbook.device.relay;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Why a command is not taken here, in sentences for who stands at the till. */
enum RelayTrouble {
    /** Nobody here can decide it. */
    NEEDS_LINE(503, "This needs the line, which is down: card, wallet, coupon and points are not taken now.",
            "网络中断，暂不能刷卡、扫码、用券和积分，请收现金。"),
    /** Codes of coupons are read by the server. */
    COUPON_NEEDS_LINE(503, "Coupons are not taken without a line: ask the customer to keep it for the next time.",
            "断网时不能用券，请顾客下次使用。"),
    /** Points are spent with the server. */
    POINTS_NEED_LINE(503, "Points are not spent without a line: they stay with the member.", "断网时不能用积分抵扣，积分不会丢失。"),
    /** What is left on a gift card is known to the server. */
    CARD_NEEDS_LINE(503, "Gift cards and store credit are not taken without a line: what is on them stays there.",
            "断网时不能用储值卡，卡内余额不变，请收现金。"),
    /** The server may have it, and it cannot be written down. */
    UNANSWERED(504, "Whether it was done is not known: ask again with the same id.", "结果未知，请用同一单号重试。"),
    /** The disk takes no entry. */
    JOURNAL_FULL(507, "Nothing was sold, for the disk takes no record of it: make room on the disk.",
            "磁盘已满，本单未成交，请清理磁盘空间。"),
    /** The journal cannot be gone on with. */
    JOURNAL_BROKEN(503, "Nothing was sold, for the journal of this bridge cannot be gone on with: call for help.",
            "日志异常，本单未成交，请联系技术支持。"),
    /** The id was used for something else. */
    ID_REUSED(409, "Another command was sent with this id.", "该单号已用于其他操作。");

    private final int status;
    private final String english;
    private final String chinese;

    RelayTrouble(int status, String english, String chinese) {
        this.status = status;
        this.english = english;
        this.chinese = chinese;
    }

    /** What a till is told. */
    RelayAnswer answer() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("trouble").put("code", name()).put("en", english).put("zh", chinese);
        return new RelayAnswer(status, body);
    }
}
