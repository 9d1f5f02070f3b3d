package io.tillbook.command.giftcards;

import io.tillbook.api.giftcards.CardCheckCommand.CheckCard;
import io.tillbook.api.giftcards.GiftCardRejection.CardNotUsable;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;

/**
 * Compares a secret where all secrets are compared: in the append that counts a wrong one, so that asking for a balance
 * gives nobody more tries than paying does.
 */
final class CheckCardDecider implements Decider<CheckCard> {
    @Override
    public Footprint footprint(CheckCard command, States known) {
        return Footprint.none().writing(GiftCard.at(command.card()));
    }

    /** A card is used everywhere, and whoever has its secret may know what is on it. */
    @Override
    public Extent extent(CheckCard command, States states) {
        return Extent.NOWHERE;
    }

    @Override
    public Decision decide(CheckCard command, Occurrence occurrence, States states) {
        GiftCard card = states.of(GiftCard.at(command.card()));
        if (!card.isKnown() || card.isGuessedAt()) {
            return Decision.refused(new CardNotUsable(command.card()));
        }
        return CardUse.wrongSecret(command.card(), command.proof(), states)
                .map(wrong -> CardUse.refused(wrong, command.card(), command.proof(), states))
                .orElseGet(() -> new Draft(states).accepted());
    }
}
