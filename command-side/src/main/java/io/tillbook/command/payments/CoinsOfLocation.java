package io.tillbook.command.payments;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.command.checkout.CashRounding;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import java.time.OffsetDateTime;

/** What is paid in cash, by the tender rules of a location. */
final class CoinsOfLocation implements CashRounding {
    @Override
    public Footprint reading(Footprint footprint, LocationId location) {
        return footprint.reading(TenderRuleBook.of(location));
    }

    @Override
    public Money inCash(Money amount, LocationId location, OffsetDateTime at, States states) {
        return TenderRuleBook.at(states, location, at).inCash(amount);
    }
}
