package io.tillbook.command.giftcards;

import io.tillbook.api.checkout.CardNumber;
import io.tillbook.api.giftcards.CardState;
import io.tillbook.api.giftcards.GiftCardRejection.CardLimitExceeded;
import io.tillbook.api.giftcards.GiftCardRejection.CardNotInState;
import io.tillbook.api.giftcards.GiftCardRejection.CardNotUsable;
import io.tillbook.api.giftcards.GiftCardRejection.NotEnoughValue;
import io.tillbook.api.giftcards.GiftCardRejection;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

/** The rules that several commands about cards have to keep. */
final class CardChecks {
    private CardChecks() {}

    /** The moment of the server: what a sender says of the time makes no card live longer. */
    static OffsetDateTime received(Occurrence occurrence) {
        return occurrence.receivedAt().atOffset(ZoneOffset.UTC);
    }

    /** Rule: it was issued, and is in one of these states. */
    static Optional<GiftCardRejection> notIn(Set<CardState> states, CardNumber card, States known) {
        GiftCard found = known.of(GiftCard.at(card));
        if (!found.isKnown()) {
            return Optional.of(new CardNotUsable(card));
        }
        return Rules.when(!states.contains(found.state()), () -> new CardNotInState(card, found.state()));
    }

    /** Rule: it can be loaded: it is new, or can be used, and not only for as long as what came back to it. */
    static Optional<GiftCardRejection> notLoadable(CardNumber card, OffsetDateTime at, States known) {
        return notIn(Set.of(CardState.ISSUED, CardState.ACTIVE), card, known)
                .or(() -> Rules.when(known.of(GiftCard.at(card)).isPastItsEnd(at),
                        () -> new CardNotUsable(card)));
    }

    /** Rule: nothing of it is held for a sale to be, so that all of it can be taken. */
    static Optional<GiftCardRejection> held(CardNumber card, OffsetDateTime at, States known) {
        GiftCard found = known.of(GiftCard.at(card));
        Money all = found.value().total();
        Money free = found.free(at);
        return Rules.when(all.exceeds(free), () -> new NotEnoughValue(card, all, free));
    }

    /** Rule: no card holds more than the rules of its kind allow. */
    static Optional<GiftCardRejection> overLimit(CardNumber card, Money more, OffsetDateTime at, States known) {
        GiftCard found = known.of(GiftCard.at(card));
        Money most = CardRules.at(known, at).most(found.isNamed());
        Money then = found.value().total().plus(more);
        return most != null && then.exceeds(most)
                ? Optional.of(new CardLimitExceeded(card, then, most))
                : Optional.empty();
    }
}
