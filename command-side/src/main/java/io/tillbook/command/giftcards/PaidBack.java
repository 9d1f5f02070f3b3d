package io.tillbook.command.giftcards;

import io.tillbook.api.giftcards.GiftCardCommand.ReturnPurchase;
import io.tillbook.api.giftcards.GiftCardEvent.PurchaseReturned;
import io.tillbook.api.giftcards.GiftCardLimits;
import io.tillbook.command.kernel.Decision.Accepted;
import io.tillbook.command.kernel.Stake;
import io.tillbook.command.kernel.Stakes;
import io.tillbook.command.kernel.States;
import java.util.Optional;

/** How much is paid back for a card. */
final class PaidBack implements Stakes<ReturnPurchase> {
    @Override
    public Optional<Stake> of(ReturnPurchase command, Accepted accepted, States states) {
        return accepted.happened(PurchaseReturned.class)
                .findFirst()
                .map(event -> Stake.of(command.card().value(), GiftCardLimits.RETURN_PURCHASE, event.paidMinor()));
    }
}
