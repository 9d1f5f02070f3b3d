package io.tillbook.query.tax;

import io.tillbook.api.tax.TaxClassId;
import org.jspecify.annotations.Nullable;

/** What would come of a rate that is not set yet, as it is shown; what is said of its fields is in the schema. */
record TaxRatePreview(TaxClassId taxClass, @Nullable Integer oldRateBp, @Nullable Integer newRateBp,
        @Nullable String problem) {
    /** Nothing would come of it. */
    static TaxRatePreview refused(TaxClassId taxClass, String problem) {
        return new TaxRatePreview(taxClass, null, null, problem);
    }
}
