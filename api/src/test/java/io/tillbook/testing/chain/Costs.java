package io.tillbook.testing.chain;

import io.tillbook.api.inventory.CostLayer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the goods of one stock cost, by the auditor's own books, in thousandths and minor units. */
interface Costs {
    /** Goods of one cost layer that leave together. */
    record Piece(@Nullable CostLayer layer, long quantity, long cost) {}

    /** Goods come in; what a customer brings back leaves the cost last known as it is. */
    void in(long quantity, long cost, @Nullable CostLayer layer, boolean broughtBack);

    /** Goods turn up, at what such goods cost now. */
    void found(long quantity, CostLayer layer);

    /** Goods leave, those of a layer first where one is named. */
    List<Piece> out(long quantity, @Nullable String layer);

    /** How much there is. */
    long quantity();

    /** What so much would be worth now, at what a unit costs or cost last. */
    long worth(long quantity);

    /** What it is worth. */
    long value();

    /** The layers, the oldest first, without their names. */
    List<String> layers();
}
