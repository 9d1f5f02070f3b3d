package io.tillbook.api.pricing.list;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.api.kernel.Sku;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Why something cannot be done with a price list. */
public sealed interface PriceListRejection extends Rejection {
    /** The id is taken. */
    record PriceListAlreadyOpened(PriceListId list) implements PriceListRejection {
        @Override
        public String detail() {
            return "There is a price list " + list.value() + " already.";
        }
    }

    /**
     * There is an open list of the scope.
     *
     * @param list the one there is
     */
    record ScopeHasPriceList(PriceScope scope, PriceListId list) implements PriceListRejection {
        @Override
        public String detail() {
            return "The prices of " + scope.inWords() + " are in the list " + list.value() + ", which is open.";
        }
    }

    /** The chain has had as many lists as it can. */
    record TooManyPriceLists(int most) implements PriceListRejection {
        @Override
        public String detail() {
            return "There can be no more than " + most + " price lists.";
        }
    }

    /** No such list was opened. */
    record UnknownPriceList(PriceListId list) implements PriceListRejection {
        @Override
        public String detail() {
            return "Price list " + list.value() + " is not known.";
        }
    }

    /** The list was closed. */
    record PriceListIsClosed(PriceListId list) implements PriceListRejection {
        @Override
        public String detail() {
            return "Price list " + list.value() + " is closed.";
        }
    }

    /**
     * A wider list lets narrower lists set no prices.
     *
     * @param by the wider list
     */
    record PriceListNotAllowed(PriceListId list, PriceListId by) implements PriceListRejection {
        @Override
        public String detail() {
            return "Price list " + by.value() + " lets list " + list.value() + " set no prices.";
        }
    }

    /**
     * A time is over.
     *
     * @param sku the product; null where it is about the list
     * @param at the time, by the clock of the list
     * @param now what the clock showed as the command came
     */
    record EffectiveInPast(PriceListId list, @Nullable Sku sku, LocalDateTime at, LocalDateTime now)
            implements PriceListRejection {
        @Override
        public String detail() {
            return "Nothing can be changed in the past: " + at + " was over at " + now
                    + (sku == null ? "" : ", for product " + sku.value()) + ", in list " + list.value() + ".";
        }
    }

    /**
     * The price is too far from that of a wider list.
     *
     * @param priceMinor the price that was to be set
     * @param by the wider list
     * @param parentMinor its price
     * @param leastMinor the least that it allows
     * @param mostMinor the most that it allows
     * @param at when, by the clock of the list
     */
    record PriceOutsideBand(PriceListId list, Sku sku, Money priceMinor, PriceListId by, Money parentMinor,
            Money leastMinor, Money mostMinor, LocalDateTime at) implements PriceListRejection {
        @Override
        public String detail() {
            return "A price of " + priceMinor.minor() + " for product " + sku.value() + " is not within "
                    + leastMinor.minor() + " and " + mostMinor.minor() + ", which list " + by.value()
                    + " allows where its own is " + parentMinor.minor() + ", at " + at + ".";
        }
    }

    /**
     * The price is below the floor of a wider list.
     *
     * @param priceMinor the price that was to be set
     * @param floorMinor the least that it may be
     * @param at when, by the clock of the list
     */
    record PriceBelowFloor(PriceListId list, Sku sku, Money priceMinor, Money floorMinor, LocalDateTime at)
            implements PriceListRejection {
        @Override
        public String detail() {
            return "A price of " + priceMinor.minor() + " for product " + sku.value() + " is below the floor of "
                    + floorMinor.minor() + " at " + at + ".";
        }
    }

    /** So many prices of the product are to come in the list that it can have no more. */
    record TooManyPrices(PriceListId list, Sku sku, int most) implements PriceListRejection {
        @Override
        public String detail() {
            return "List " + list.value() + " can have no more than " + most + " prices of product " + sku.value()
                    + " that are not over.";
        }
    }
}
