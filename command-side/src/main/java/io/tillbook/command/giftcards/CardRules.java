package io.tillbook.command.giftcards;

import io.tillbook.api.giftcards.GiftCardEvent.GiftCardRulesSet;
import io.tillbook.api.giftcards.GiftCardRules;
import io.tillbook.command.kernel.States;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rules that a chain has laid down for its cards, each from a moment on. What is long over is dropped.
 *
 * @param sets those that are kept, the first to hold first
 */
record CardRules(List<GiftCardRulesSet> sets) {
    /** So many can be to come. */
    static final int MOST_TO_COME = 10;
    private static final int MOST_KEPT = 30;
    /** The stream; there is one. */
    static final StreamRef<CardRules> STREAM = StreamType.of("giftcardrules", new CardRules(List.of()))
            .on(GiftCardRulesSet.class, CardRules::with)
            .at();

    /** Those that hold at a moment. */
    static GiftCardRules at(States states, OffsetDateTime moment) {
        return states.of(STREAM).at(moment);
    }

    private GiftCardRules at(OffsetDateTime moment) {
        return sets.stream()
                .filter(set -> !set.from().isAfter(moment))
                .reduce((_, later) -> later)
                .map(GiftCardRulesSet::rules)
                .orElse(GiftCardRules.NONE);
    }

    /** How many are to come after a moment, beside those from another one on. */
    long toCome(OffsetDateTime now, OffsetDateTime from) {
        return sets.stream().filter(set -> set.from().isAfter(now) && !set.from().isEqual(from)).count();
    }

    private CardRules with(GiftCardRulesSet added) {
        List<GiftCardRulesSet> all = Stream
                .concat(sets.stream().filter(set -> !set.from().isEqual(added.from())), Stream.of(added))
                .sorted(Comparator.comparing(set -> set.from().toInstant()))
                .toList();
        return new CardRules(all.subList(Math.max(0, all.size() - MOST_KEPT), all.size()));
    }
}
