package io.tillbook.api.members;

/** How somebody has become a member. */
public enum RegistrationChannel {
    /** At a till or counter. */
    STORE,
    /** By themselves, with the code of a store. */
    SCAN,
    /** In an app of the chain. */
    APP,
    /** In WeChat. */
    WECHAT,
    /** On the chain's web site. */
    WEB,
    /** From another system. */
    IMPORT
}
