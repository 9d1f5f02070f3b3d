/** Groups that buy together, and what became of them. */
@NullMarked
package io.tillbook.query.pricing.groupbuy;

import org.jspecify.annotations.NullMarked;
