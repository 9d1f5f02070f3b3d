package io.tillbook.command.payments.bills;

import static io.tillbook.command.testing.Circumstances.MORNING;
import static io.tillbook.command.testing.Shop.STORE;
import static io.tillbook.command.testing.Shop.TILL;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.checkout.RefundId;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.api.payments.AnswerSource;
import io.tillbook.api.payments.PaymentChannel;
import io.tillbook.api.payments.PaymentTerms;
import io.tillbook.api.payments.PaymentsEvent.OfPayment;
import io.tillbook.api.payments.PaymentsEvent.PaymentCaptured;
import io.tillbook.api.payments.PaymentsEvent.PaymentStarted;
import io.tillbook.api.payments.PaymentsEvent.PaymentSubmitted;
import io.tillbook.api.payments.ProviderAccount;
import io.tillbook.api.payments.ProviderNumber;
import io.tillbook.api.payments.ProviderTx;
import io.tillbook.api.payments.RefundEvent.RefundCompleted;
import io.tillbook.api.payments.RefundEvent.RefundStarted;
import io.tillbook.api.payments.RefundEvent.RefundSubmitted;
import io.tillbook.api.payments.RefundTerms;
import io.tillbook.api.payments.bills.BillCommand.AddBillRows;
import io.tillbook.api.payments.bills.BillCommand.CloseBill;
import io.tillbook.api.payments.bills.BillCommand.ComparePart;
import io.tillbook.api.payments.bills.BillCommand.EndBill;
import io.tillbook.api.payments.bills.BillCommand.OpenBill;
import io.tillbook.api.payments.bills.BillCommand.ReportUnbilled;
import io.tillbook.api.payments.bills.BillCommand.SetFeeTerms;
import io.tillbook.api.payments.bills.BillCommand.WithdrawPart;
import io.tillbook.api.payments.bills.BillHash;
import io.tillbook.api.payments.bills.BillRow;
import io.tillbook.api.payments.bills.BillRowKind;
import io.tillbook.api.payments.bills.BillTotals;
import io.tillbook.api.payments.bills.BilledNumber;
import io.tillbook.api.payments.bills.DifferenceId;
import io.tillbook.api.payments.bills.FeeTerms;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Decision.Accepted;
import io.tillbook.command.kernel.Decision.NewEvent;
import io.tillbook.command.kernel.Decision.Refused;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.History;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An account whose bills are compared, and payments and refunds to compare them with. */
final class BillDesk {
    static final ProviderAccount ACCOUNT = new ProviderAccount("wechat-main");
    static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-28T12:00:00+08:00");

    private final History history = new History();

    /** 0.38 %, to five decimals, given back with refunds. */
    BillDesk withTerms() {
        accepted(new SetFeeTerms(ACCOUNT, new FeeTerms(380, 1, true), DAY.minusYears(1), "contract"));
        return this;
    }

    static PaymentId payment(int number) {
        return new PaymentId("01998f00-006c-7000-8000-%012d".formatted(number));
    }

    static RefundId refund(int number) {
        return new RefundId("01998f00-006c-7000-9000-%012d".formatted(number));
    }

    static String number(PaymentId payment) {
        return ProviderNumber.of(payment).value();
    }

    static String number(RefundId refund) {
        return ProviderNumber.of(refund).value();
    }

    static PaymentTerms terms(long minor) {
        return new PaymentTerms(STORE, TILL, TenderMethod.WECHAT, PaymentChannel.BARCODE, Money.of(minor), DAY);
    }

    BillDesk add(PaymentId payment, OfPayment event) {
        history.add(new NewEvent(BilledPayment.at(payment), event));
        return this;
    }

    /** A payment that the provider was asked for. */
    BillDesk submitted(PaymentId payment, long minor) {
        add(payment, new PaymentStarted(payment, ProviderNumber.of(payment), terms(minor), null, null, null, null,
                NOON));
        return add(payment, new PaymentSubmitted(payment, 1, ACCOUNT, terms(minor)));
    }

    BillDesk captured(PaymentId payment, long minor, OffsetDateTime at) {
        submitted(payment, minor);
        return add(payment, new PaymentCaptured(payment, AnswerSource.CALL, Money.of(minor), null, ACCOUNT,
                new ProviderTx("4200" + payment.value()), at, at.toLocalDate(), terms(minor)));
    }

