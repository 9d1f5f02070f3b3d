package io.tillbook.command.giftcards;

import io.tillbook.api.giftcards.CardBalanceCommand.ImportCard;
import io.tillbook.api.giftcards.CardValue;
import io.tillbook.api.giftcards.GiftCardEvent.ValueImported;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;

/**
 * Brings a card of a former system in: it is issued, and what was on it is on it. That has happened, whatever the rules
 * say of how much a card may hold; one that was empty is to be loaded as any other.
 */
final class ImportCardDecider implements Decider<ImportCard> {
    @Override
    public Footprint footprint(ImportCard command, States known) {
        return issuing(command).footprint();
    }

    @Override
    public Decision decide(ImportCard command, Occurrence occurrence, States states) {
        Issuing issuing = issuing(command);
        return Rules.firstBroken(() -> issuing.broken(states))
                .orElseGet(() -> brought(command, new Draft(states).add(GiftCard.at(command.card()), issuing.event()))
                        .accepted());
    }

    private static Draft brought(ImportCard command, Draft draft) {
        CardValue value = command.value();
        return value.isZero() ? draft
                : draft.add(GiftCard.at(command.card()), new ValueImported(command.card(), command.location(),
                        value.paidMinor(), value.bonusMinor(), command.until()));
    }

    private static Issuing issuing(ImportCard command) {
        return new Issuing(command.card(), command.proof(), command.member(), command.policy(), command.location());
    }
}
