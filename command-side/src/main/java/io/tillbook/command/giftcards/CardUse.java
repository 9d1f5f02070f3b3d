package io.tillbook.command.giftcards;

import io.tillbook.api.checkout.CardNumber;
import io.tillbook.api.checkout.CardProof;
import io.tillbook.api.giftcards.CardState;
import io.tillbook.api.giftcards.GiftCardEvent.CardBlocked;
import io.tillbook.api.giftcards.GiftCardEvent.CardSecretMissed;
import io.tillbook.api.giftcards.GiftCardRejection.CardNotUsable;
import io.tillbook.api.giftcards.GiftCardRejection.NotEnoughValue;
import io.tillbook.api.giftcards.GiftCardRejection.WrongSecret;
import io.tillbook.api.giftcards.GiftCardRejection;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.sales.SaleId;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.States;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who wants to spend, or hold, value of a card. Wrong secrets are counted in the ledger, by the very append that
 * refuses: neither many at once, nor a restart, nor another server gives anybody more tries.
 *
 * @param card the card
 * @param sale for which sale
 * @param amount how much
 * @param proof what was told as its secret
 * @param at when
 */
record CardUse(CardNumber card, SaleId sale, Money amount, @Nullable CardProof proof, OffsetDateTime at) {
    /** Why it cannot be; what is held for the sale was proven before. */
    Optional<GiftCardRejection> broken(States states) {
        GiftCard known = states.of(GiftCard.at(card));
        if (!known.isUsable(at)) {
            return Optional.of(new CardNotUsable(card));
        }
        boolean isHeld = !amount.exceeds(known.heldFor(sale, at));
        return isHeld ? Optional.empty() : wrongSecret(card, proof, states).or(() -> tooLittle(known));
    }

    /** Why it cannot be, whoever shows the card. */
    Optional<GiftCardRejection> tooLittle(States states) {
        return tooLittle(states.of(GiftCard.at(card)));
    }

    private Optional<GiftCardRejection> tooLittle(GiftCard known) {
        Money available = known.available(sale, at);
        return amount.exceeds(available) ? Optional.of(new NotEnoughValue(card, amount, available))
                : Optional.empty();
    }

    /** The secret is missing, or is not that of the card. */
    static Optional<GiftCardRejection> wrongSecret(CardNumber card, @Nullable CardProof proof, States states) {
        GiftCard known = states.of(GiftCard.at(card));
        if (known.isProvenBy(proof)) {
            return Optional.empty();
        }
        int missed = known.misses() + (isTold(proof) ? 1 : 0);
        return Optional.of(new WrongSecret(card, Math.max(0, GiftCard.MOST_MISSES - missed)));
    }

    /**
     * That a wrong secret was told, whatever has become of the card; a missing one counts as nothing. The last that
     * counts blocks a card that is not out of use anyway.
     */
    static Draft countMiss(CardNumber card, @Nullable CardProof proof, Draft draft) {
        GiftCard known = draft.of(GiftCard.at(card));
        if (!isTold(proof) || !known.isKnown() || known.isGuessedAt() || known.isProvenBy(proof)) {
            return draft;
        }
        draft.add(GiftCard.at(card), new CardSecretMissed(card));
        boolean isInUse = known.state() == CardState.ISSUED || known.state() == CardState.ACTIVE;
        return isInUse && draft.of(GiftCard.at(card)).isGuessedAt()
                ? draft.add(GiftCard.at(card), new CardBlocked(card, null))
                : draft;
    }

    /** Refuses, and counts a wrong secret. */
    static Decision refused(GiftCardRejection rejection, CardNumber card, @Nullable CardProof proof, States states) {
        return rejection instanceof WrongSecret
                ? Decision.refused(rejection, countMiss(card, proof, new Draft(states)))
                : Decision.refused(rejection);
    }

    private static boolean isTold(@Nullable CardProof proof) {
        return proof != null && proof.hash() != null;
    }
}
