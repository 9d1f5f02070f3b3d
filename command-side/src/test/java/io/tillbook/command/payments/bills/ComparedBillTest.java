package io.tillbook.command.payments.bills;

import static io.tillbook.command.payments.bills.BillDesk.ACCOUNT;
import static io.tillbook.command.payments.bills.BillDesk.DAY;
import static io.tillbook.command.payments.bills.BillDesk.NOON;
import static io.tillbook.command.payments.bills.BillDesk.back;
import static io.tillbook.command.payments.bills.BillDesk.number;
import static io.tillbook.command.payments.bills.BillDesk.paid;
import static io.tillbook.command.payments.bills.BillDesk.payment;
import static io.tillbook.command.payments.bills.BillDesk.refund;
import static io.tillbook.command.payments.bills.BillDesk.row;
import static io.tillbook.command.payments.bills.BillDesk.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.payments.AnswerSource;
import io.tillbook.api.payments.PaymentState;
import io.tillbook.api.payments.PaymentsEvent.LateCaptureFound;
import io.tillbook.api.payments.PaymentsEvent.PaymentCancelled;
import io.tillbook.api.payments.PaymentsEvent.PaymentDeclined;
import io.tillbook.api.payments.bills.BillCommand.ComparePart;
import io.tillbook.api.payments.bills.BillCommand.ReportDifference;
import io.tillbook.api.payments.bills.BillCommand.ResolveDifference;
import io.tillbook.api.payments.bills.BillCommand.SettleDifference;
import io.tillbook.api.payments.bills.BillEvent.BillPartCompared;
import io.tillbook.api.payments.bills.BillEvent.DifferenceCounted;
import io.tillbook.api.payments.bills.BillEvent.DifferenceFound;
import io.tillbook.api.payments.bills.BillEvent.DifferenceSettled;
import io.tillbook.api.payments.bills.BillEvent.RowCompared;
import io.tillbook.api.payments.bills.BillRejection.DifferenceAlreadyKnown;
import io.tillbook.api.payments.bills.BillRejection.DifferenceAlreadyResolved;
import io.tillbook.api.payments.bills.BillRejection.DifferenceRemains;
import io.tillbook.api.payments.bills.BillRejection.UnknownDifference;
import io.tillbook.api.payments.bills.BillRow;
import io.tillbook.api.payments.bills.BillRowKind;
import io.tillbook.api.payments.bills.DifferenceFigures;
import io.tillbook.api.payments.bills.DifferenceId;
import io.tillbook.api.payments.bills.DifferenceKind;
import io.tillbook.api.payments.bills.ResolvedAs;
import io.tillbook.api.payments.bills.SettledBy;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.command.payments.bills.Difference.Ended;
import io.tillbook.command.payments.bills.Difference.Open;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparedBillTest {
    private static final OffsetDateTime LATE = OffsetDateTime.parse("2026-11-28T23:59:58+08:00");

    private final BillDesk desk = new BillDesk().withTerms();

    /** The worked example: P1 128.00, R1 −28.00, and P2 27.40 two seconds before midnight, which the bill lacks. */
    private List<Event> example() {
        desk.captured(payment(1), 12_800, NOON)
                .refunded(refund(1), payment(1), 2_800)
                .captured(payment(2), 2_740, LATE);
        return desk.compared(DAY, 1, List.of(paid(1, payment(1), 12_800), back(2, refund(1), 2_800)));
    }

    @Test
    void theExampleAgreesAndPaysOutToTheFen() {
        assertThat(example()).filteredOn(BillPartCompared.class::isInstance)
                .containsExactly(new BillPartCompared(ACCOUNT, DAY, 1, 1, 2, 0));
        assertThat(desk.bill(DAY).summed().feeE5()).isEqualTo(38_000);
        assertThat(desk.bill(DAY).summed().payable()).isEqualTo(Money.of(9_962));
    }

    @Test
    void whatThePreviousBillLacksWaitsAndIsFoundInTheNext() {
        example();
        assertThat(desk.missing(DAY, 1, BillDesk.of(payment(2))))
                .singleElement()
                .isInstanceOfSatisfying(DifferenceFound.class, found -> {
                    assertThat(found.kind()).isEqualTo(DifferenceKind.DAY_SHIFTED);
                    assertThat(found.figures().ledgerMinor()).isEqualTo(Money.of(2_740));
                });
        BillRow shifted = new BillRow(1, BillRowKind.PAYMENT, number(payment(2)), null, Money.of(2_740), 10_412,
                LATE.plusSeconds(4));
        DifferenceId waiting = new DifferenceId(number(payment(2)));
        assertThat(desk.compared(DAY.plusDays(1), 1, List.of(shifted)))
                .contains(new DifferenceSettled(ACCOUNT, waiting, SettledBy.BILL));
        assertThat(desk.difference(waiting)).isEqualTo(new Ended(false));
        assertThat(desk.missing(DAY.plusDays(1), 1, BillDesk.of(payment(2)))).isEmpty();
    }

    @Test
    void whatTheNextBillLacksTooIsOnlyInTheLedger() {
        example();
        desk.missing(DAY, 1, BillDesk.of(payment(2)));
        desk.taken(DAY.plusDays(1), 1, List.of());
        assertThat(desk.missing(DAY.plusDays(1), 1, BillDesk.of(payment(2)))).containsExactly(
                new DifferenceCounted(ACCOUNT, new DifferenceId(number(payment(2))), DAY.plusDays(1)));
        assertThat(desk.difference(new DifferenceId(number(payment(2)))))
                .isInstanceOfSatisfying(Open.class, open -> {
                    assertThat(open.kind()).isEqualTo(DifferenceKind.ONLY_LEDGER);
                    assertThat(open.found().figures().stake()).isEqualTo(Money.of(2_740));
                });
    }

    @Test
    void viewsThatAreWrongNameNothing() {
        example();
        desk.submitted(payment(3), 100).captured(payment(4), 100, LATE.plusDays(1));
        assertThat(desk.missing(DAY, 1, BillDesk.of(payment(1)), BillDesk.of(refund(1)), BillDesk.of(payment(3)),
                BillDesk.of(payment(4)), BillDesk.of(payment(9))))
                .as("matched, matched, not captured, of tomorrow, unknown")
                .isEmpty();
    }

    @Test
    void eachWayToDifferHasItsName() {
        desk.captured(payment(1), 12_800, NOON)
                .captured(payment(2), 100, NOON)
                .submitted(payment(3), 100)
                .captured(payment(4), 500, NOON)
                .refunding(refund(1), payment(1), 2_800);
        desk.add(payment(3), new PaymentDeclined(payment(3), AnswerSource.CALL, "X", "no", terms(100)));
        List<Event> events = desk.compared(DAY, 1, List.of(
                row(1, BillRowKind.PAYMENT, number(payment(1)), 12_801, 0),
                row(2, BillRowKind.PAYMENT, number(payment(2)), 100, 381),
                paid(3, payment(3), 100),
                paid(4, payment(4), 500),
                paid(5, payment(4), 500),
                row(6, BillRowKind.PAYMENT, "T-999", 7, 0),
                row(7, BillRowKind.PAYMENT, number(payment(9)), 7, 0),
                row(8, BillRowKind.FEE, null, -100, 0),
                back(9, refund(1), 2_800),
                row(10, BillRowKind.REVOKED, number(payment(4)), -500, -1_900)));
        assertThat(events).filteredOn(DifferenceFound.class::isInstance)
                .extracting(event -> ((DifferenceFound) event).difference().value().substring(11) + " "
                        + ((DifferenceFound) event).kind())
                .containsExactly("1 AMOUNT_DIFFERS", "2 FEE_DIFFERS", "3 STATE_DIFFERS", "5 ONLY_PROVIDER",
                        "6 ONLY_PROVIDER", "7 ONLY_PROVIDER", "8 ONLY_PROVIDER", "10 STATE_DIFFERS");
        assertThat(events).contains(new BillPartCompared(ACCOUNT, DAY, 1, 1, 2, 8));
        assertThat(events).filteredOn(RowCompared.class::isInstance).hasSize(6);
    }

    @Test
    void aPaymentThatCameAndWentAgreesWithBothRows() {
        desk.submitted(payment(1), 500)
                .add(payment(1), new PaymentCancelled(payment(1), AnswerSource.CALL, true, null, DAY, terms(500)));
        List<BillRow> rows = List.of(paid(1, payment(1), 500),
                row(2, BillRowKind.REVOKED, number(payment(1)), -500, -1_900));
        assertThat(desk.compared(DAY, 1, rows)).contains(new BillPartCompared(ACCOUNT, DAY, 1, 1, 2, 0));
    }

    @Test
    void whatTheLedgerHasLearntEndsTheDifference() {
        desk.submitted(payment(1), 500)
                .add(payment(1), new PaymentCancelled(payment(1), AnswerSource.CALL, false, null, DAY, terms(500)));
        desk.compared(DAY, 1, List.of(paid(1, payment(1), 500)));
        DifferenceId id = DifferenceId.ofRow(DAY, 1);
        assertThat(desk.refused(new SettleDifference(ACCOUNT, id))).isEqualTo(new DifferenceRemains(ACCOUNT, id));
        desk.add(payment(1), new LateCaptureFound(payment(1), AnswerSource.BILL, PaymentState.CANCELLED,
                Money.of(500), ACCOUNT, null, NOON, DAY, terms(500)));
        assertThat(desk.accepted(new SettleDifference(ACCOUNT, id)))
                .containsExactly(new DifferenceSettled(ACCOUNT, id, SettledBy.LEDGER));
    }

    @Test
    void whatWasRevokedEndsOnceTheLedgerKnowsOfIt() {
        desk.captured(payment(1), 500, NOON);
        desk.compared(DAY, 1, List.of(paid(1, payment(1), 500),
                row(2, BillRowKind.REVOKED, number(payment(1)), -500, -1_900)));
        DifferenceId id = DifferenceId.ofRow(DAY, 2);
        assertThat(desk.refused(new SettleDifference(ACCOUNT, id))).isEqualTo(new DifferenceRemains(ACCOUNT, id));
        desk.add(payment(1), new PaymentCancelled(payment(1), AnswerSource.CALL, true, null, DAY, terms(500)));
        assertThat(desk.accepted(new SettleDifference(ACCOUNT, id)))
                .containsExactly(new DifferenceSettled(ACCOUNT, id, SettledBy.LEDGER));
    }

    @Test
    void aDifferenceIsResolvedOnce() {
        desk.compared(DAY, 1, List.of(row(1, BillRowKind.FEE, null, -100, 0)));
        ResolveDifference fee = new ResolveDifference(ACCOUNT, DifferenceId.ofRow(DAY, 1), ResolvedAs.FEE,
                "monthly fee", null);
        desk.accepted(fee);
        assertThat(desk.refused(fee)).isInstanceOf(DifferenceAlreadyResolved.class);
        assertThat(desk.refused(new ResolveDifference(ACCOUNT, DifferenceId.ofRow(DAY, 2), ResolvedAs.FEE, "which",
                null))).isInstanceOf(UnknownDifference.class);
    }

    @Test
    void aDifferenceIsFoundByHandOnce() {
        ReportDifference found = new ReportDifference(ACCOUNT, new DifferenceId("statement-1"), DAY,
                DifferenceKind.ONLY_PROVIDER, new DifferenceFigures(BillRowKind.FEE, null, null, Money.of(-500), null,
                        0, null, null, null, TenderMethod.CARD));
        desk.accepted(found);
        assertThat(desk.refused(found)).isInstanceOf(DifferenceAlreadyKnown.class);
        assertThatThrownBy(() -> new ReportDifference(ACCOUNT, DifferenceId.ofRow(DAY, 1), DAY,
                DifferenceKind.ONLY_PROVIDER, found.figures())).isInstanceOf(InvalidField.class);
        assertThatThrownBy(() -> new ReportDifference(ACCOUNT, found.difference(), DAY, DifferenceKind.DAY_SHIFTED,
                found.figures())).isInstanceOf(InvalidField.class);
    }

    @Test
    void anotherIssueTakesBackWhatTheOneBeforeLedTo() {
        desk.captured(payment(1), 12_800, NOON).captured(payment(2), 500, NOON);
        desk.compared(DAY, 1, List.of(row(1, BillRowKind.PAYMENT, number(payment(1)), 12_801, 0),
                paid(2, payment(2), 500)));
        desk.missing(DAY, 1);
        desk.taken(DAY, 2, List.of(paid(1, payment(1), 12_800)));
        assertThat(desk.withdrawn(DAY, 1, 1))
                .contains(new DifferenceSettled(ACCOUNT, DifferenceId.ofRow(DAY, 1), SettledBy.REPLACED));
        assertThat(desk.bill(DAY).before()).isNull();
        assertThat(desk.accepted(
                new ComparePart(ACCOUNT, DAY, 2, 1)))
                .contains(new BillPartCompared(ACCOUNT, DAY, 2, 1, 1, 0));
        assertThat(desk.missing(DAY, 2, BillDesk.of(payment(1)), BillDesk.of(payment(2))))
                .extracting(event -> ((DifferenceFound) event).figures().number())
                .containsExactly(number(payment(2)));
    }
}
