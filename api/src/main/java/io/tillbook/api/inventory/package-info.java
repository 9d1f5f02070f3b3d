/**
 * Contract of inventory: what moves the stock of one SKU at one location.
 *
 * It has more than 25 files because batches, costs, reservations and write-offs are parts of that one stock.
 */
@NullMarked
package io.tillbook.api.inventory;

import org.jspecify.annotations.NullMarked;
