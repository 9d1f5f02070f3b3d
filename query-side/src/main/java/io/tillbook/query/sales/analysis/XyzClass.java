package io.tillbook.query.sales.analysis;

import java.math.BigDecimal;

/** How much the demand of a product varies from week to week. */
enum XyzClass {
    /** By half of its mean at most. */
    X,
    /** By its mean at most. */
    Y,
    /** By more, or nothing was sold in all of it. */
    Z;

    private static final BigDecimal STEADY = new BigDecimal("0.5");

    /** @param variation the standard deviation as a part of the mean */
    static XyzClass of(BigDecimal variation) {
        return variation.compareTo(STEADY) <= 0 ? X : variation.compareTo(BigDecimal.ONE) <= 0 ? Y : Z;
    }
}
