package io.tillbook.command.giftcards;

import io.tillbook.api.giftcards.CardHoldCommand.HoldValue;
import io.tillbook.api.giftcards.GiftCardEvent.ValueHeld;
import io.tillbook.api.giftcards.GiftCardRejection.HoldInPast;
import io.tillbook.api.giftcards.GiftCardRejection.TooManyHolds;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.catalog.Location;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Holds value for a sale to be. Held again for the same one, it is that amount until another moment. */
final class HoldValueDecider implements Decider<HoldValue> {
    @Override
    public Footprint footprint(HoldValue command, States known) {
        return Footprint.none()
                .reading(Location.at(command.location()))
                .reading(CardsOfSale.at(command.sale()))
                .writing(GiftCard.at(command.card()));
    }

    @Override
    public Decision decide(HoldValue command, Occurrence occurrence, States states) {
        OffsetDateTime now = CardChecks.received(occurrence);
        return Rules
                .firstBroken(() -> Catalog.unknownLocation(states, command.location()),
                        () -> Rules.when(!command.until().isAfter(now), () -> new HoldInPast(command.until(), now)),
                        () -> states.of(CardsOfSale.at(command.sale())).taken(command.card(), command.sale()),
                        () -> tooMany(command, states))
                .or(() -> new CardUse(command.card(), command.sale(), command.amountMinor(), command.proof(), now)
                        .broken(states)
                        .map(broken -> CardUse.refused(broken, command.card(), command.proof(), states)))
                .orElseGet(() -> new Draft(states)
                        .add(GiftCard.at(command.card()),
                                new ValueHeld(command.card(), command.sale(), command.location(),
                                        command.amountMinor(), command.until()))
                        .accepted());
    }

    private static Optional<TooManyHolds> tooMany(HoldValue command, States states) {
        GiftCard card = states.of(GiftCard.at(command.card()));
        return Rules.when(card.holds().size() >= GiftCard.MOST_HOLDS && card.holdFor(command.sale()).isEmpty(),
                () -> new TooManyHolds(command.card(), GiftCard.MOST_HOLDS));
    }
}
