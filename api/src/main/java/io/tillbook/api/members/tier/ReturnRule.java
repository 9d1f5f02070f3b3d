package io.tillbook.api.members.tier;

/** What becomes of a tier when goods of the sale that led to it come back within the return window. */
public enum ReturnRule {
    /** A tier that what is left of the spending does not lead to is lost: the one of before holds again. */
    REVOKE,
    /** It is kept until it is reviewed. */
    KEEP
}
