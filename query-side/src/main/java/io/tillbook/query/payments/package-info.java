/** Payments as they can be looked up: what became of each, what is open, and how much was paid by which means. */
@NullMarked
package io.tillbook.query.payments;

import org.jspecify.annotations.NullMarked;
