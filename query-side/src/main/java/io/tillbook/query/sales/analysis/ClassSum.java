package io.tillbook.query.sales.analysis;

/**
 * The products of one pair of classes.
 *
 * @param skus how many
 * @param value the sum of the figure that decides: minor units, thousandths, or how many
 */
record ClassSum(AbcClass abc, XyzClass xyz, int skus, long value) {}
