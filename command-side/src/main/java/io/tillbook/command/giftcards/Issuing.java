package io.tillbook.command.giftcards;

import io.tillbook.api.checkout.CardNumber;
import io.tillbook.api.checkout.CardProof;
import io.tillbook.api.giftcards.GiftCardEvent.CardIssued;
import io.tillbook.api.giftcards.GiftCardRejection.CardAlreadyIssued;
import io.tillbook.api.giftcards.SpendPolicy;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import io.tillbook.command.members.Member;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A card that is to exist, of a number that no other card has.
 *
 * @param proof what is kept of its secret
 * @param member whose it is; null where it is of whoever has it
 * @param policy which of its value is spent first; PROPORTIONAL where it is null
 * @param location where it is issued; of the chain where it is null
 */
record Issuing(CardNumber card, @Nullable CardProof proof, @Nullable MemberId member, @Nullable SpendPolicy policy,
        @Nullable LocationId location) {
    Footprint footprint() {
        Footprint own = Footprint.none().writing(GiftCard.at(card));
        return member == null ? own : own.reading(Member.at(member));
    }

    /** Why it cannot be: it is there already, or is to be of somebody who is no member. */
    Optional<Rejection> broken(States states) {
        return Rules.when(states.of(GiftCard.at(card)).isKnown(), () -> (Rejection) new CardAlreadyIssued(card))
                .or(() -> ofNoMember(states));
    }

    /** Rule: a card that is to be somebody's is a member's: it can be replaced without its secret. */
    private Optional<Rejection> ofNoMember(States states) {
        return member == null ? Optional.empty() : Member.notActive(member, states).map(rejection -> rejection);
    }

    CardIssued event() {
        String hash = Objects.requireNonNull(Objects.requireNonNull(proof, "the server proves secrets").hash());
        return new CardIssued(card, hash, member, Objects.requireNonNullElse(policy, SpendPolicy.PROPORTIONAL),
                location);
    }
}
