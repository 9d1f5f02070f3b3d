package io.tillbook.server.payments.simulator;

import static io.tillbook.server.payments.simulator.Connected.number;
import static io.tillbook.server.payments.simulator.Connected.refund;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.sales.TenderMethod;
import io.tillbook.server.payments.provider.BillAnswer;
import io.tillbook.server.payments.provider.PaymentProvider.Way;
import io.tillbook.server.payments.provider.ProviderBill;
import io.tillbook.server.payments.provider.ProviderBill.Kind;
import io.tillbook.server.payments.provider.ProviderBill.Row;
import io.tillbook.server.payments.provider.ProviderBill.Summary;
import io.tillbook.server.payments.provider.ProviderNumber;
import io.tillbook.server.payments.provider.RefundOrder;
import java.time.LocalDate;
import java.util.List;

/** Bills of both providers, right and wrong. */
class BillsTest {
    /** The day of the clock, in China. */
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    /** 128.00 paid, 28.00 of it given back, 0.38 % kept by the provider. */
    private static ProviderNumber business(Connected at) {
        ProviderNumber number = number();
        at.pay(number, 12_800, Script.SUCCESS);
        at.provider.refund(refund(number, 2_800, 12_800));
        return number;
    }

    private static ProviderBill bill(Connected at) {
        BillAnswer answer = at.provider.bill(DAY);
        assertThat(answer).isInstanceOf(BillAnswer.Ready.class);
        return ((BillAnswer.Ready) answer).bill();
    }

    @EachWallet
    void aBillIsReadToTheHundredThousandth(TenderMethod method) {
        try (Connected at = new Connected(method)) {
            ProviderNumber number = number();
            at.pay(number, 12_800, Script.SUCCESS);
            RefundOrder order = refund(number, 2_800, 12_800);
            at.provider.refund(order);
            ProviderBill bill = bill(at);
            String transaction = at.inBook(number).transaction();
            int first = bill.rows().getFirst().line();
            assertThat(bill.rows()).containsExactly(
                    new Row(first, Kind.PAYMENT, number.value(), number.value(), transaction, 12_800, 48_640,
                            at.clock.instant()),
                    new Row(first + 1, Kind.REFUND, order.number().value(), number.value(), transaction, -2_800,
                            -10_640, at.clock.instant()));
            assertThat(bill.counted()).isEqualTo(new Summary(2, 12_800L, 2_800L, 10_000, 38_000));
            assertThat(bill.isConsistent()).isTrue();
            assertThat(bill.summary()).isNotNull();
            assertThat(bill.sha256()).hasSize(64).isEqualTo(bill(at).sha256());
            assertThat(bill.account()).isEqualTo("main");
            assertThat(bill.day()).isEqualTo(DAY);
        }
    }

    @EachWallet
    void whatWasTakenBackStandsInTheBill(TenderMethod method) {
        try (Connected at = new Connected(method)) {
            ProviderNumber number = number();
            at.pay(number, 12_800, Script.SUCCESS);
            at.pass(20);
            at.provider.cancel(number, Way.CODE);
            ProviderBill bill = bill(at);
            assertThat(bill.rows()).extracting(Row::amountMinor).containsExactly(12_800L, -12_800L);
            assertThat(bill.rows().getLast().payment()).isEqualTo(number.value());
            assertThat(bill.rows().getLast().kind()).isEqualTo(Kind.REVOKED);
            assertThat(bill.counted().netMinor()).isZero();
        }
    }

    @EachWallet
    void rowsThatAreMissingDoubledOrForeignAreReadAndTold(TenderMethod method) {
        try (Connected at = new Connected(method)) {
            business(at);
            at.simulator.spoilBills(List.of(BillFault.MISSING_ROW));
            assertThat(bill(at).rows()).extracting(Row::kind).containsExactly(Kind.REFUND);
            assertThat(bill(at).isConsistent()).isFalse();
            at.simulator.spoilBills(List.of(BillFault.DOUBLED_ROW));
            assertThat(bill(at).rows()).extracting(Row::kind).containsExactly(Kind.PAYMENT, Kind.REFUND, Kind.PAYMENT);
            assertThat(bill(at).isConsistent()).isFalse();
            at.simulator.spoilBills(List.of(BillFault.FOREIGN_ROW));
            assertThat(bill(at).rows().getLast().number()).isEqualTo("SHOP-2026-0001");
            assertThat(bill(at).isConsistent()).isTrue();
        }
    }

    @EachWallet
    void aSummaryThatLiesIsTold(TenderMethod method) {
        try (Connected at = new Connected(method)) {
            business(at);
            at.simulator.spoilBills(List.of(BillFault.LYING_SUMMARY));
            ProviderBill bill = bill(at);
            assertThat(bill.isConsistent()).isFalse();
            assertThat(bill.summary()).isNotNull()
                    .extracting(Summary::netMinor)
                    .isEqualTo(bill.counted().netMinor() + 1);
            assertThat(bill.rows()).hasSize(2);
        }
    }

    @EachWallet
    void aBillThatCannotBeReadIsNotTakenInPart(TenderMethod method) {
        try (Connected at = new Connected(method)) {
            business(at);
            assertUnreadable(at, BillFault.THREE_DECIMALS, "has more than 2 decimals");
            assertUnreadable(at, BillFault.OTHER_DAY, "is of another day");
            if (method == TenderMethod.WECHAT) {
                assertUnreadable(at, BillFault.WRONG_HASH, "is not what its hash says");
            }
        }
    }

    private static void assertUnreadable(Connected at, BillFault fault, String reason) {
        at.simulator.spoilBills(List.of(fault));
        BillAnswer answer = at.provider.bill(DAY);
        assertThat(answer).isInstanceOf(BillAnswer.Unreadable.class);
        assertThat(((BillAnswer.Unreadable) answer).reason()).contains(reason);
    }

    @EachWallet
    void noBillMeansNoBusinessOnlyWhenBillsAreMade(TenderMethod method) {
        try (Connected at = new Connected(method)) {
            assertThat(at.provider.bill(DAY)).isInstanceOf(BillAnswer.NotReady.class);
            at.pass(26 * 3600);
            assertThat(at.provider.bill(DAY)).isEqualTo(new BillAnswer.NoBusiness());
        }
    }

    @EachWallet
    void nobodyIsThere(TenderMethod method) {
        try (Connected at = new Connected(method)) {
            at.simulator.close();
            assertThat(at.provider.bill(DAY)).isInstanceOf(BillAnswer.Unknown.class);
        }
    }
}