    static RefundTerms refundTerms(PaymentId payment, long minor) {
        return new RefundTerms(payment, null, STORE, TenderMethod.WECHAT, PaymentChannel.BARCODE, ACCOUNT,
                Money.of(minor), DAY);
    }

    /** A refund that the provider was asked for. */
    BillDesk refunding(RefundId refund, PaymentId payment, long minor) {
        RefundTerms terms = refundTerms(payment, minor);
        history.add(new NewEvent(BilledRefund.at(refund), new RefundStarted(refund, ProviderNumber.of(refund),
                ProviderNumber.of(payment), terms, "too many", NOON)));
        history.add(new NewEvent(BilledRefund.at(refund), new RefundSubmitted(refund, 1, terms)));
        return this;
    }

    BillDesk refunded(RefundId refund, PaymentId payment, long minor) {
        refunding(refund, payment, minor);
        history.add(new NewEvent(BilledRefund.at(refund), new RefundCompleted(refund, AnswerSource.CALL,
                Money.of(minor), null, NOON, DAY, refundTerms(payment, minor))));
        return this;
    }

    static BillRow row(int line, BillRowKind kind, @Nullable String number, long minor, long feeE5) {
        return new BillRow(line, kind, number, null, Money.of(minor), feeE5, NOON);
    }

    static BillRow paid(int line, PaymentId payment, long minor) {
        return row(line, BillRowKind.PAYMENT, number(payment), minor, fee(minor));
    }

    static BillRow back(int line, RefundId refund, long minor) {
        return row(line, BillRowKind.REFUND, number(refund), -minor, -fee(minor));
    }

    /** 0.38 %, worked out apart from the terms: amounts of the tests lead to five decimals. */
    static long fee(long minor) {
        assertThat(minor * 380 % 100).isZero();
        return minor * 380 / 100;
    }

    static BillHash hash(int content) {
        return new BillHash("%064x".formatted(content));
    }

    /** Takes a bill and compares it. */
    List<Event> compared(LocalDate day, int issue, List<BillRow> rows) {
        taken(day, issue, rows);
        List<Event> all = new ArrayList<>();
        int parts = (rows.size() + 99) / 100;
        for (int part = 1; part <= parts; part++) {
            all.addAll(accepted(new ComparePart(ACCOUNT, day, issue, part)));
        }
        return all;
    }

    void taken(LocalDate day, int issue, List<BillRow> rows) {
        accepted(new OpenBill(ACCOUNT, day, hash(issue), TenderMethod.WECHAT, BillTotals.of(rows),
                issue == 1 ? null : hash(issue - 1)));
        for (int from = 0; from < rows.size(); from += 100) {
            accepted(new AddBillRows(ACCOUNT, day, hash(issue), from / 100 + 1,
                    rows.subList(from, Math.min(rows.size(), from + 100))));
        }
        accepted(new CloseBill(ACCOUNT, day, hash(issue)));
    }

    List<Event> withdrawn(LocalDate day, int issue, int part) {
        return accepted(new WithdrawPart(ACCOUNT, day, issue, part));
    }

    /** Names what the ledger has and ends the bill. */
    List<Event> missing(LocalDate day, int issue, BilledNumber... numbers) {
        List<Event> found = accepted(new ReportUnbilled(ACCOUNT, day, issue, List.of(numbers)));
        accepted(new EndBill(ACCOUNT, day, issue));
        return found;
    }

    static BilledNumber of(PaymentId payment) {
        return new BilledNumber(BillRowKind.PAYMENT, ProviderNumber.of(payment));
    }

    static BilledNumber of(RefundId refund) {
        return new BilledNumber(BillRowKind.REFUND, ProviderNumber.of(refund));
    }

    Difference difference(DifferenceId difference) {
        return history.of(Difference.at(ACCOUNT, difference));
    }

    Bill bill(LocalDate day) {
        return history.of(Bill.at(ACCOUNT, day));
    }

    Decision send(Command command) {
        return history.run(command, Circumstances.of(command, MORNING));
    }

    List<Event> accepted(Command command) {
        Decision decision = send(command);
        assertThat(decision).as("%s", command).isInstanceOf(Accepted.class);
        return decision.events().stream().map(NewEvent::event).toList();
    }

    Rejection refused(Command command) {
        Decision decision = send(command);
        assertThat(decision).as("%s", command).isInstanceOf(Refused.class);
        Rejection reason = ((Refused) decision).rejection();
        assertThat(reason.detail()).matches("(?s)[\\p{Lu}\\p{Ll}].*\\.");
        return reason;
    }
}
