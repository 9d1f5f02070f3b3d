package io.tillbook.query.audit;

/** Why a request was denied. */
public enum DenialReason {
    /** It came without any token or session, or with a session that works no longer. */
    NOT_SIGNED_IN,
    /** Its token is not known, or works no longer. */
    UNKNOWN_TOKEN,
    /** Whoever was said to stand at the device is not known there, or not any more. */
    UNKNOWN_PERSON,
    /** The name or the password was wrong, or too many were. */
    WRONG_PASSWORD,
    /** The PIN was wrong, or is locked. */
    WRONG_PIN,
    /** Whoever asked lacks the permission. */
    MISSING_PERMISSION,
    /** Whoever asked has the permission, but not for all that it concerns: other locations, or rights of others. */
    OUT_OF_REACH,
    /** A page of another site had a browser send it, or a page of this one forgot what shows that it is not. */
    CROSS_SITE
}
