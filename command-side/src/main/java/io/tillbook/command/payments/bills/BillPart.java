package io.tillbook.command.payments.bills;

import io.tillbook.api.payments.ProviderAccount;
import io.tillbook.api.payments.bills.BillEvent.BillRowsKept;
import io.tillbook.api.payments.bills.BillRow;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.time.LocalDate;
import java.util.List;

/** Some rows of a bill, so few that they are compared in one append. */
record BillPart(List<BillRow> rows) {
    private static final StreamType<BillPart> STREAM = StreamType.of("billpart", new BillPart(List.of()))
            .on(BillRowsKept.class, (_, kept) -> new BillPart(kept.rows()));

    BillPart {
        rows = List.copyOf(rows);
    }

    static StreamRef<BillPart> at(ProviderAccount account, LocalDate day, int issue, int part) {
        return STREAM.at(account, BillDay.ofPart(day, issue, part));
    }
}
