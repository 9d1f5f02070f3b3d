/** Tests of the uses of limited promotions. */
@NullMarked
package io.tillbook.query.pricing.limit;

import org.jspecify.annotations.NullMarked;
