package io.tillbook.command.giftcards;

import io.tillbook.api.giftcards.CardState;
import io.tillbook.api.giftcards.CardBlockCommand.BlockCard;
import io.tillbook.api.giftcards.GiftCardEvent.CardBlocked;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.util.Set;

/** Blocks a card. */
final class BlockCardDecider implements Decider<BlockCard> {
    @Override
    public Footprint footprint(BlockCard command, States known) {
        return Footprint.none().writing(GiftCard.at(command.card()));
    }

    @Override
    public Decision decide(BlockCard command, Occurrence occurrence, States states) {
        return Rules
                .firstBroken(() -> CardChecks.notIn(Set.of(CardState.ISSUED, CardState.ACTIVE), command.card(), states))
                .orElseGet(() -> new Draft(states)
                        .add(GiftCard.at(command.card()), new CardBlocked(command.card(), command.reason()))
                        .accepted());
    }
}
