package io.tillbook.api.pricing.finding;

import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.pricing.basket.PromotionId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong with the prices of a sale.
 *
 * @param location where it was sold
 * @param sale id of the sale
 * @param soldAt when, in the location's time zone
 * @param businessDay the day the sale counts for
 * @param kind what is wrong
 * @param lineNo the line; missing where it is about the whole sale
 * @param chargedMinor what was charged, in minor units: for a unit of the line where its regular price is wrong, else
 *     for the line or the sale; missing where that is not known
 * @param expectedMinor what should have been, likewise
 * @param differenceMinor by how much the sale was too dear, in minor units; below zero where it was too cheap; missing
 *     where nobody can tell
 * @param promotions the promotions that it is about
 * @param refunds what is proposed to be given back, by line; none where nothing is
 * @param detail the same in one English sentence
 */
public record PriceFinding(LocationId location, String sale, OffsetDateTime soldAt, LocalDate businessDay,
        PriceFindingKind kind, @AtLeast(1) @Nullable Integer lineNo, @Nullable Money chargedMinor,
        @Nullable Money expectedMinor, @Nullable Money differenceMinor, List<PromotionId> promotions,
        List<ProposedRefund> refunds, String detail) {
    /** Checks the fields. */
    public PriceFinding {
        Require.present("location", location);
        Require.text("sale", sale);
        soldAt = Require.moment("soldAt", soldAt);
        Require.present("businessDay", businessDay);
        Require.present("kind", kind);
        if (lineNo != null) {
            Require.between("lineNo", lineNo, 1, Integer.MAX_VALUE);
        }
        promotions = Require.list("promotions", Require.present("promotions", promotions));
        refunds = Require.list("refunds", Require.present("refunds", refunds));
        Require.text("detail", detail);
    }
}
