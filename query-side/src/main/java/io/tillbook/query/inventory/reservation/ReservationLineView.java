package io.tillbook.query.inventory.reservation;

import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import org.jspecify.annotations.Nullable;

/**
 * One line of a reservation.
 *
 * @param quantity how much was promised
 * @param taken how much of it was taken; null until then
 */
record ReservationLineView(int lineNo, Sku sku, Quantity quantity, @Nullable Quantity taken) {}
