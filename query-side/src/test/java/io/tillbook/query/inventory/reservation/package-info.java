/** Tests of the views of reservations. */
@NullMarked
package io.tillbook.query.inventory.reservation;

import org.jspecify.annotations.NullMarked;
