package io.tillbook.command.checkout;

import io.tillbook.api.inventory.StockPart;
import io.tillbook.api.pricing.basis.LinePricing;
import io.tillbook.api.pricing.basis.RecordedLine;
import io.tillbook.api.sales.SaleLine;
import io.tillbook.api.tax.LineTax;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of a sale that is being put together.
 *
 * @param asked the line as the till rang it up
 * @param category what the product is reported under
 * @param goods which goods it takes; none before they are issued
 * @param pricing how it was priced; null where the till does not tell
 * @param tax the tax that its price contains; null where its rate is not known
 */
public record TicketLine(SaleLine asked, @Nullable String category, List<StockPart> goods,
        @Nullable LinePricing pricing, @Nullable LineTax tax) {
    static TicketLine of(SaleLine line) {
        return new TicketLine(line, null, List.of(), null, null);
    }

    /** The line of a product of this category. */
    public TicketLine in(@Nullable String productCategory) {
        return new TicketLine(asked, productCategory, goods, pricing, tax);
    }

    /** The line with the tax that its price contains. */
    public TicketLine containing(@Nullable LineTax contained) {
        return new TicketLine(asked, category, goods, pricing, contained);
    }

    /** The line with the goods it takes. */
    public TicketLine taking(List<StockPart> issued) {
        return new TicketLine(asked, category, issued, pricing, tax);
    }

    /** The line with what is recorded of its prices. */
    public TicketLine priced(LinePricing told) {
        return new TicketLine(asked, category, goods, told, tax);
    }

    /** As rules see it; nothing where the till does not tell how it was priced. */
    public Optional<RecordedLine> priced() {
        return Optional.ofNullable(pricing)
                .map(told -> new RecordedLine(asked.lineNo(), asked.sku(), category, asked.quantity(),
                        asked.unitPriceMinor(), asked.gross(), told));
    }
}
