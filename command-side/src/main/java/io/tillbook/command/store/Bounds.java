package io.tillbook.command.store;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import java.math.BigDecimal;

/** How large a value may be where it is read. */
enum Bounds {
    /** What comes from outside leaves room for sums over many lines and years. */
    OF_COMMANDS {
        @Override
        Money money(long minor) {
            if (minor > Money.MAX_MINOR || minor < -Money.MAX_MINOR) {
                throw new InvalidField("", "must be between -" + Money.MAX_MINOR + " and " + Money.MAX_MINOR);
            }
            return Money.of(minor);
        }

        @Override
        Quantity quantity(BigDecimal decimal) {
            return Quantity.of(decimal);
        }
    },
    /** What was stored is such a sum, and is taken as it is. */
    NONE {
        @Override
        Money money(long minor) {
            return Money.of(minor);
        }

        @Override
        Quantity quantity(BigDecimal decimal) {
            return Quantity.ofThousandths(decimal.movePointRight(3).longValueExact());
        }
    };

    abstract Money money(long minor);

    abstract Quantity quantity(BigDecimal decimal);
}
