package io.tillbook.command.checkout;

import io.tillbook.api.inventory.StockPart;
import io.tillbook.api.sales.SaleLine;
import io.tillbook.api.tax.LineTax;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a sale that is being put together.
 *
 * @param asked the line as the till rang it up
 * @param category what the product is reported under
 * @param goods which goods it takes; none before they are issued
 * @param tax the tax that its price contains; null where its rate is not known
 */
public record TicketLine(SaleLine asked, @Nullable String category, List<StockPart> goods,
        @Nullable LineTax tax) {
    static TicketLine of(SaleLine line) {
        return new TicketLine(line, null, List.of(), null);
    }

    /** The line of a product of this category. */
    public TicketLine in(@Nullable String productCategory) {
        return new TicketLine(asked, productCategory, goods, tax);
    }

    /** The line with the tax that its price contains. */
    public TicketLine containing(@Nullable LineTax contained) {
        return new TicketLine(asked, category, goods, contained);
    }

    /** The line with the goods it takes. */
    public TicketLine taking(List<StockPart> issued) {
        return new TicketLine(asked, category, issued, tax);
    }
}
