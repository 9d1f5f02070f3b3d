/** What sales tell beyond their sums: busy hours, classes of products, ranks, and like-for-like comparison. */
@NullMarked
package io.tillbook.query.sales.analysis;

import org.jspecify.annotations.NullMarked;
