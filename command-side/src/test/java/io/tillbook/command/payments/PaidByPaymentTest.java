package io.tillbook.command.payments;

import static io.tillbook.command.payments.PayShop.PAYMENT;
import static io.tillbook.command.payments.PayShop.back;
import static io.tillbook.command.payments.PayShop.by;
import static io.tillbook.command.payments.PayShop.byHand;
import static io.tillbook.command.payments.PayShop.cash;
import static io.tillbook.command.payments.PayShop.giveBack;
import static io.tillbook.command.payments.PayShop.payment;
import static io.tillbook.command.payments.PayShop.refund;
import static io.tillbook.command.payments.PayShop.refundAnswer;
import static io.tillbook.command.payments.PayShop.sale;
import static io.tillbook.command.payments.PayShop.start;
import static io.tillbook.command.payments.PayShop.taken;
import static io.tillbook.command.payments.PayShop.wechat;
import static io.tillbook.command.testing.Circumstances.MORNING;
import static io.tillbook.command.testing.Shop.OTHER_STORE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tillbook.api.checkout.Flag;
import io.tillbook.api.checkout.FlagKind;
import io.tillbook.api.checkout.Origin;
import io.tillbook.api.checkout.RefundId;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.payments.AllowedMethod;
import io.tillbook.api.payments.PaymentState;
import io.tillbook.api.payments.PaymentsCommand.CancelPayment;
import io.tillbook.api.payments.PaymentsEvent.PaymentUsed;
import io.tillbook.api.payments.PaymentsRejection.MethodNotAllowed;
import io.tillbook.api.payments.PaymentsRejection.PaymentMissing;
import io.tillbook.api.payments.PaymentsRejection.PaymentNotCaptured;
import io.tillbook.api.payments.PaymentsRejection.PaymentOfAnotherLocation;
import io.tillbook.api.payments.PaymentsRejection.PaymentOfAnotherMethod;
import io.tillbook.api.payments.PaymentsRejection.PaymentOfAnotherSale;
import io.tillbook.api.payments.PaymentsRejection.TenderExceedsCapture;
import io.tillbook.api.payments.PaymentsRejection.UnknownPayment;
import io.tillbook.api.payments.RefundAnswerState;
import io.tillbook.api.payments.RefundEvent.RefundFailed;
import io.tillbook.api.payments.RefundEvent.RefundStarted;
import io.tillbook.api.payments.RefundRejection.RefundExceedsCapture;
import io.tillbook.api.payments.RefundState;
import io.tillbook.api.payments.TenderRules;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.returns.ReturnsCommand.ExchangeGoods;
import io.tillbook.api.returns.ReturnsEvent.ReturnAccepted;
import io.tillbook.api.returns.ReturnsEvent.ReturnFlagged;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.SalesEvent.SaleFlagged;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.api.payments.PaymentsCommand.StartPayment;
import io.tillbook.api.sales.Tender;
import io.tillbook.command.testing.Shop;
import io.tillbook.command.testing.History;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.CommandHandling;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaidByPaymentTest {
    private final PayShop shop = new PayShop();

    @Test
    void aSaleTakesThePaymentThatItNamesForItself() {
        shop.captured(PAYMENT, 100);
        assertThat(shop.accepted(sale("T1", wechat(PAYMENT, 60), wechat(PAYMENT, 40), cash(5)), PaymentUsed.class))
                .containsExactly(new PaymentUsed(PAYMENT, new SaleId("T1"), Money.of(100)));
        assertThat(shop.refused(sale("T2", wechat(PAYMENT, 1))))
                .isEqualTo(new PaymentOfAnotherSale(PAYMENT, new SaleId("T1")));
    }

    @Test
    void aPaymentForASaleServesNoOtherOne() {
        var wanted = start(PAYMENT, 100);
        shop.accepted(new StartPayment(PAYMENT, wanted.location(),
                wanted.register(), null, new SaleId("T1"), wanted.method(), wanted.by(), wanted.amountMinor(), null,
                null, null, wanted.readCode()));
        shop.accepted(taken(PAYMENT, 100));
        assertThat(shop.refused(sale("T2", wechat(PAYMENT, 100))))
                .isEqualTo(new PaymentOfAnotherSale(PAYMENT, new SaleId("T1")));
        shop.accepted(sale("T1", wechat(PAYMENT, 100)));
    }

    @Test
    void aLiveSaleIsRefusedWhereThePaymentIsNotGoodForIt() {
        shop.captured(PAYMENT, 100);
        assertThat(shop.refused(sale("T1", wechat(payment(9), 5)))).isEqualTo(new UnknownPayment(payment(9)));
        assertThat(shop.refused(sale("T1", wechat(PAYMENT, 101))))
                .isEqualTo(new TenderExceedsCapture(PAYMENT, Money.of(101), Money.of(100)));
        assertThat(shop.refused(sale("T1", by(TenderMethod.ALIPAY, PAYMENT, 5))))
                .isEqualTo(new PaymentOfAnotherMethod(PAYMENT, TenderMethod.WECHAT, TenderMethod.ALIPAY));
        CompleteSale here = sale("T1", wechat(PAYMENT, 5));
        assertThat(shop.refused(new CompleteSale(here.saleId(), here.receiptNo(), OTHER_STORE, here.register(), null,
                null, here.lines(), here.tenders(), null, null)))
                .isEqualTo(new PaymentOfAnotherLocation(PAYMENT, here.location()));
        shop.accepted(start(payment(2), 10));
        assertThat(shop.refused(sale("T1", wechat(payment(2), 10))))
                .isEqualTo(new PaymentNotCaptured(payment(2), PaymentState.STARTED));
    }

    @Test
    void moneyThatCameTooLatePaysNoSale() {
        shop.accepted(start(PAYMENT, 100));
        shop.accepted(new CancelPayment(PAYMENT, "the customer pays in cash"));
        shop.accepted(taken(PAYMENT, 100));
        assertThat(shop.refused(sale("T1", wechat(PAYMENT, 100))))
                .isEqualTo(new PaymentNotCaptured(PAYMENT, PaymentState.CAPTURED_LATE));
    }

    @Test
    void whatHasGoneBackPaysNoSale() {
        shop.captured(PAYMENT, 100);
        shop.accepted(giveBack(refund(1), PAYMENT, 30));
        assertThat(shop.refused(sale("T1", wechat(PAYMENT, 100))))
                .isEqualTo(new TenderExceedsCapture(PAYMENT, Money.of(100), Money.of(70)));
    }

    @Test
    void aReportedSaleIsFlaggedAndLeavesThePaymentAlone() {
        shop.captured(PAYMENT, 100);
        List<Event> told = shop.accepted(sale("T1", Origin.REPORTED, wechat(PAYMENT, 101)));
        assertThat(flags(told)).extracting(Flag::kind).containsExactly(FlagKind.TENDER_EXCEEDS_CAPTURE);
        assertThat(flags(shop.accepted(sale("T2", Origin.REPORTED, wechat(payment(9), 7)))))
                .extracting(Flag::kind, flag -> flag.amountMinor())
                .containsExactly(tuple(FlagKind.PAYMENT_NOT_USABLE, Money.of(7)));
        assertThat(shop.state(PAYMENT).isUsed()).isFalse();
        assertThat(shop.accepted(sale("T1", Origin.REPORTED, wechat(PAYMENT, 101)))).as("reported again").isEmpty();
    }

    private static List<Flag> flags(List<Event> events) {
        return events.stream()
                .filter(SaleFlagged.class::isInstance)
                .map(SaleFlagged.class::cast)
                .map(SaleFlagged::flag)
                .toList();
    }

    @Test
    void theLocationTellsWhichMeansItTakesAndWhoseNameItWants() {
        shop.rules(new TenderRules(
                List.of(AllowedMethod.of(TenderMethod.CASH), new AllowedMethod(TenderMethod.WECHAT, null, null, true)),
                null, null, null));
        assertThat(shop.refused(sale("T1", new Tender(TenderMethod.CARD, Money.of(5), null))))
                .isEqualTo(new MethodNotAllowed(Shop.STORE, TenderMethod.CARD));
        assertThat(shop.refused(sale("T1", new Tender(TenderMethod.WECHAT, Money.of(5), null))))
                .isEqualTo(new PaymentMissing(TenderMethod.WECHAT, Money.of(5)));
        shop.captured(PAYMENT, 5).accepted(sale("T1", wechat(PAYMENT, 5)));
        assertThat(flags(PayShop.accepted(shop.send(
                sale("T2", Origin.REPORTED, new Tender(TenderMethod.CARD, Money.of(5), null)),
                MORNING.plusMinutes(1)))))
                .extracting(Flag::kind)
                .containsExactly(FlagKind.METHOD_NOT_ALLOWED);
    }

    @Test
    void aCashSaleReadsTheTenderRulesAndNothingElseOfPayments() {
        var footprint = footprint(sale("T1", cash(5)));
        assertThat(footprint.reads()).extracting(Object::toString).contains("tenderrules-S1");
        assertThat(footprint.reads()).extracting(Object::toString).noneMatch(name -> name.startsWith("payment"));
        assertThat(footprint.writes()).extracting(Object::toString).noneMatch(name -> name.startsWith("payment"));
    }

    @SuppressWarnings("unchecked") // the handling is looked up by the command's class
    private static Footprint footprint(CompleteSale sale) {
        var handling = (CommandHandling<CompleteSale>) History.handling(sale);
        return handling.decider().footprint(sale, new History());
    }

    @Test
    void aReturnStartsItsRefundInItsOwnAppend() {
        shop.captured(PAYMENT, 100).accepted(sale("T1", wechat(PAYMENT, 100)));
        List<Event> events = shop.accepted(back("B1", "T1", 30, null, by(TenderMethod.WECHAT, 30)));
        RefundId id = RefundId.of(new ReturnId("B1"), PAYMENT);
        assertThat(events).filteredOn(RefundStarted.class::isInstance)
                .map(RefundStarted.class::cast)
                .singleElement()
                .satisfies(started -> {
                    assertThat(started.refundId()).isEqualTo(id);
                    assertThat(started.terms().amountMinor()).isEqualTo(Money.of(30));
                    assertThat(started.terms().account()).isEqualTo(PayShop.ACCOUNT);
                });
        assertThat(events).filteredOn(ReturnAccepted.class::isInstance)
                .map(ReturnAccepted.class::cast)
                .singleElement()
                .satisfies(accepted -> assertThat(accepted.refunds())
                        .containsExactly(by(TenderMethod.WECHAT, 30).by(id)));
        assertThat(shop.state(PAYMENT).refundable()).isEqualTo(Money.of(70));
        shop.accepted(refundAnswer(id, RefundAnswerState.COMPLETED));
        assertThat(shop.state(PAYMENT).backMinor()).isEqualTo(Money.of(30));
    }

    @Test
    void aRefundGoesBackToThePaymentsInTheirOrder() {
        shop.captured(PAYMENT, 40).captured(payment(2), 60);
        shop.accepted(sale("T1", wechat(PAYMENT, 40), wechat(payment(2), 60), cash(10)));
        assertThat(shop.accepted(back("B1", "T1", 60, null, by(TenderMethod.WECHAT, 55), by(TenderMethod.CASH, 5)),
                RefundStarted.class))
                .extracting(started -> started.terms().paymentId(), started -> started.terms().amountMinor())
                .containsExactly(tuple(PAYMENT, Money.of(40)),
                        tuple(payment(2), Money.of(15)));
    }

    @Test
    void aReturnGivesBackNoMoreThanThePaymentsHave() {
        shop.captured(PAYMENT, 100).accepted(sale("T1", wechat(PAYMENT, 100)));
        shop.accepted(giveBack(refund(1), PAYMENT, 80));
        assertThat(shop.refused(back("B1", "T1", 30, null, by(TenderMethod.WECHAT, 30))))
                .isEqualTo(new RefundExceedsCapture(PAYMENT, Money.of(30), Money.of(20)));
        List<Event> reported = shop.accepted(back("B1", "T1", 30, Origin.REPORTED, by(TenderMethod.WECHAT, 30)));
        assertThat(reported).filteredOn(ReturnFlagged.class::isInstance)
                .map(event -> ((ReturnFlagged) event).flag())
                .containsExactly(Flag.of(FlagKind.REFUND_EXCEEDS_CAPTURE,
                        new RefundExceedsCapture(PAYMENT, Money.of(30), Money.of(20)), Money.of(10)));
        assertThat(shop.state(PAYMENT).refundable()).isEqualTo(Money.ZERO);
        assertThat(shop.accepted(back("B1", "T1", 30, Origin.REPORTED, by(TenderMethod.WECHAT, 30))))
                .as("reported again")
                .isEmpty();
    }

    @Test
    void whatWasTakenByHandGoesBackByHand() {
        shop.accepted(byHand(PAYMENT, 100));
        shop.accepted(sale("T1", by(TenderMethod.CARD, PAYMENT, 100)));
        shop.accepted(back("B1", "T1", 30, null, by(TenderMethod.CARD, 30)));
        assertThat(shop.state(RefundId.of(new ReturnId("B1"), PAYMENT)).state()).isEqualTo(RefundState.COMPLETED);
        assertThat(shop.state(PAYMENT).backMinor()).isEqualTo(Money.of(30));
    }

    @Test
    void whereTheWayBackIsClosedTheRefundHasFailedAtOnce() {
        shop.rules(new TenderRules(List.of(new AllowedMethod(TenderMethod.WECHAT, null, 30, null)), null, null, null));
        shop.captured(PAYMENT, 100).accepted(sale("T1", wechat(PAYMENT, 100)));
        List<Event> events = PayShop.accepted(shop.send(back("B1", "T1", 30, null, by(TenderMethod.WECHAT, 30)),
                MORNING.plusDays(31)));
        assertThat(events).hasAtLeastOneElementOfType(RefundFailed.class);
        assertThat(shop.state(PAYMENT).refundable()).isEqualTo(Money.of(100));
    }

    @Test
    void whatPaysForOtherGoodsStaysWhereItIs() {
        shop.rules(new TenderRules(List.of(new AllowedMethod(TenderMethod.WECHAT, null, null, true)), null, null,
                null));
        shop.captured(PAYMENT, 100).accepted(sale("T1", wechat(PAYMENT, 100)));
        List<Event> events = shop.accepted(new ExchangeGoods(
                back("B1", "T1", 50, null, by(TenderMethod.WECHAT, 20)), sale("T2", 30, null)));
        assertThat(events).filteredOn(RefundStarted.class::isInstance)
                .map(event -> ((RefundStarted) event).terms().amountMinor())
                .containsExactly(Money.of(20));
    }

    @Test
    void aSaleWithoutPaymentsIsReturnedAsItAlwaysWas() {
        shop.accepted(sale("T1", new Tender(TenderMethod.WECHAT, Money.of(9), null)));
        assertThat(shop.accepted(back("B1", "T1", 9, null, by(TenderMethod.WECHAT, 9)), RefundStarted.class)).isEmpty();
    }
}
