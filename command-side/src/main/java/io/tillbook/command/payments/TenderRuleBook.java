package io.tillbook.command.payments;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.payments.PaymentsEvent.TenderRulesSet;
import io.tillbook.api.payments.TenderRules;
import io.tillbook.command.kernel.States;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How customers of a location can pay, each from a moment on. What is long over is dropped.
 *
 * @param sets those that are kept, the first to hold first
 */
record TenderRuleBook(List<TenderRulesSet> sets) {
    /** So many can be to come. */
    static final int MOST_TO_COME = 10;
    private static final int MOST_KEPT = 30;
    private static final StreamType<TenderRuleBook> STREAM = StreamType
            .of("tenderrules", new TenderRuleBook(List.of()))
            .on(TenderRulesSet.class, TenderRuleBook::with);

    static StreamRef<TenderRuleBook> of(LocationId location) {
        return STREAM.at(location);
    }

    /** What holds at a location at a moment. */
    static TenderRules at(States states, LocationId location, OffsetDateTime moment) {
        return states.of(of(location)).at(moment);
    }

    private TenderRules at(OffsetDateTime moment) {
        return sets.stream()
                .filter(set -> !set.from().isAfter(moment))
                .reduce((_, later) -> later)
                .map(TenderRulesSet::rules)
                .orElse(TenderRules.NONE);
    }

    /** How many are to come after a moment, beside those from another one on. */
    long toCome(OffsetDateTime now, OffsetDateTime from) {
        return sets.stream().filter(set -> set.from().isAfter(now) && !set.from().isEqual(from)).count();
    }

    private TenderRuleBook with(TenderRulesSet added) {
        List<TenderRulesSet> all = Stream
                .concat(sets.stream().filter(set -> !set.from().isEqual(added.from())), Stream.of(added))
                .sorted(Comparator.comparing(set -> set.from().toInstant()))
                .toList();
        return new TenderRuleBook(all.subList(Math.max(0, all.size() - MOST_KEPT), all.size()));
    }
}
