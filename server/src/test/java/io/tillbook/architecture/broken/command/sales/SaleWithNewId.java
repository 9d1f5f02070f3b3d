package io.tillbook.architecture.broken.command.sales;

import java.util.UUID;

/** A decision that draws its own ids. */
public record SaleWithNewId(UUID id) {
    SaleWithNewId() {
        this(UUID.randomUUID());
    }
}
