package io.tillbook.query.tax;

import io.tillbook.api.tax.TaxClassId;
import io.tillbook.api.tax.TaxEvent.TaxRateSet;
import io.tillbook.query.sight.Sight;
import java.util.List;
import java.util.stream.Stream;

/**
 * A tax class.
 *
 * @param id its id
 * @param rates all rates of it, in the order in which they were set
 */
record TaxClassView(TaxClassId id, List<TaxRateSet> rates) {
    static TaxClassView of(TaxRateSet first) {
        return new TaxClassView(first.taxClass(), List.of(first));
    }

    TaxClassView with(TaxRateSet set) {
        return new TaxClassView(id, Stream.concat(rates.stream(), Stream.of(set)).toList());
    }

    /** Without the rates of locations that are not seen. */
    TaxClassView as(Sight sight) {
        return new TaxClassView(id,
                rates.stream().filter(set -> set.location() == null || sight.sees(set.location())).toList());
    }
}
