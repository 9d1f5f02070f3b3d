package io.tillbook.api.shifts;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.sales.ReceiptNo;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a shift has turned over, told once when it is closed and never changed (rule 22). What becomes known later is a
 * {@link ZAmendment}.
 *
 * @param z its number: the reports of a register have no gap
 * @param location where
 * @param register of which register
 * @param shift of which shift
 * @param businessDay the day that the shift counts for
 * @param receipts how many sales
 * @param returns how many returns
 * @param firstReceipt the receipt number of the first sale; missing where there is none
 * @param lastReceipt that of the last one
 * @param grossMinor prices before discounts, in minor units
 * @param discountsMinor what was taken off, in minor units
 * @param salesMinor what was due for what was sold, in minor units
 * @param returnsMinor what was given back for what came back, in minor units
 * @param roundingMinor by how much more was paid than was due, as cash has no smaller coins; in minor units
 * @param heldMinor what was paid for lines that cannot be booked yet, in minor units; missing where that is nothing
 * @param unmatchedMinor what was paid beyond what was due where payments do not match, in minor units; missing where
 *     that is nothing
 * @param giftCardsMinor what was paid for loading gift cards less what was paid out for them, in minor units; missing
 *     where that is nothing
 * @param taxes by rate, the lowest first
 * @param tenders what was taken by each means of payment less what was given back by it, in minor units
 * @param perpetualSalesMinor sales of the register since it was opened, this shift included, in minor units
 * @param perpetualReturnsMinor its returns, likewise
 */
public record ZReport(int z, LocationId location, RegisterId register, int shift, LocalDate businessDay, int receipts,
        int returns, @Nullable ReceiptNo firstReceipt, @Nullable ReceiptNo lastReceipt, Money grossMinor,
        Money discountsMinor, Money salesMinor, Money returnsMinor, Money roundingMinor, @Nullable Money heldMinor,
        @Nullable Money unmatchedMinor, @Nullable Money giftCardsMinor, List<TaxTurnover> taxes,
        List<TenderNet> tenders, Money perpetualSalesMinor, Money perpetualReturnsMinor) {
    private static final int FORM = 1;

    /** Copies the lists. */
    public ZReport {
        taxes = List.copyOf(taxes);
        tenders = List.copyOf(tenders);
    }

    /**
     * The report of a shift.
     *
     * @param perpetualSales sales of the register before it
     * @param perpetualReturns its returns before it
     */
    public static ZReport of(int z, LocationId location, RegisterId register, int shift, LocalDate businessDay,
            ShiftTotals totals, Money perpetualSales, Money perpetualReturns) {
        return new ZReport(z, location, register, shift, businessDay, totals.receipts(), totals.returns(),
                totals.firstReceipt(), totals.lastReceipt(), totals.grossMinor(), totals.discountsMinor(),
                totals.salesMinor(), totals.returnsMinor(), totals.roundingMinor(), totals.heldMinor(),
                totals.unmatchedMinor(), totals.giftCardsMinor(), totals.taxes(), TenderNet.of(totals),
                perpetualSales.plus(totals.salesMinor()), perpetualReturns.plus(totals.returnsMinor()));
    }

    /** As it is hashed: JSON by RFC 8785. */
    public String canonical() {
        CanonicalObject object = new CanonicalObject().with("v", FORM)
                .with("z", z)
                .with("location", location.value())
                .with("register", register.value())
                .with("shift", shift)
                .with("businessDay", businessDay.toString())
                .with("receipts", receipts)
                .with("returns", returns)
                .with("grossMinor", grossMinor)
                .with("discountsMinor", discountsMinor)
                .with("salesMinor", salesMinor)
                .with("returnsMinor", returnsMinor)
                .with("roundingMinor", roundingMinor)
                .with("taxes", taxes.stream().map(TaxTurnover::canonical).toList())
                .with("tenders", TenderNet.canonical(tenders))
                .with("perpetualSalesMinor", perpetualSalesMinor)
                .with("perpetualReturnsMinor", perpetualReturnsMinor);
        optional(object, "firstReceipt", firstReceipt);
        optional(object, "lastReceipt", lastReceipt);
        return object.withUnlessZero("heldMinor", Objects.requireNonNullElse(heldMinor, Money.ZERO))
                .withUnlessZero("unmatchedMinor", Objects.requireNonNullElse(unmatchedMinor, Money.ZERO))
                .withUnlessZero("giftCardsMinor", Objects.requireNonNullElse(giftCardsMinor, Money.ZERO))
                .text();
    }

    private static void optional(CanonicalObject object, String name, @Nullable ReceiptNo receipt) {
        if (receipt != null) {
            object.with(name, receipt.value());
        }
    }
}
