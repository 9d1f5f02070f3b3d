/** Checks what is told of payments. */
@NullMarked
package io.tillbook.query.payments;

import org.jspecify.annotations.NullMarked;
