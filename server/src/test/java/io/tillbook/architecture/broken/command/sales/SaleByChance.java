package io.tillbook.architecture.broken.command.sales;

import java.util.Random;

/** A decision that is not the same twice. */
public record SaleByChance(boolean lucky) {
    SaleByChance(Random random) {
        this(random.nextBoolean());
    }
}
