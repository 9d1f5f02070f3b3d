package io.tillbook.command.giftcards;

import io.tillbook.api.giftcards.GiftCardCommand.GrantBonus;
import io.tillbook.api.giftcards.GiftCardEvent.BonusGranted;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.time.OffsetDateTime;

/** Gives value for which nobody has paid. */
final class GrantBonusDecider implements Decider<GrantBonus> {
    @Override
    public Footprint footprint(GrantBonus command, States known) {
        return Footprint.none().reading(CardRules.STREAM).writing(GiftCard.at(command.card()));
    }

    @Override
    public Decision decide(GrantBonus command, Occurrence occurrence, States states) {
        OffsetDateTime now = CardChecks.received(occurrence);
        return Rules
                .firstBroken(() -> CardChecks.notLoadable(command.card(), now, states),
                        () -> CardChecks.overLimit(command.card(), command.amountMinor(), now, states))
                .orElseGet(() -> new Draft(states)
                        .add(GiftCard.at(command.card()),
                                new BonusGranted(command.card(), command.amountMinor(), command.reason(),
                                        FirstLoad.until(command.card(), now, states)))
                        .accepted());
    }
}
