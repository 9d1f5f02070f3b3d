/** What a person has to look at: flagged sales and returns, held facts, refused sales, returns without a receipt. */
@NullMarked
package io.tillbook.query.checkout;

import org.jspecify.annotations.NullMarked;
