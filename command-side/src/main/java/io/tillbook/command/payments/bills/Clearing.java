package io.tillbook.command.payments.bills;

import io.tillbook.api.payments.ProviderAccount;
import io.tillbook.api.payments.ProviderNumber;
import io.tillbook.api.payments.bills.BillEvent.OfNumber;
import io.tillbook.api.payments.bills.BillEvent.RowCompared;
import io.tillbook.api.payments.bills.BillEvent.RowWithdrawn;
import io.tillbook.api.payments.bills.BillRowKind;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What bills have told of one payment or refund: by kind the one row that it was compared with.
 *
 * @param rows comparisons that hold
 */
record Clearing(Map<BillRowKind, RowCompared> rows) {
    private static final StreamType<Clearing> STREAM = StreamType.of("clearing", new Clearing(Map.of()))
            .on(OfNumber.class, Clearing::evolve);

    Clearing {
        rows = Map.copyOf(rows);
    }

    static StreamRef<Clearing> at(ProviderAccount account, ProviderNumber number) {
        return STREAM.at(account, number);
    }

    /** The row of a kind that it was compared with. */
    Optional<RowCompared> row(BillRowKind kind) {
        return Optional.ofNullable(rows.get(kind));
    }

    /** The comparison with a row of an issue of a bill. */
    Optional<RowCompared> row(LocalDate day, int issue, int line) {
        return rows.values()
                .stream()
                .filter(row -> row.day().equals(day) && row.issue() == issue && row.line() == line)
                .findFirst();
    }

    private static Clearing evolve(Clearing clearing, OfNumber event) {
        Map<BillRowKind, RowCompared> after = new EnumMap<>(BillRowKind.class);
        after.putAll(clearing.rows);
        switch (event) {
            case RowCompared compared -> after.put(compared.kind(), compared);
            case RowWithdrawn withdrawn -> after.remove(withdrawn.kind());
        }
        return new Clearing(after);
    }
}
