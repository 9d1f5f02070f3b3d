package io.tillbook.api.pricing.rule;

/** In which order rules are applied: each layer works on what the one before left to pay. */
public enum Layer {
    /** A lower unit price of a line. */
    PRICE,
    /** A deal over pieces, such as the second at half price. */
    ITEM,
    /** A discount on all that is bought, such as 50 off from 200. */
    ORDER,
    /** A discount for a coupon that was presented. */
    COUPON,
    /** A discount that somebody gives by hand, and what is rounded off (抹零). No rule is of it. */
    MANUAL,
    /** What is paid with points. No rule is of it. */
    POINTS
}
