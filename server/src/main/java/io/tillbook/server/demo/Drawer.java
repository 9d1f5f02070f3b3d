package io.tillbook.server.demo;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.api.shifts.CashPieces;
import java.util.ArrayList;
import java.util.List;

/** What should be in a till's drawer. */
final class Drawer {
    private static final long[] FACES = {10_000, 5_000, 2_000, 1_000, 500, 100, 50, 10, 1};

    private long minor;

    long minor() {
        return minor;
    }

    /** A shift begins with so much. */
    void begin(long floatMinor) {
        minor = floatMinor;
    }

    void take(long amount) {
        minor -= amount;
    }

    /** What a sale was paid with. */
    void take(List<Tender> tenders) {
        tenders.stream()
                .filter(tender -> tender.method() == TenderMethod.CASH)
                .forEach(tender -> minor += tender.captured().minor());
    }

    /** What was given back for a return. */
    void give(List<Refund> refunds) {
        refunds.stream()
                .filter(refund -> refund.method() == TenderMethod.CASH)
                .forEach(refund -> minor -= refund.amountMinor().minor());
    }

    /** An amount in notes and coins, as few as can be. */
    static List<CashPieces> pieces(long amount) {
        List<CashPieces> pieces = new ArrayList<>();
        long rest = amount;
        for (long face : FACES) {
            if (rest >= face) {
                pieces.add(new CashPieces(Money.of(face), Math.toIntExact(rest / face)));
                rest %= face;
            }
        }
        return pieces;
    }
}
