package io.tillbook.command.giftcards;

import io.tillbook.api.giftcards.CardState;
import io.tillbook.api.giftcards.CardBlockCommand.UnblockCard;
import io.tillbook.api.giftcards.GiftCardEvent.CardUnblocked;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.util.Optional;
import java.util.Set;

/** Unblocks a card, or has secrets be looked at again of one that is out of use and that somebody has guessed at. */
final class UnblockCardDecider implements Decider<UnblockCard> {
    @Override
    public Footprint footprint(UnblockCard command, States known) {
        return Footprint.none().writing(GiftCard.at(command.card()));
    }

    @Override
    public Decision decide(UnblockCard command, Occurrence occurrence, States states) {
        return Rules
                .firstBroken(() -> states.of(GiftCard.at(command.card())).isGuessedAt() ? Optional.empty()
                        : CardChecks.notIn(Set.of(CardState.BLOCKED), command.card(), states))
                .orElseGet(() -> new Draft(states)
                        .add(GiftCard.at(command.card()), new CardUnblocked(command.card(), command.reason()))
                        .accepted());
    }
}
