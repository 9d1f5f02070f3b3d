package io.tillbook.api.purchasing;

import io.tillbook.api.catalog.gs1.Gs1Date;
import io.tillbook.api.catalog.gs1.Gs1ElementString;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Gs1Text;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.kernel.Rounding;
import io.tillbook.api.kernel.Sku;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line of a goods receipt. What arrived is told by its SKU, or by the code that was scanned off the carton, which
 * may tell its batch, dates and quantity too; what is told twice has to agree. The cost is given either for one unit or
 * for the whole line.
 *
 * @param lineNo number of the line, unique within the receipt
 * @param sku what was received
 * @param quantity how much, above zero; required unless {@code gs1} tells it
 * @param unitCostMinor cost of one unit, in minor units
 * @param costMinor cost of the whole line, in minor units
 * @param batch the supplier's batch
 * @param producedOn when the batch was made
 * @param expiresOn the last day on which it may be sold
 * @param gs1 a GS1 element string with AI 01 that was scanned, in brackets or raw with the separator GS (character 29)
 */
public record GoodsReceiptLine(int lineNo, @Nullable Sku sku, @Nullable Quantity quantity,
        @Nullable Money unitCostMinor, @Nullable Money costMinor, @Nullable BatchId batch,
        @Nullable LocalDate producedOn, @Nullable LocalDate expiresOn, @Gs1Text @Nullable String gs1) {
    /** Only how two years lie to each other counts. */
    private static final int SOME_CENTURY = 2_000;

    /** Checks the fields. */
    public GoodsReceiptLine {
        Require.between("lineNo", lineNo, 1, Integer.MAX_VALUE);
        Require.exactlyOne("sku", sku, "gs1", gs1);
        if (quantity != null) {
            Require.positive("quantity", quantity);
        }
        Require.exactlyOne("unitCostMinor", unitCostMinor, "costMinor", costMinor);
        Require.notNegativeOrZero("unitCostMinor", unitCostMinor);
        Require.notNegativeOrZero("costMinor", costMinor);
        Require.batchDays(producedOn, expiresOn);
        Gs1ElementString scanned = gs1 == null ? null : Gs1ElementString.parse("gs1", gs1);
        quantities(quantity, scanned).forEach(each -> Require.lineAmount("unitCostMinor", unitCostMinor, each));
        if (scanned != null) {
            agree(scanned, quantity, batch, producedOn, expiresOn);
        }
    }

    /** A line of which no element string was scanned. */
    public GoodsReceiptLine(int lineNo, Sku sku, Quantity quantity, @Nullable Money unitCostMinor,
            @Nullable Money costMinor, @Nullable BatchId batch, @Nullable LocalDate producedOn,
            @Nullable LocalDate expiresOn) {
        this(lineNo, sku, quantity, unitCostMinor, costMinor, batch, producedOn, expiresOn, null);
    }

    /** Cost of the whole line, where the line itself tells its quantity. */
    public Money cost() {
        return unitCostMinor == null
                ? Require.present("costMinor", costMinor)
                : Rounding.lineAmount(unitCostMinor, Require.present("quantity", quantity));
    }

    /** What was scanned, where something was. */
    public @Nullable Gs1ElementString scanned() {
        return gs1 == null ? null : Gs1ElementString.parse("gs1", gs1);
    }

    private static Stream<Quantity> quantities(@Nullable Quantity quantity, @Nullable Gs1ElementString scanned) {
        Stream<Quantity> told = quantity != null ? Stream.of(quantity)
                : scanned == null ? Stream.of() : Stream.of(scanned).flatMap(GoodsReceiptLine::quantities);
        Quantity[] all = told.toArray(Quantity[]::new);
        if (all.length == 0) {
            throw new InvalidField("quantity", "has to be given unless gs1 tells it");
        }
        return Stream.of(all);
    }

    private static Stream<Quantity> quantities(Gs1ElementString scanned) {
        return Stream.concat(Stream.ofNullable(scanned.count()), Stream.ofNullable(scanned.netWeight()));
    }

    private static void agree(Gs1ElementString scanned, @Nullable Quantity quantity, @Nullable BatchId batch,
            @Nullable LocalDate producedOn, @Nullable LocalDate expiresOn) {
        if (scanned.gtin() == null) {
            throw new InvalidField("gs1", "must have AI 01");
        }
        if (quantity != null && quantities(scanned).findAny().isPresent()
                && quantities(scanned).noneMatch(quantity::equals)) {
            throw new InvalidField("quantity", "differs from that of gs1");
        }
        if (batch != null && scanned.batch() != null && !batch.equals(scanned.batch())) {
            throw new InvalidField("batch", "differs from that of gs1");
        }
        agree("producedOn", scanned.producedOn(), producedOn);
        agree("expiresOn", scanned.lastDay(), expiresOn);
        inOrder(scanned);
    }

    private static void agree(String field, @Nullable Gs1Date scanned, @Nullable LocalDate given) {
        if (scanned != null && given != null && !scanned.mayBe(given)) {
            throw new InvalidField(field, "differs from that of gs1");
        }
    }

    private static void inOrder(Gs1ElementString scanned) {
        Gs1Date produced = scanned.producedOn();
        Gs1Date last = scanned.lastDay();
        if (produced != null && last != null) {
            int year = SOME_CENTURY + last.year();
            if (last.readIn(year).isBefore(produced.readIn(year))) {
                throw new InvalidField("gs1", "expires before it is made");
            }
        }
    }
}
