package io.tillbook.command.giftcards;

import io.tillbook.api.checkout.CardNumber;
import io.tillbook.api.giftcards.CardState;
import io.tillbook.api.giftcards.CardValue;
import io.tillbook.api.giftcards.GiftCardCommand.ReplaceCard;
import io.tillbook.api.giftcards.GiftCardEvent.CardReplaced;
import io.tillbook.api.giftcards.GiftCardEvent.ValueMovedIn;
import io.tillbook.api.giftcards.GiftCardRejection.CardNotInState;
import io.tillbook.api.giftcards.GiftCardRejection.CardNotUsable;
import io.tillbook.api.giftcards.GiftCardRejection.ReplacementNotFit;
import io.tillbook.api.giftcards.GiftCardRejection;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import io.tillbook.command.members.Member;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Moves all value of a card to a fresh one, and closes it. */
final class ReplaceCardDecider implements Decider<ReplaceCard> {
    @Override
    public Footprint footprint(ReplaceCard command, States known) {
        Footprint own = Footprint.none()
                .reading(CardRules.STREAM)
                .writing(GiftCard.at(command.card()))
                .writing(GiftCard.at(command.replacement()));
        return withHolder(withHolder(own, command.card(), known), command.replacement(), known);
    }

    private static Footprint withHolder(Footprint footprint, CardNumber card, States known) {
        MemberId holder = known.of(GiftCard.at(card)).holder();
        return holder == null ? footprint : Member.reading(footprint, holder, known);
    }

    @Override
    public Decision decide(ReplaceCard command, Occurrence occurrence, States states) {
        OffsetDateTime now = CardChecks.received(occurrence);
        return Rules.firstBroken(() -> notReplaceable(command, states), () -> notFit(command, states))
                .or(() -> notProven(command, states)
                        .map(broken -> CardUse.refused(broken, command.card(), command.proof(), states)))
                .or(() -> Rules.firstBroken(() -> CardChecks.held(command.card(), now, states)))
                .orElseGet(() -> replaced(command, now, states));
    }

    /** Rule: it was loaded, and was not replaced before. One that is closed may have got something back since. */
    private static Optional<GiftCardRejection> notReplaceable(ReplaceCard command, States states) {
        GiftCard card = states.of(GiftCard.at(command.card()));
        boolean hasBeenEmptied = card.state() == CardState.CLOSED && card.value().isZero();
        return hasBeenEmptied ? Optional.of(new CardNotInState(command.card(), card.state()))
                : CardChecks.notIn(
                        Set.of(CardState.ACTIVE, CardState.BLOCKED, CardState.EXPIRED, CardState.CLOSED),
                        command.card(), states);
    }

    private static Optional<ReplacementNotFit> notFit(ReplaceCard command, States states) {
        GiftCard card = states.of(GiftCard.at(command.card()));
        GiftCard other = states.of(GiftCard.at(command.replacement()));
        boolean isFit = card.issued() != null && other.issued() != null && other.state() == CardState.ISSUED
                && Objects.equals(current(card.holder(), states), current(other.holder(), states));
        return Rules.when(!isFit, () -> new ReplacementNotFit(command.card(), command.replacement()));
    }

    /** Who the holder is by now; null where it is whoever has the card. */
    private static @Nullable MemberId current(@Nullable MemberId holder, States states) {
        return holder == null ? null : Member.current(holder, states);
    }

    /**
     * Rule: the secret is right, where one is told; it has to be for a card that is of whoever has it. Where too many
     * wrong ones were told, none is looked at until it is unblocked.
     */
    private static Optional<GiftCardRejection> notProven(ReplaceCard command, States states) {
        boolean isAsked = command.secret() != null || !states.of(GiftCard.at(command.card())).isNamed();
        if (isAsked && states.of(GiftCard.at(command.card())).isGuessedAt()) {
            return Optional.of(new CardNotUsable(command.card()));
        }
        return !isAsked ? Optional.empty()
                : CardUse.wrongSecret(command.card(), command.proof(), states);
    }

    private static Decision replaced(ReplaceCard command, OffsetDateTime now, States states) {
        GiftCard card = states.of(GiftCard.at(command.card()));
        CardValue value = card.value();
        return new Draft(states)
                .add(GiftCard.at(command.card()), new CardReplaced(command.card(), command.replacement(),
                        value.paidMinor(), value.bonusMinor(), command.reason()))
                .add(GiftCard.at(command.replacement()), new ValueMovedIn(command.replacement(), command.card(),
                        value.paidMinor(), value.bonusMinor(), until(command, card, now, states)))
                .accepted();
    }

    /** A card whose time is over is exchanged for one with a time of its own; any other keeps what it has. */
    private static @Nullable OffsetDateTime until(ReplaceCard command, GiftCard card, OffsetDateTime now,
            States states) {
        OffsetDateTime left = card.until();
        return left == null || !card.isPastItsEnd(now) ? left : FirstLoad.until(command.replacement(), now, states);
    }
}
