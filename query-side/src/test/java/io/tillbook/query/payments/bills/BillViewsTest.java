package io.tillbook.query.payments.bills;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.payments.AnswerSource;
import io.tillbook.api.payments.PaymentChannel;
import io.tillbook.api.payments.PaymentTerms;
import io.tillbook.api.payments.PaymentsEvent.PaymentCaptured;
import io.tillbook.api.payments.ProviderAccount;
import io.tillbook.api.payments.ProviderNumber;
import io.tillbook.api.payments.ProviderTx;
import io.tillbook.api.payments.bills.BillEvent.BillClosed;
import io.tillbook.api.payments.bills.BillEvent.BillOpened;
import io.tillbook.api.payments.bills.BillEvent.BillPartCompared;
import io.tillbook.api.payments.bills.BillEvent.BillPartWithdrawn;
import io.tillbook.api.payments.bills.BillEvent.BillReconciled;
import io.tillbook.api.payments.bills.BillEvent.BillRowsAdded;
import io.tillbook.api.payments.bills.BillEvent.DifferenceCounted;
import io.tillbook.api.payments.bills.BillEvent.DifferenceFound;
import io.tillbook.api.payments.bills.BillEvent.DifferenceResolved;
import io.tillbook.api.payments.bills.BillEvent.PayoutRecorded;
import io.tillbook.api.payments.bills.BillEvent.RowCompared;
import io.tillbook.api.payments.bills.BillEvent.RowWithdrawn;
import io.tillbook.api.payments.bills.BillHash;
import io.tillbook.api.payments.bills.BillRowKind;
import io.tillbook.api.payments.bills.BillTotals;
import io.tillbook.api.payments.bills.DifferenceFigures;
import io.tillbook.api.payments.bills.DifferenceId;
import io.tillbook.api.payments.bills.DifferenceKind;
import io.tillbook.api.payments.bills.PayoutReference;
import io.tillbook.api.payments.bills.ResolvedAs;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.query.testing.Folded;
import io.tillbook.query.testing.HistoryBuilder;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class BillViewsTest {
    private static final ProviderAccount ACCOUNT = new ProviderAccount("wechat-main");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    private static final OffsetDateTime LATE = OffsetDateTime.parse("2026-11-28T23:59:58+08:00");
    private static final LocationId STORE = new LocationId("S1");
    private static final PaymentId PAYMENT = new PaymentId("01998f00-006c-7000-8000-000000000001");
    private static final ProviderNumber NUMBER = ProviderNumber.of(PAYMENT);
    private static final BillTotals TOTALS = new BillTotals(2, Money.of(12_800), Money.of(2_800), 38_000);

    private final HistoryBuilder history = new HistoryBuilder().at(LATE);

    private BillViewsTest happened(Event... events) {
        for (Event event : events) {
            history.add("bill-test", event);
        }
        return this;
    }

    private BillView bill() {
        return Objects.requireNonNull(
                Folded.of(new BillProjection(), history.events()).get(BillView.key(ACCOUNT, DAY)));
    }

    private MovedMoneyView money() {
        return Objects
                .requireNonNull(Folded.of(new MovedMoneyProjection(), history.events()).get(NUMBER.value()));
    }

    private BillViewsTest captured() {
        return happened(new PaymentCaptured(PAYMENT, AnswerSource.CALL, Money.of(2_740), null, ACCOUNT,
                new ProviderTx("4200001"), LATE, DAY, new PaymentTerms(STORE, new RegisterId("R1"),
                        TenderMethod.WECHAT, PaymentChannel.BARCODE, Money.of(2_740), DAY)));
    }

    private static BillOpened opened(int issue) {
        return new BillOpened(ACCOUNT, DAY, issue, new BillHash("%064x".formatted(issue)), TenderMethod.WECHAT, TOTALS,
                issue == 1 ? null : new BillHash("%064x".formatted(issue - 1)));
    }

    private static RowCompared compared() {
        return new RowCompared(ACCOUNT, NUMBER, DAY, 1, 7, BillRowKind.PAYMENT, Money.of(2_740), 10_412, null, STORE,
                DAY, TenderMethod.WECHAT);
    }

    @Test
    void aBillIsDueFromItsCloseToTheEndOfItsComparison() {
        happened(opened(1), new BillRowsAdded(ACCOUNT, DAY, 1, 1, 2, TOTALS));
        assertThat(bill().due()).isNull();
        happened(new BillClosed(ACCOUNT, DAY, 1, TenderMethod.WECHAT, 1, TOTALS));
        assertThat(bill().due()).isEqualTo(1);
        assertThat(bill().state()).isEqualTo(BillState.CLOSED);
        happened(new BillPartCompared(ACCOUNT, DAY, 1, 1, 2, 0));
        assertThat(bill().state()).isEqualTo(BillState.COMPARED);
        happened(new BillReconciled(ACCOUNT, DAY, 1, TenderMethod.WECHAT, TOTALS));
        assertThat(bill().state()).isEqualTo(BillState.RECONCILED);
        assertThat(bill().due()).isNull();
        assertThat(bill().matched()).isEqualTo(2);
    }

    @Test
    void whatWasComparedWithOneThatWasReplacedIsTakenBackFirst() {
        happened(opened(1), new BillRowsAdded(ACCOUNT, DAY, 1, 1, 2, TOTALS),
                new BillClosed(ACCOUNT, DAY, 1, TenderMethod.WECHAT, 1, TOTALS),
                new BillPartCompared(ACCOUNT, DAY, 1, 1, 2, 0), opened(2),
                new BillClosed(ACCOUNT, DAY, 2, TenderMethod.WECHAT, 0, TOTALS));
        assertThat(bill().before()).isEqualTo(new BillView.Before(1, 1, 0));
        assertThat(bill().state()).isEqualTo(BillState.CLOSED);
        happened(new BillPartWithdrawn(ACCOUNT, DAY, 1, 1));
        assertThat(bill().before()).isNull();
        assertThat(bill().state()).isEqualTo(BillState.COMPARED);
    }

    @Test
    void moneyIsUnbilledUntilARowTellsOfIt() {
        captured();
        assertThat(money().unbilledSince()).isEqualTo(DAY);
        happened(compared());
        assertThat(money().unbilledSince()).isNull();
        assertThat(money().billed()).isEqualTo(new MovedMoneyView.Billed(DAY, 7, 10_412, null));
        happened(new RowWithdrawn(ACCOUNT, NUMBER, DAY, 1, 7, BillRowKind.PAYMENT, Money.of(2_740), 10_412, STORE, DAY,
                TenderMethod.WECHAT));
        assertThat(money().unbilledSince()).isEqualTo(DAY);
    }

    @Test
    void whatCountsIsNotReportedAgain() {
        DifferenceId id = DifferenceId.ofNumber(NUMBER);
        captured().happened(
                new DifferenceFound(ACCOUNT, id, DAY, DifferenceKind.DAY_SHIFTED,
                        new DifferenceFigures(BillRowKind.PAYMENT, NUMBER.value(), null, null, Money.of(2_740), 0, null,
                                "CAPTURED", STORE, TenderMethod.WECHAT)));
        assertThat(money().unbilledSince()).isEqualTo(DAY);
        assertThat(money().reportedWith()).isEqualTo(DAY);
        happened(new DifferenceCounted(ACCOUNT, id, DAY.plusDays(1)));
        assertThat(money().unbilledSince()).isNull();

        DifferenceView difference = Objects.requireNonNull(
                Folded.of(new DifferenceProjection(), history.events()).get(DifferenceView.key(ACCOUNT, id)));
        assertThat(difference.kind()).isEqualTo(DifferenceKind.ONLY_LEDGER);
        assertThat(difference.state()).isEqualTo(DifferenceState.OPEN);
        happened(new DifferenceResolved(ACCOUNT, id, ResolvedAs.LEDGER_RIGHT, "the provider pays", null));
        assertThat(Folded.of(new DifferenceProjection(), history.events()).values()).singleElement()
                .extracting(DifferenceView::state)
                .isEqualTo(DifferenceState.RESOLVED);
    }

    @Test
    void whatSomebodyHasFoundHasAnIdOfAnyForm() {
        DifferenceId id = new DifferenceId("statement-1");
        captured().happened(
                new DifferenceFound(ACCOUNT, id, DAY, DifferenceKind.ONLY_PROVIDER,
                        new DifferenceFigures(BillRowKind.FEE, null, null, Money.of(-500), null, 0, null, null, null,
                                TenderMethod.WECHAT)),
                new DifferenceResolved(ACCOUNT, id, ResolvedAs.FEE, "monthly fee", null));
        assertThat(money().unbilledSince()).isEqualTo(DAY);
        assertThat(Folded.of(new DifferenceProjection(), history.events()).values()).singleElement()
                .extracting(DifferenceView::state)
                .isEqualTo(DifferenceState.RESOLVED);
    }

    @Test
    void aPayoutIsExpectedToTheMinorUnitAndFoundInParts() {
        happened(new PayoutRecorded(ACCOUNT, DAY, new PayoutReference("B-1"), Money.of(9_000), DAY.plusDays(1)));
        assertThat(payout().difference()).isNull();
        happened(new BillClosed(ACCOUNT, DAY, 1, TenderMethod.WECHAT, 1, TOTALS));
        assertThat(payout().difference()).isEqualTo(Money.of(-962));
        happened(new PayoutRecorded(ACCOUNT, DAY, new PayoutReference("B-2"), Money.of(962), DAY.plusDays(2)));
        assertThat(payout().difference()).isEqualTo(Money.ZERO);
    }

    private PayoutView payout() {
        return Objects.requireNonNull(
                Folded.of(new PayoutProjection(), history.events()).get(PayoutView.key(ACCOUNT, DAY)));
    }
}
