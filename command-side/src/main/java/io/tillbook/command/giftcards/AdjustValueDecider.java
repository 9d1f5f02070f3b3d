package io.tillbook.command.giftcards;

import io.tillbook.api.checkout.CardNumber;
import io.tillbook.api.giftcards.CardBalanceCommand.AdjustValue;
import io.tillbook.api.giftcards.CardState;
import io.tillbook.api.giftcards.CardValue;
import io.tillbook.api.giftcards.GiftCardEvent.ValueAdjusted;
import io.tillbook.api.giftcards.GiftCardRejection.CardNotInState;
import io.tillbook.api.giftcards.GiftCardRejection.NotEnoughValue;
import io.tillbook.api.giftcards.GiftCardRejection;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;

/** Puts right what is on a card that was loaded, whatever has become of it, unless it is closed. */
final class AdjustValueDecider implements Decider<AdjustValue> {
    @Override
    public Footprint footprint(AdjustValue command, States known) {
        return Footprint.none().reading(CardRules.STREAM).writing(GiftCard.at(command.card()));
    }

    @Override
    public Decision decide(AdjustValue command, Occurrence occurrence, States states) {
        OffsetDateTime now = CardChecks.received(occurrence);
        CardNumber card = command.card();
        CardValue change = command.change();
        CardValue value = states.of(GiftCard.at(card)).value();
        return Rules
                .firstBroken(() -> neverLoaded(card, states),
                        () -> below(card, change.paidMinor(), value.paidMinor()),
                        () -> below(card, change.bonusMinor(), value.bonusMinor()),
                        () -> below(card, change.total(), states.of(GiftCard.at(card)).free(now)),
                        () -> tooMuch(card, change.total(), now, states))
                .orElseGet(() -> new Draft(states)
                        .add(GiftCard.at(card),
                                new ValueAdjusted(card, change.paidMinor(), change.bonusMinor(), command.reason()))
                        .accepted());
    }

    /** Rule: what is on it can be wrong only where something was, and is not gone for good. */
    private static Optional<GiftCardRejection> neverLoaded(CardNumber card, States states) {
        GiftCard known = states.of(GiftCard.at(card));
        return CardChecks.notIn(Set.of(CardState.ACTIVE, CardState.BLOCKED, CardState.EXPIRED), card, states)
                .or(() -> Rules.when(known.loaded().isZero(), () -> new CardNotInState(card, known.state())));
    }

    /** Rule: no more is taken than is there, of either, and of what nobody holds. */
    private static Optional<NotEnoughValue> below(CardNumber card, Money change, Money there) {
        return Rules.when(change.isNegative() && change.negated().exceeds(there),
                () -> new NotEnoughValue(card, change.negated(), there));
    }

    private static Optional<GiftCardRejection> tooMuch(CardNumber card, Money change, OffsetDateTime now,
            States states) {
        return change.isNegative() ? Optional.empty() : CardChecks.overLimit(card, change, now, states);
    }
}
