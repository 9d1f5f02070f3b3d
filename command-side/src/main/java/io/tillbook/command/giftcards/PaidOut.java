package io.tillbook.command.giftcards;

import io.tillbook.api.giftcards.GiftCardCommand.CashOut;
import io.tillbook.api.giftcards.GiftCardEvent.ValueCashedOut;
import io.tillbook.api.giftcards.GiftCardLimits;
import io.tillbook.command.kernel.Decision.Accepted;
import io.tillbook.command.kernel.Stake;
import io.tillbook.command.kernel.Stakes;
import io.tillbook.command.kernel.States;
import java.util.Optional;

/** How much of a card is paid out. */
final class PaidOut implements Stakes<CashOut> {
    @Override
    public Optional<Stake> of(CashOut command, Accepted accepted, States states) {
        return accepted.happened(ValueCashedOut.class)
                .findFirst()
                .map(event -> Stake.of(command.card().value(), GiftCardLimits.CASH_OUT, event.paidMinor()));
    }
}
