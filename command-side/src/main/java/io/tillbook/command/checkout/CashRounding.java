package io.tillbook.command.checkout;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import java.time.OffsetDateTime;

/** Tells what is paid in cash where there are no coins for the exact amount. */
public interface CashRounding {
    /** A footprint that reads what a location has laid down. */
    Footprint reading(Footprint footprint, LocationId location);

    /** What is paid in cash of an amount at a location, by the rules of a moment; the amount where it is exact. */
    Money inCash(Money amount, LocationId location, OffsetDateTime at, States states);
}
