package io.tillbook.api.checkout;

/** How somebody may be written to. */
public enum ContactWay {
    /** By a short message to their phone. */
    SMS,
    /** By mail. */
    MAIL,
    /** In WeChat. */
    WECHAT
}
