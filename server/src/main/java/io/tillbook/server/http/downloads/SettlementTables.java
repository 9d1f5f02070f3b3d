package io.tillbook.server.http.downloads;

import io.tillbook.query.payments.bills.StoreSettlement.ByMeans;
import io.tillbook.query.payments.bills.StoreSettlement.Line;
import io.tillbook.server.documents.CsvTable;
import java.util.List;

/** The columns of what a store has taken: by means, and payment by payment. */
final class SettlementTables {
    static final List<String> BY_MEANS = List.of("day", "method", "capturedMinor", "captured", "refundedMinor",
            "refunded", "netMinor", "feeE5", "billed");
    static final List<String> LINES = List.of("at", "register", "kind", "method", "channel", "account", "number",
            "payment", "amountMinor", "feeE5", "billDay", "difference");

    private SettlementTables() {}

    static List<String> row(ByMeans means) {
        return List.of(means.day().toString(), means.method(), Long.toString(means.capturedMinor().minor()),
                Long.toString(means.captured()), Long.toString(means.refundedMinor().minor()),
                Long.toString(means.refunded()), Long.toString(means.net().minor()), Long.toString(means.feeE5()),
                Long.toString(means.billed()));
    }

    static List<String> row(Line line) {
        return List.of(line.at().toString(), CsvTable.value(line.register()), line.kind(), line.method(),
                CsvTable.value(line.channel()), CsvTable.value(line.account()), line.number(),
                CsvTable.value(line.payment()), Long.toString(line.amountMinor().minor()),
                CsvTable.value(line.feeE5()), CsvTable.value(line.billDay()), CsvTable.value(line.difference()));
    }
}
