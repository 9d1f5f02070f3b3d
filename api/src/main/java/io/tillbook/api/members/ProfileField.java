package io.tillbook.api.members;

/** What can be known of a member as a person. */
public enum ProfileField {
    /** What they are called. */
    NAME,
    /** Where they are reached by phone; nobody else has it. */
    PHONE,
    /** The number of a card of theirs; nobody else has it. */
    CARD,
    /** Who they are for another system, such as the openid of WeChat; nobody else has it. */
    OPENID,
    /** When they were born, see {@link Birthday}. */
    BIRTHDAY,
    /** One of {@link Gender}. */
    GENDER,
    /** Where they are reached by mail. */
    MAIL,
    /** Where they live. */
    ADDRESS,
    /** What people should know who serve them. */
    NOTE
}
