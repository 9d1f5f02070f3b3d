/** Sales with what has become of them: what is kept, what is paid for that, and what promotions give of it. */
@NullMarked
package io.tillbook.query.pricing.receipt;

import org.jspecify.annotations.NullMarked;
