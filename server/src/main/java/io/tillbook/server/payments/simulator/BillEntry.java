package io.tillbook.server.payments.simulator;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What one row of a simulated bill tells.
 *
 * @param refund number of the refund; empty for a payment
 * @param isTakenBack whether the whole payment was taken back
 * @param amountMinor in minor units, above 0
 */
record BillEntry(String payment, String transaction, String refund, String refundId, boolean isTakenBack,
        long amountMinor, LocalDateTime at) {
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final int FEE_E5_PER_TEN_MINOR = 38; // 0.38 %

    /** Rows of a day, with what is wrong with them. */
    static List<BillEntry> of(LocalDate day, List<SimulatedPayment> payments, Set<BillFault> faults) {
        List<BillEntry> entries = new ArrayList<>(of(day, payments));
        if (faults.contains(BillFault.MISSING_ROW) && !entries.isEmpty()) {
            entries.removeFirst();
        }
        if (faults.contains(BillFault.DOUBLED_ROW) && !entries.isEmpty()) {
            entries.add(entries.getFirst());
        }
        if (faults.contains(BillFault.FOREIGN_ROW)) {
            entries.add(new BillEntry("SHOP-2026-0001", "20260000990000000001", "", "", false, 990, day.atTime(12, 0)));
        }
        return entries;
    }

    /** Rows of a day as they are. */
    static List<BillEntry> of(LocalDate day, List<SimulatedPayment> payments) {
        return payments.stream()
                .flatMap(BillEntry::of)
                .filter(entry -> entry.at().toLocalDate().equals(day))
                .toList();
    }

    private static Stream<BillEntry> of(SimulatedPayment payment) {
        Instant paidAt = payment.paidAt();
        if (paidAt == null) {
            return Stream.empty();
        }
        LocalDateTime at = local(paidAt);
        BillEntry paid = new BillEntry(payment.number(), payment.transaction(), "", "", false, payment.amountMinor(),
                at);
        Stream<BillEntry> refunds = payment.refunds()
                .stream()
                .filter(SimulatedRefund::isHolding)
                .map(refund -> new BillEntry(payment.number(), payment.transaction(), refund.number(), refund.id(),
                        false, refund.amountMinor(), local(refund.at())));
        Stream<BillEntry> takenBack = payment.takenBackMinor() == 0 ? Stream.empty()
                : Stream.of(new BillEntry(payment.number(), payment.transaction(), payment.number(),
                        "R" + payment.transaction(), true, payment.takenBackMinor(), at));
        return Stream.of(Stream.of(paid), refunds, takenBack).flatMap(each -> each);
    }

    private static LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, CHINA).withNano(0);
    }

    boolean isRefund() {
        return !refund.isEmpty();
    }

    /** Above 0 for what comes in, below for what goes out. */
    long signedMinor() {
        return isRefund() ? -amountMinor : amountMinor;
    }

    /** What it costs; below 0 where that is given back. */
    long feeE5() {
        return signedMinor() * FEE_E5_PER_TEN_MINOR / 10;
    }
}
