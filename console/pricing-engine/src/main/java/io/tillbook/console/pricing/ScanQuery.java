package io.tillbook.console.pricing;

import io.tillbook.api.catalog.Unit;
import io.tillbook.api.catalog.label.LabelLayout;
import io.tillbook.api.catalog.label.LabelLayouts;
import io.tillbook.api.catalog.label.Scan;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A code that was scanned, as JSON has it.
 *
 * @param labels how labels are laid out
 * @param code what the scanner has read
 * @param day when
 * @param unit of the product, where it is known by now
 * @param unitPrice what a whole unit costs, where it is known by now
 */
record ScanQuery(LabelLayouts labels, String code, LocalDate day, @Nullable Unit unit, @Nullable Money unitPrice) {
    static ScanQuery read(String json) {
        Members of = Members.of(JsonReader.read(json), "");
        return of.made(() -> new ScanQuery(
                new LabelLayouts(Objects.requireNonNullElse(of.objects("labels", ScanQuery::label), List.of())),
                of.needed("code", of.text("code")), of.needed("day", of.read("day", ScanQuery::day)),
                of.constant("unit", Unit.values()), of.money("unitPriceMinor")));
    }

    private static LabelLayout label(Members of) {
        return of.made(() -> new LabelLayout(of.needed("pattern", of.text("pattern")), of.number("quantityDecimals")));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException _) {
            throw new InvalidField("", "must be a day as 2026-11-22");
        }
    }

    /** What the code says. How much there is, is told once the unit is known. */
    Map<String, Object> answer() {
        Scan scan = Members.checked("", () -> labels.read("code", code));
        LocalDate last = scan.lastDay(day);
        Unit known = unit;
        return JsonWriter.members("item", scan.item().value(), "batch",
                scan.batch() == null ? null : scan.batch().value(), "batchDaysLeft",
                last == null ? null : Long.valueOf(ChronoUnit.DAYS.between(day, last)), "labelMinor",
                scan.labelPrice() == null ? null : scan.labelPrice().minor(), "quantity",
                known == null ? null
                        : scan.quantity(known, unitPrice).map(quantity -> quantity.toDecimal()).orElse(null));
    }
}
