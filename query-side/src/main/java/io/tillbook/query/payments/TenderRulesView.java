package io.tillbook.query.payments;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.payments.PaymentsEvent.TenderRulesSet;
import io.tillbook.api.payments.TenderRules;
import java.time.OffsetDateTime;

/** How customers of a location can pay, from a moment on. */
record TenderRulesView(LocationId location, OffsetDateTime from, long fromMs, TenderRules rules) {
    static TenderRulesView of(TenderRulesSet set) {
        return new TenderRulesView(set.location(), set.from(), set.from().toInstant().toEpochMilli(), set.rules());
    }

    static String key(TenderRulesSet set) {
        return set.location().value() + "/" + set.from().toInstant();
    }
}
