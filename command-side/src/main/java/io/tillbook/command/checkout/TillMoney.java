package io.tillbook.command.checkout;

import io.tillbook.api.kernel.Id;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import java.util.List;
import java.util.Optional;

/** Counts money that a till takes or gives back beside sales and returns in the open shift of its register. */
public interface TillMoney {
    /**
     * Money that was taken or given back by one means of payment.
     *
     * @param takenMinor what was taken, in minor units
     * @param backMinor what was given back, in minor units; below zero where what was told to be given back was not
     */
    record Moved(TenderMethod method, Money takenMinor, Money backMinor) {
        /** Money that was taken. */
        public static Moved taken(TenderMethod method, Money amount) {
            return new Moved(method, amount, Money.ZERO);
        }

        /** Money that was given back. */
        public static Moved back(TenderMethod method, Money amount) {
            return new Moved(method, Money.ZERO, amount);
        }
    }

    /** The footprint with the streams of the shift that is open. */
    Footprint footprint(Footprint soFar, LocationId location, RegisterId register, States known);

    /** Rule: a shift is open, where the location needs one. */
    Optional<? extends Rejection> noShift(LocationId location, RegisterId register, States states);

    /**
     * Adds what moves the totals of the shift; nothing where none is open.
     *
     * @param subject what the money was moved for
     * @param draft has the events so far
     */
    Draft add(Draft draft, LocationId location, RegisterId register, Id subject, List<Moved> moved,
            Occurrence occurrence);
}
