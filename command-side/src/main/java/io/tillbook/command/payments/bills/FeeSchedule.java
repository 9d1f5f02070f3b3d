package io.tillbook.command.payments.bills;

import io.tillbook.api.payments.ProviderAccount;
import io.tillbook.api.payments.bills.BillEvent.FeeTermsSet;
import io.tillbook.api.payments.bills.FeeTerms;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a provider has agreed to take for an account.
 *
 * @param byDay terms by their first day
 */
record FeeSchedule(NavigableMap<LocalDate, FeeTerms> byDay) {
    /** Most terms of an account: as they change every few years, more are a mistake. */
    static final int MOST = 200;

    private static final StreamType<FeeSchedule> STREAM = StreamType.of("feeterms", new FeeSchedule(new TreeMap<>()))
            .on(FeeTermsSet.class, FeeSchedule::with);

    static StreamRef<FeeSchedule> at(ProviderAccount account) {
        return STREAM.at(account);
    }

    /** The terms of a day; none where nothing was agreed. */
    Optional<FeeTerms> on(LocalDate day) {
        return Optional.ofNullable(byDay.floorEntry(day)).map(Map.Entry::getValue);
    }

    private FeeSchedule with(FeeTermsSet set) {
        NavigableMap<LocalDate, FeeTerms> after = new TreeMap<>(byDay);
        after.put(set.from(), set.terms());
        return new FeeSchedule(after);
    }
}
