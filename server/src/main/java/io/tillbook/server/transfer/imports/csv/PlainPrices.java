package io.tillbook.server.transfer.imports.csv;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.list.PriceLine;
import io.tillbook.api.pricing.list.PriceListCommand.SetPrices;
import io.tillbook.api.pricing.list.PriceListId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Plain CSV files of prices to be set. */
final class PlainPrices {
    static final PlainKind<PriceLine> KIND = new PlainKind<>("prices", "pricing.SetPrices",
            new PlainColumns(List.of("changeId", PlainColumns.OCCURRED_AT, "list", "reason"),
                    List.of("sku", "priceMinor", "floorMinor", "from", "until"),
                    Set.of("reason", "floorMinor", "from", "until")),
            "list", PlainPrices::line, PlainPrices::prices);

    /** Stands for a price: an empty column could be one that was forgotten. */
    private static final String AS_PARENT = "AS_PARENT";

    private PlainPrices() {}

    private static PriceLine line(PlainValues values) {
        Money price = values.get("priceMinor", PlainPrices::price).minor();
        return new PriceLine(values.get("sku", Sku::new), price, price == null ? true : null,
                values.find("floorMinor", PlainValues::money), values.find("from", PlainValues::wallTime),
                values.find("until", PlainValues::wallTime));
    }

    /** @param minor null for as in the next wider list */
    private record Price(@Nullable Money minor) {}

    private static Price price(String text) {
        return new Price(text.equals(AS_PARENT) ? null : PlainValues.money(text));
    }

    private static Command prices(PlainValues values, List<PriceLine> lines) {
        return new SetPrices(values.get("list", PriceListId::new), lines, values.find("reason", text -> text), null);
    }
}
