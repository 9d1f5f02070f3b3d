package io.tillbook.query.inventory.book;

import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.query.kernel.Absorbed;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The movement of a line of a sale whose goods were all of one batch.
 *
 * @param place its place among all that happened to the batch: before what else the same event tells
 * @param position position of the movement
 * @param location where
 * @param quantity how much went out, below zero
 * @param costMinor what the goods cost, in minor units
 * @param line the line of the sale
 * @param occurredAt when
 * @param actor who told it
 */
public record BatchSale(String place, long position, LocationId location, Quantity quantity, Money costMinor,
        StockCause line, OffsetDateTime occurredAt, @Nullable EmployeeId actor) {

    static BatchSale of(Absorbed<StockMovementView> document) {
        StockMovementView movement = document.view();
        return new BatchSale(movement.place() + "/", document.position(), movement.location(), movement.quantity(),
                movement.valueMinor().negated(), Objects.requireNonNull(movement.cause()), movement.occurredAt(),
                movement.actor());
    }
}
