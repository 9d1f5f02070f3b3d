package io.tillbook.query.shifts;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.payments.AnswerSource;
import io.tillbook.api.payments.PaymentChannel;
import io.tillbook.api.payments.PaymentTerms;
import io.tillbook.api.payments.PaymentsEvent.PaymentCaptured;
import io.tillbook.api.payments.PaymentsEvent.PaymentPending;
import io.tillbook.api.payments.PaymentsEvent.PaymentStarted;
import io.tillbook.api.payments.PaymentsEvent.PaymentUnknown;
import io.tillbook.api.payments.ProviderNumber;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.api.shifts.ShiftEvent.ShiftOpened;
import io.tillbook.query.payments.UnsettledPayment;
import io.tillbook.query.shifts.settlement.SettlementDays;
import io.tillbook.query.shifts.settlement.UnsettledOfDay;
import io.tillbook.query.testing.HistoryBuilder;
import io.tillbook.query.testing.QuerySide;
import io.tillbook.query.testing.TestDatabase;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody settles a day without seeing the payments of which nobody knows yet what becomes of them. */
class UnsettledOfDayTest {
    private static final LocationId STORE = new LocationId("S1");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

    @TempDir private Path directory;
    private final HistoryBuilder history = new HistoryBuilder();

    @Test
    void paymentsCountForTheDayOfTheirShiftAndElseByTheCutOffHour() {
        open("R1", 1, DAY, "2026-11-28T08:00:00+08:00");
        open("R2", 1, DAY.plusDays(1), "2026-11-28T22:00:00+08:00");
        PaymentId ofDay = pending("R1", 1_000, "2026-11-28T12:00:00+08:00");
        PaymentId inItsShift = unknown("R1", 200, "2026-11-29T05:00:00+08:00");
        PaymentId beforeCutOff = pending("R3", 30, "2026-11-29T03:59:59+08:00");
        PaymentId inTheNextShift = unknown("R2", 4, "2026-11-28T23:00:00+08:00");
        PaymentId afterCutOff = pending("R3", 5, "2026-11-29T04:00:00+08:00");
        captured("R1", 7_777, "2026-11-28T12:00:00+08:00");
        pending("R1", 9, "2026-11-27T12:00:00+08:00");
        try (QuerySide side = QuerySide.of(history.events(), TestDatabase.EMBEDDED.properties(directory))) {
            UnsettledOfDay first = of(side, DAY);
            assertThat(first.payments()).extracting(UnsettledPayment::id)
                    .containsExactly(ofDay, beforeCutOff, inItsShift);
            assertThat(first.count()).isEqualTo(3);
            assertThat(first.amountMinor()).isEqualTo(Money.of(1_230));
            assertThat(first.unknownCount()).isEqualTo(1);
            assertThat(first.unknownMinor()).isEqualTo(Money.of(200));
            assertThat(of(side, DAY.plusDays(1)).payments()).extracting(UnsettledPayment::id)
                    .containsExactly(inTheNextShift, afterCutOff);
            side.queries()
                    .document("{ daySettlement(location: \"S1\", day: \"2026-11-28\") { unsettledPayments { count "
                            + "amountMinor unknownCount unknownMinor payments { id register method by amountMinor "
                            + "state startedAt } } } }")
                    .execute()
                    .path("daySettlement.unsettledPayments.payments[2]")
                    .entity(Object.class)
                    .satisfies(payment -> assertThat(payment).hasToString("{id=" + inItsShift.value() + ", "
                            + "register=R1, method=WECHAT, by=QRCODE, amountMinor=200, state=UNKNOWN, "
                            + "startedAt=2026-11-29T05:00:00.000+08:00}"));
        }
    }

    /** However many there are, all are counted, and the oldest are told. */
    @Test
    void manyAreCountedAndTheOldestTold() {
        open("R1", 1, DAY, "2026-11-28T08:00:00+08:00");
        OffsetDateTime first = OffsetDateTime.parse("2026-11-28T09:00:00+08:00");
        for (int second = 0; second < 350; second++) {
            pending("R1", 1, first.plusSeconds(second).toString());
        }
        try (QuerySide side = QuerySide.of(history.events(), TestDatabase.EMBEDDED.properties(directory))) {
            UnsettledOfDay all = of(side, DAY);
            assertThat(all.count()).isEqualTo(350);
            assertThat(all.amountMinor()).isEqualTo(Money.of(350));
            assertThat(all.unknownCount()).isZero();
            assertThat(all.payments()).hasSize(200)
                    .first()
                    .satisfies(payment -> assertThat(payment.startedAt()).isEqualTo(first));
        }
    }

    private static UnsettledOfDay of(QuerySide side, LocalDate day) {
        return side.bean(SettlementDays.class).find(STORE, day).orElseThrow().unsettledPayments();
    }

    private void open(String register, int shiftNo, LocalDate day, String at) {
        history.add("shift-S1/" + register + "/" + shiftNo, new ShiftOpened(STORE, new RegisterId(register), shiftNo,
                day, new EmployeeId("ann"), Money.ZERO, null, OffsetDateTime.parse(at)));
    }

    private PaymentId pending(String register, long minor, String at) {
        PaymentId payment = started(register, minor, at);
        history.add("payment-" + payment.value(), new PaymentPending(payment, AnswerSource.QUERY,
                terms(register, minor, OffsetDateTime.parse(at))));
        return payment;
    }

    private PaymentId unknown(String register, long minor, String at) {
        PaymentId payment = started(register, minor, at);
        history.add("payment-" + payment.value(), new PaymentUnknown(payment, AnswerSource.CALL, "no answer",
                terms(register, minor, OffsetDateTime.parse(at))));
        return payment;
    }

    private void captured(String register, long minor, String at) {
        PaymentId payment = started(register, minor, at);
        OffsetDateTime moment = OffsetDateTime.parse(at);
        history.add("payment-" + payment.value(), new PaymentCaptured(payment, AnswerSource.QUERY, Money.of(minor),
                null, null, null, moment, moment.toLocalDate(), terms(register, minor, moment)));
    }

    private PaymentId started(String register, long minor, String at) {
        OffsetDateTime moment = OffsetDateTime.parse(at);
        PaymentId payment = new PaymentId(
                new UUID(0x0198_0000_0000_7000L, 0x8000_0000_0000_0000L | history.events().size()).toString());
        history.add("payment-" + payment.value(), new PaymentStarted(payment, ProviderNumber.of(payment),
                terms(register, minor, moment), null, null, null, null, moment));
        return payment;
    }

    private static PaymentTerms terms(String register, long minor, OffsetDateTime at) {
        return new PaymentTerms(STORE, new RegisterId(register), TenderMethod.WECHAT, PaymentChannel.QRCODE,
                Money.of(minor), at.toLocalDate());
    }
}
