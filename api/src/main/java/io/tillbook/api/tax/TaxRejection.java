package io.tillbook.api.tax;

import io.tillbook.api.kernel.Rejection;
import java.time.LocalDate;

/** Why something cannot be done with taxes. */
public sealed interface TaxRejection extends Rejection {
    /** No rate of the class was ever set, at any place. */
    record UnknownTaxClass(TaxClassId taxClass) implements TaxRejection {
        @Override
        public String detail() {
            return "Tax class " + taxClass.value() + " is not known: no rate of it was ever set.";
        }
    }

    /**
     * A day is over.
     *
     * @param from the day
     * @param today the day on which the command came: of the location, or where a day begins last
     */
    record TaxDayInPast(LocalDate from, LocalDate today) implements TaxRejection {
        @Override
        public String detail() {
            return "No tax can be changed in the past: " + from + " is before " + today + ".";
        }
    }

    /** The chain has had as many rates as it can. */
    record TooManyTaxRates(int most) implements TaxRejection {
        @Override
        public String detail() {
            return "There can be no more than " + most + " tax rates.";
        }
    }
}
