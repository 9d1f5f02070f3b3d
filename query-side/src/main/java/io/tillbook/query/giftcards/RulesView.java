package io.tillbook.query.giftcards;

import io.tillbook.api.giftcards.GiftCardEvent.GiftCardRulesSet;
import io.tillbook.api.giftcards.GiftCardRules;
import java.time.OffsetDateTime;

/** Rules that were laid down for all cards, from a moment on. */
record RulesView(OffsetDateTime from, long fromMs, String source, GiftCardRules rules) {
    static RulesView of(GiftCardRulesSet set) {
        return new RulesView(set.from(), set.from().toInstant().toEpochMilli(), set.source(), set.rules());
    }
}
