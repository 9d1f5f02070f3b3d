package io.tillbook.query.shifts.numbering;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.shifts.ReceiptNumbering;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Numbers of the last receipts of registers, behind which a till goes on. */
public final class LastReceipts {
    private final NumberingViews views;

    LastReceipts(NumberingViews views) {
        this.views = views;
    }

    /** Those of a location's registers. */
    public At at(LocationId location) {
        return new At(views.of(location, null)
                .stream()
                .collect(Collectors.toMap(RegisterNumbersView::register, Function.identity())));
    }

    /** Those of one location. */
    public static final class At {
        private final Map<RegisterId, RegisterNumbersView> numbers;

        private At(Map<RegisterId, RegisterNumbersView> numbers) {
            this.numbers = numbers;
        }

        /**
         * The highest number that a register has given in the series of its numbering; 0 before the first.
         *
         * @param numbering its prefix names the series; without one it is the series without a prefix
         */
        public long of(RegisterId register, @Nullable ReceiptNumbering numbering) {
            RegisterNumbersView own = numbers.get(register);
            String prefix = numbering == null || numbering.receiptPrefix() == null ? "" : numbering.receiptPrefix();
            return own == null ? 0 : own.lastOf(prefix);
        }
    }
}
