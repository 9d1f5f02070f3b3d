package io.tillbook.query.giftcards;

import io.tillbook.api.checkout.CardNumber;
import io.tillbook.api.giftcards.Posting;
import io.tillbook.query.kernel.Digits;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a card, with what it does to the accounts.
 *
 * @param order its place among all entries, cards together
 * @param kind the published name of the event, without the capability
 * @param at when, by the clock of whoever sent it
 * @param about the sale, return, location or card that it is about, where there is one
 * @param postings debits above zero and credits below, which add up to nothing; none where no value moves
 */
record CardEntryView(CardNumber card, long order, String kind, OffsetDateTime at, @Nullable String about,
        List<Posting> postings) {
    static String key(CardNumber card, long position) {
        return card.value() + "/" + Digits.of(position, 19);
    }
}
