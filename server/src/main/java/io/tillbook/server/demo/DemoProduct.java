package io.tillbook.server.demo;

import io.tillbook.api.catalog.Unit;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;

/**
 * A product of the demo chain.
 *
 * @param sku its id
 * @param name its name, Chinese and English
 * @param category its category, Chinese and English
 * @param kind how it is supplied and sold
 * @param price list price of one unit
 * @param cost what one unit usually costs
 * @param shelfLifeDays days from production to expiry, 0 where it does not expire
 * @param demand how well it sells, from 1 to 9
 */
record DemoProduct(Sku sku, String name, String category, Kind kind, Money price, Money cost, int shelfLifeDays,
        int demand) {
    private static final int SPOILS_WITHIN_DAYS = 7;

    /** How a product is supplied and sold. */
    enum Kind {
        /** Comes every morning in dated batches. */
        FRESH(Unit.PIECE, 5, 2),
        /** Comes from the warehouse in dated batches. */
        PACKAGED(Unit.PIECE, 8, 4),
        /** Comes every morning and is weighed. */
        FRUIT(Unit.KG, 4, 2),
        /** Comes from the warehouse. */
        APPAREL(Unit.PIECE, 4, 2);

        private final Unit unit;
        private final int least;
        private final int perDemand;

        Kind(Unit unit, int least, int perDemand) {
            this.unit = unit;
            this.least = least;
            this.perDemand = perDemand;
        }

        Unit unit() {
            return unit;
        }

        /** Whether it comes straight to the stores, not by way of the warehouse. */
        boolean isDirect() {
            return this == FRESH || this == FRUIT;
        }
    }

    /** What a store wants to have of it after a delivery: little of what spoils within days. */
    Quantity target() {
        boolean spoils = expires() && shelfLifeDays <= SPOILS_WITHIN_DAYS;
        return Quantity.of(spoils ? 1 + demand / 2 : kind.least + (long) kind.perDemand * demand);
    }

    boolean expires() {
        return shelfLifeDays > 0;
    }
}
