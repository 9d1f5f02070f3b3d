package io.tillbook.server.transfer.imports.csv;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.tax.TaxClassId;
import io.tillbook.api.tax.TaxCommand.SetTaxRate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Plain CSV files of tax rates to be set: a line each. */
final class PlainTaxRates {
    static final PlainKind<PlainValues> KIND = new PlainKind<>("tax-rates", "tax.SetTaxRate",
            new PlainColumns(
                    List.of("changeId", PlainColumns.OCCURRED_AT, "taxClass", "location", "region", "rateBp", "from",
                            "reason"),
                    List.of(), Set.of("location", "region", "from", "reason")),
            "taxClass", values -> values, (values, _) -> rate(values));

    /** Stands for a rate: an empty column could be one that was forgotten. */
    private static final String AS_WIDER = "AS_WIDER";

    private PlainTaxRates() {}

    /** @param basisPoints null for as at the next wider place */
    private record Rate(@Nullable Integer basisPoints) {}

    private static Rate rate(String text) {
        return new Rate(text.equals(AS_WIDER) ? null : Integer.valueOf(text));
    }

    private static Command rate(PlainValues values) {
        Integer basisPoints = values.get("rateBp", PlainTaxRates::rate).basisPoints();
        return new SetTaxRate(values.get("taxClass", TaxClassId::new), values.find("location", LocationId::new),
                values.find("region", text -> text), basisPoints, basisPoints == null ? true : null,
                values.find("from", PlainValues::day), values.find("reason", text -> text));
    }
}
