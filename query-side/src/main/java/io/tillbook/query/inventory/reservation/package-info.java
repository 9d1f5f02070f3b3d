/** Goods that are promised to somebody, and what became of that. */
@NullMarked
package io.tillbook.query.inventory.reservation;

import org.jspecify.annotations.NullMarked;
