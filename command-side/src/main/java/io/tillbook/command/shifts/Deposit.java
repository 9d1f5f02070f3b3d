package io.tillbook.command.shifts;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.shifts.BagId;
import io.tillbook.api.shifts.SettlementEvent.DepositConfirmed;
import io.tillbook.api.shifts.SettlementEvent.DepositMade;
import io.tillbook.api.shifts.SettlementEvent.OfDeposit;
import io.tillbook.api.shifts.ShiftsRejection.BagUsed;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a bag of money.
 *
 * @param made how it was made; null where it was not
 * @param confirmed what was counted of it; null where nobody has counted it
 */
record Deposit(@Nullable DepositMade made, @Nullable DepositConfirmed confirmed) {
    private static final StreamType<Deposit> STREAM = StreamType.of("deposit", new Deposit(null, null))
            .on(OfDeposit.class, Deposit::evolve);

    static StreamRef<Deposit> at(LocationId location, BagId bag) {
        return STREAM.at(location, bag);
    }

    /** The footprint with the bag that money goes away in; null where it goes in none. */
    static Footprint writing(Footprint soFar, LocationId location, @Nullable BagId bag) {
        return bag == null ? soFar : soFar.writing(at(location, bag));
    }

    /** Rule: a bag is used once. */
    static Optional<BagUsed> used(States states, LocationId location, @Nullable BagId bag) {
        return bag != null && states.of(at(location, bag)).made != null
                ? Optional.of(new BagUsed(location, bag))
                : Optional.empty();
    }

    private static Deposit evolve(Deposit deposit, OfDeposit event) {
        return switch (event) {
            case DepositMade made -> new Deposit(made, deposit.confirmed);
            case DepositConfirmed confirmed -> new Deposit(deposit.made, confirmed);
        };
    }
}
