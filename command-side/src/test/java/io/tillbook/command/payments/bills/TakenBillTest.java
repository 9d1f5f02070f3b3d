package io.tillbook.command.payments.bills;

import static io.tillbook.command.payments.bills.BillDesk.ACCOUNT;
import static io.tillbook.command.payments.bills.BillDesk.DAY;
import static io.tillbook.command.payments.bills.BillDesk.hash;
import static io.tillbook.command.payments.bills.BillDesk.paid;
import static io.tillbook.command.payments.bills.BillDesk.payment;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.payments.bills.BillCommand.AddBillRows;
import io.tillbook.api.payments.bills.BillCommand.CloseBill;
import io.tillbook.api.payments.bills.BillCommand.ComparePart;
import io.tillbook.api.payments.bills.BillCommand.EndBill;
import io.tillbook.api.payments.bills.BillCommand.OpenBill;
import io.tillbook.api.payments.bills.BillCommand.RecordPayout;
import io.tillbook.api.payments.bills.BillRejection.BillAlreadyClosed;
import io.tillbook.api.payments.bills.BillRejection.BillAlreadyTaken;
import io.tillbook.api.payments.bills.BillRejection.BillIncomplete;
import io.tillbook.api.payments.bills.BillRejection.BillLineOutOfOrder;
import io.tillbook.api.payments.bills.BillRejection.BillOfAnotherDay;
import io.tillbook.api.payments.bills.BillRejection.BillOfOtherContent;
import io.tillbook.api.payments.bills.BillRejection.BillPartOutOfOrder;
import io.tillbook.api.payments.bills.BillRejection.BillStepNotDue;
import io.tillbook.api.payments.bills.BillRejection.BillTotalsDiffer;
import io.tillbook.api.payments.bills.BillRejection.PayoutAlreadyRecorded;
import io.tillbook.api.payments.bills.BillRejection.UnknownBill;
import io.tillbook.api.payments.bills.BillRow;
import io.tillbook.api.payments.bills.BillRowKind;
import io.tillbook.api.payments.bills.BillTotals;
import io.tillbook.api.payments.bills.PayoutReference;
import io.tillbook.api.sales.TenderMethod;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TakenBillTest {
    private static final List<BillRow> ROWS = List.of(paid(1, payment(1), 500), paid(2, payment(2), 700));

    private final BillDesk desk = new BillDesk();

    @Test
    void aBillIsTakenOnce() {
        desk.taken(DAY, 1, ROWS);
        assertThat(desk.refused(open(1, null))).isEqualTo(new BillAlreadyTaken(ACCOUNT, DAY, hash(1)));
        assertThat(desk.refused(open(2, null))).isEqualTo(new BillOfOtherContent(ACCOUNT, DAY, hash(1)));
        assertThat(desk.refused(open(3, 2))).isEqualTo(new BillOfOtherContent(ACCOUNT, DAY, hash(1)));
        desk.accepted(open(2, 1));
        assertThat(desk.bill(DAY).issue()).isEqualTo(2);
    }

    @Test
    void nothingIsReplacedThatIsNotThere() {
        assertThat(desk.refused(open(2, 1))).isEqualTo(new UnknownBill(ACCOUNT, DAY, hash(1)));
        assertThat(desk.refused(add(1, 1, ROWS))).isEqualTo(new UnknownBill(ACCOUNT, DAY, hash(1)));
    }

    @Test
    void partsComeInTheirOrder() {
        desk.accepted(open(1, null));
        assertThat(desk.refused(add(1, 2, ROWS))).isEqualTo(new BillPartOutOfOrder(2, 1));
        assertThat(desk.refused(add(2, 1, ROWS))).isEqualTo(new BillOfOtherContent(ACCOUNT, DAY, hash(1)));
        desk.accepted(add(1, 1, ROWS.subList(0, 1)));
        assertThat(desk.refused(add(1, 2, ROWS.subList(0, 1)))).isEqualTo(new BillLineOutOfOrder(1, 1));
        desk.accepted(add(1, 2, ROWS.subList(1, 2)));
        desk.accepted(new CloseBill(ACCOUNT, DAY, hash(1)));
        assertThat(desk.refused(add(1, 3, List.of(paid(3, payment(3), 500)))))
                .isEqualTo(new BillAlreadyClosed(ACCOUNT, DAY));
    }

    @Test
    void aBillThatIsNotAllThereStaysOpenAndComparesNothing() {
        desk.accepted(open(1, null));
        desk.accepted(add(1, 1, ROWS.subList(0, 1)));
        assertThat(desk.refused(new CloseBill(ACCOUNT, DAY, hash(1)))).isEqualTo(new BillIncomplete(1, 2));
        assertThat(desk.refused(new ComparePart(ACCOUNT, DAY, 1, 1))).isEqualTo(new BillStepNotDue(ACCOUNT, DAY, 1));
        assertThat(desk.refused(add(1, 2, List.of(paid(2, payment(2), 700), paid(3, payment(3), 500)))))
                .isEqualTo(new BillIncomplete(3, 2));
        desk.accepted(add(1, 2, List.of(paid(2, payment(2), 800))));
        assertThat(desk.refused(new CloseBill(ACCOUNT, DAY, hash(1)))).isEqualTo(new BillTotalsDiffer(
                new BillTotals(2, Money.of(1_300), Money.ZERO, 4_940),
                new BillTotals(2, Money.of(1_200), Money.ZERO, 4_560)));
    }

    @Test
    void aBillOfAnotherDayIsRefused() {
        desk.accepted(open(1, null));
        OffsetDateTime before = OffsetDateTime.parse("2026-11-27T12:00:00+08:00");
        BillRow row = new BillRow(1, BillRowKind.PAYMENT, null, null, Money.of(500), 0, before);
        assertThat(desk.refused(add(1, 1, List.of(row)))).isEqualTo(new BillOfAnotherDay(DAY, 1, before));
        BillRow refund = new BillRow(1, BillRowKind.REFUND, null, null, Money.of(-500), 0, before);
        desk.accepted(add(1, 1, List.of(refund)));
    }

    @Test
    void anEmptyBillIsABillToo() {
        desk.taken(DAY, 1, List.of());
        desk.accepted(new EndBill(ACCOUNT, DAY, 1));
        assertThat(desk.refused(new EndBill(ACCOUNT, DAY, 1))).isEqualTo(new BillStepNotDue(ACCOUNT, DAY, 1));
    }

    @Test
    void aLargeBillIsComparedInParts() {
        List<BillRow> rows = IntStream.rangeClosed(1, 250).mapToObj(line -> paid(line, payment(line), 500)).toList();
        desk.taken(DAY, 1, rows);
        assertThat(desk.refused(new EndBill(ACCOUNT, DAY, 1))).isInstanceOf(BillStepNotDue.class);
        assertThat(desk.refused(new ComparePart(ACCOUNT, DAY, 1, 2))).isInstanceOf(BillStepNotDue.class);
        IntStream.rangeClosed(1, 3).forEach(part -> desk.accepted(new ComparePart(ACCOUNT, DAY, 1, part)));
        assertThat(desk.refused(new ComparePart(ACCOUNT, DAY, 1, 4))).isInstanceOf(BillStepNotDue.class);
        desk.accepted(new EndBill(ACCOUNT, DAY, 1));
    }

    @Test
    void aPayoutIsRecordedOnce() {
        RecordPayout payout = new RecordPayout(ACCOUNT, DAY, new PayoutReference("B-1"), Money.of(9_962),
                DAY.plusDays(2));
        desk.accepted(payout);
        assertThat(desk.refused(payout)).isInstanceOf(PayoutAlreadyRecorded.class);
        desk.accepted(new RecordPayout(ACCOUNT, DAY, new PayoutReference("B-2"), Money.of(-5), DAY.plusDays(3)));
    }

    private static OpenBill open(int content, @Nullable Integer replaces) {
        return new OpenBill(ACCOUNT, DAY, hash(content), TenderMethod.WECHAT, BillTotals.of(ROWS),
                replaces == null ? null : hash(replaces));
    }

    private static AddBillRows add(int content, int part, List<BillRow> rows) {
        return new AddBillRows(ACCOUNT, DAY, hash(content), part, rows);
    }
}
