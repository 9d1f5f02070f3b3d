package io.tillbook.api.pricing.markdown;

import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.api.kernel.Sku;
import java.time.LocalDate;

/** Why commands about markdowns are refused. */
public sealed interface MarkdownRejection extends Rejection {
    /** Nobody has proposed it. */
    record UnknownMarkdown(MarkdownId markdown) implements MarkdownRejection {
        @Override
        public String detail() {
            return "Nobody has proposed markdown " + markdown.value() + ".";
        }
    }

    /** The batch was proposed at this step before. */
    record MarkdownAlreadyProposed(MarkdownId markdown, MarkdownState state) implements MarkdownRejection {
        @Override
        public String detail() {
            return "The batch was proposed at this step before, as markdown " + markdown.value() + ", which is "
                    + state + ".";
        }
    }

    /** It was decided on, or its batch is over. */
    record MarkdownNotOpen(MarkdownId markdown, MarkdownState state) implements MarkdownRejection {
        @Override
        public String detail() {
            return "Markdown " + markdown.value() + " is " + state + ".";
        }
    }

    /** Nothing of the batch can be sold there: nothing is left, or it is quarantined. */
    record NothingToMarkDown(LocationId location, Sku sku, BatchId batch) implements MarkdownRejection {
        @Override
        public String detail() {
            return "Nothing of batch " + batch.value() + " of product " + sku.value() + " can be sold at location "
                    + location.value() + ".";
        }
    }

    /** Nobody knows its last day, or it is over. */
    record BatchWithoutDaysLeft(LocationId location, Sku sku, BatchId batch) implements MarkdownRejection {
        @Override
        public String detail() {
            return "Batch " + batch.value() + " of product " + sku.value() + " at location " + location.value()
                    + " has no last day that is to come.";
        }
    }

    /** It has more days left. */
    record BatchNotNearExpiry(LocationId location, Sku sku, BatchId batch, LocalDate expiresOn, int daysLeft,
            int daysLeftAtMost) implements MarkdownRejection {
        @Override
        public String detail() {
            return "Batch " + batch.value() + " of product " + sku.value() + " can be sold until " + expiresOn
                    + ": it has " + daysLeft + " days left, not " + daysLeftAtMost + " at most.";
        }
    }

    /** No step is set for so many days, so a share has to be named. */
    record NoMarkdownSuggested(Sku sku, int daysLeftAtMost) implements MarkdownRejection {
        @Override
        public String detail() {
            return "No share is suggested for product " + sku.value() + " " + daysLeftAtMost
                    + " days before its last one; name payBasisPoints.";
        }
    }

    /** The product has no price there that could be lower. */
    record NoPriceToMarkDown(LocationId location, Sku sku) implements MarkdownRejection {
        @Override
        public String detail() {
            return "Product " + sku.value() + " has no price at location " + location.value() + ".";
        }
    }

    /**
     * It would cost less than price lists allow.
     *
     * @param unitMinor what a unit would cost, in minor units
     * @param floorMinor the least, in minor units
     */
    record MarkdownBelowFloor(LocationId location, Sku sku, Money unitMinor, Money floorMinor)
            implements
            MarkdownRejection {
        @Override
        public String detail() {
            return "Product " + sku.value() + " would cost " + unitMinor.minor() + " at location " + location.value()
                    + "; price lists allow " + floorMinor.minor() + " at least.";
        }
    }

    /**
     * It would cost less than it has cost.
     *
     * @param unitMinor what a unit would cost, in minor units
     * @param costMinor what it has cost, in minor units
     */
    record MarkdownBelowCost(LocationId location, Sku sku, Money unitMinor, Money costMinor)
            implements
            MarkdownRejection {
        @Override
        public String detail() {
            return "Product " + sku.value() + " would be sold for " + unitMinor.minor() + " at location "
                    + location.value() + ", below its cost of " + costMinor.minor()
                    + "; the steps of its category do not allow that.";
        }
    }

    /**
     * It would cost less than the store may ask by itself.
     *
     * @param unitMinor what a unit would cost, in minor units
     * @param leastMinor the least that wider lists let the store ask, in minor units
     */
    record MarkdownOutsideBand(LocationId location, Sku sku, Money unitMinor, Money leastMinor)
            implements
            MarkdownRejection {
        @Override
        public String detail() {
            return "Product " + sku.value() + " would cost " + unitMinor.minor() + " at location " + location.value()
                    + "; wider price lists let the store ask " + leastMinor.minor()
                    + " at least. Somebody of the whole chain may approve it.";
        }
    }

    /** Whoever proposes does not approve. */
    record ApproverIsProposer(MarkdownId markdown, EmployeeId proposer) implements MarkdownRejection {
        @Override
        public String detail() {
            return "Markdown " + markdown.value() + " was proposed by " + proposer.value()
                    + "; somebody else has to approve it.";
        }
    }

    /** There are as many entries of steps as can be looked at. */
    record TooManyMarkdownSteps(int most) implements MarkdownRejection {
        @Override
        public String detail() {
            return "There are " + most + " entries of steps already.";
        }
    }

    /** Nothing changes for days that are over. */
    record MarkdownDayInPast(LocalDate from, LocalDate today) implements MarkdownRejection {
        @Override
        public String detail() {
            return "The day " + from + " is over everywhere: it is " + today + ".";
        }
    }
}
