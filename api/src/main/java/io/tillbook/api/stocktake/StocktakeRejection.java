package io.tillbook.api.stocktake;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.kernel.StocktakeId;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why stocktake refuses. */
public sealed interface StocktakeRejection extends Rejection {
    /** Most lines that a rejection names one by one. */
    int MAX_NAMED = 100;

    /** The id is taken by a stocktake opened earlier. */
    record StocktakeAlreadyOpened(StocktakeId stocktakeId) implements StocktakeRejection {
        @Override
        public String detail() {
            return "Stocktake " + stocktakeId.value() + " was opened before.";
        }
    }

    /** No such stocktake was opened. */
    record UnknownStocktake(StocktakeId stocktakeId) implements StocktakeRejection {
        @Override
        public String detail() {
            return "Stocktake " + stocktakeId.value() + " is not known.";
        }
    }

    /** The books have been corrected by it already. */
    record StocktakeAlreadyApproved(StocktakeId stocktakeId) implements StocktakeRejection {
        @Override
        public String detail() {
            return "Stocktake " + stocktakeId.value() + " is approved already.";
        }
    }

    /** It was given up. */
    record StocktakeAlreadyCancelled(StocktakeId stocktakeId) implements StocktakeRejection {
        @Override
        public String detail() {
            return "Stocktake " + stocktakeId.value() + " was cancelled.";
        }
    }

    /** The product is not among those to be counted. */
    record OutsideScope(StocktakeId stocktakeId, Sku sku) implements StocktakeRejection {
        @Override
        public String detail() {
            return "Product " + sku.value() + " does not belong to stocktake " + stocktakeId.value() + ".";
        }
    }

    /** The stocktake is of one zone, and goods of another one were counted. */
    record OutsideZone(StocktakeId stocktakeId, String zone) implements StocktakeRejection {
        @Override
        public String detail() {
            return "Stocktake " + stocktakeId.value() + " is of zone \"" + zone + "\" only.";
        }
    }

    /** The product is kept in total, so a count of one batch says nothing about the books. */
    record CountedInTotal(Sku sku) implements StocktakeRejection {
        @Override
        public String detail() {
            return "Product " + sku.value() + " is not kept by batches: it is counted in total.";
        }
    }

    /**
     * The stocktake would have more lines than one approval can book.
     *
     * @param most how many it may have
     */
    record TooManyLines(StocktakeId stocktakeId, int most) implements StocktakeRejection {
        @Override
        public String detail() {
            return "Stocktake " + stocktakeId.value() + " can have at most " + most
                    + " lines: open another one for the rest.";
        }
    }

    /** Nothing was counted, so there is nothing to approve. */
    record NothingCounted(StocktakeId stocktakeId) implements StocktakeRejection {
        @Override
        public String detail() {
            return "Nothing was counted for stocktake " + stocktakeId.value() + ".";
        }
    }

    /** A cause is given for a line that was not counted. */
    record CauseWithoutCount(CountedGoods goods) implements StocktakeRejection {
        @Override
        public String detail() {
            return "Product " + goods.text() + " was not counted.";
        }
    }

    /**
     * Lines differ by more than the tolerance, and whoever approves has counted some of the stocktake, or it is not
     * known who has.
     *
     * @param lines the lines, at most {@value #MAX_NAMED} of them
     * @param total how many there are
     */
    record SecondPersonNeeded(StocktakeId stocktakeId, EmployeeId approvedBy, List<CountedGoods> lines, int total)
            implements
            StocktakeRejection {
        @Override
        public String detail() {
            return "Stocktake " + stocktakeId.value() + " differs by more than its tolerance in " + named(lines, total)
                    + ": somebody who has counted none of it has to approve it.";
        }
    }

    /**
     * Lines were counted since for another stocktake, so that this one does not know how they compare with the books.
     *
     * @param lines the lines, at most {@value #MAX_NAMED} of them
     * @param total how many there are
     * @param other the other stocktake of the first of them, where it is known
     */
    record CountedSince(StocktakeId stocktakeId, List<CountedGoods> lines, int total, @Nullable StocktakeId other)
            implements
            StocktakeRejection {
        @Override
        public String detail() {
            return "Goods of stocktake " + stocktakeId.value() + " were counted since for "
                    + (other == null ? "another one" : "stocktake " + other.value())
                    + ", and have to be counted again: "
                    + named(lines, total) + ".";
        }
    }

    private static String named(List<CountedGoods> lines, int total) {
        return lines.stream().map(CountedGoods::text).collect(Collectors.joining(", "))
                + (total > lines.size() ? " and " + (total - lines.size()) + " more" : "");
    }
}
