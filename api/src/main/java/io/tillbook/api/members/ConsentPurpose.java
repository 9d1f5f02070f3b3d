package io.tillbook.api.members;

/** What a member may agree to. */
public enum ConsentPurpose {
    /** To be written to by SMS for advertising. */
    MARKETING_SMS,
    /** To be written to by mail for advertising. */
    MARKETING_MAIL,
    /** To be written to in WeChat for advertising. */
    MARKETING_WECHAT,
    /** To be called for advertising. */
    MARKETING_CALL,
    /** That what they buy is looked at, to recommend something to them. */
    PROFILING
}
