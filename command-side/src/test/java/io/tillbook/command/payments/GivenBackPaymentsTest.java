package io.tillbook.command.payments;

import static io.tillbook.command.payments.PayShop.PAYMENT;
import static io.tillbook.command.payments.PayShop.answer;
import static io.tillbook.command.payments.PayShop.giveBack;
import static io.tillbook.command.payments.PayShop.payment;
import static io.tillbook.command.payments.PayShop.refund;
import static io.tillbook.command.payments.PayShop.refundAnswer;
import static io.tillbook.command.payments.PayShop.reversed;
import static io.tillbook.command.payments.PayShop.start;
import static io.tillbook.command.payments.PayShop.taken;
import static io.tillbook.command.testing.Circumstances.MORNING;
import static io.tillbook.command.testing.Shop.STORE;
import static io.tillbook.command.testing.Shop.TILL;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.payments.AllowedMethod;
import io.tillbook.api.payments.AnswerState;
import io.tillbook.api.payments.PaymentState;
import io.tillbook.api.payments.PaymentsCommand.CancelPayment;
import io.tillbook.api.payments.PaymentsEvent.PaymentCancelled;
import io.tillbook.api.payments.PaymentsRejection.PaymentNotCaptured;
import io.tillbook.api.payments.PaymentsRejection.UnknownPayment;
import io.tillbook.api.payments.RefundAnswerState;
import io.tillbook.api.payments.RefundCommand.PayRefundOtherwise;
import io.tillbook.api.payments.RefundCommand.SubmitRefund;
import io.tillbook.api.payments.RefundEvent.RefundCompleted;
import io.tillbook.api.payments.RefundEvent.RefundedTwice;
import io.tillbook.api.payments.RefundRejection.RefundAlreadyStarted;
import io.tillbook.api.payments.RefundRejection.RefundExceedsCapture;
import io.tillbook.api.payments.RefundRejection.RefundInProgress;
import io.tillbook.api.payments.RefundRejection.RefundNotInState;
import io.tillbook.api.payments.RefundRejection.RefundWindowClosed;
import io.tillbook.api.payments.RefundRejection.UnknownRefund;
import io.tillbook.api.payments.RefundState;
import io.tillbook.api.payments.TenderRules;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.command.kernel.Stake;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is accepted and refused of refunds without a return, and of reversals, one rule after the other. */
class GivenBackPaymentsTest {
    private final PayShop shop = new PayShop();

    @Test
    void whatWasReversedByCancellingCannotGoBackOnceMore() {
        shop.accepted(start(PAYMENT, 100));
        shop.accepted(answer(PAYMENT, AnswerState.DECLINED));
        shop.accepted(taken(PAYMENT, 100));
        shop.accepted(reversed(PAYMENT));
        assertThat(shop.refused(giveBack(refund(1), PAYMENT, 1)))
                .isEqualTo(new RefundExceedsCapture(PAYMENT, Money.of(1), Money.ZERO));
    }

    /** In one append: a process that is killed leaves no money that looks as if it could go back again. */
    @Test
    void aReversalEndsTheRefundThatWasNotSent() {
        shop.accepted(start(PAYMENT, 100));
        shop.accepted(answer(PAYMENT, AnswerState.DECLINED));
        shop.accepted(taken(PAYMENT, 100));
        shop.accepted(giveBack(refund(1), PAYMENT, 60));
        assertThat(shop.accepted(reversed(PAYMENT), PaymentCancelled.class)).singleElement()
                .satisfies(event -> assertThat(event.backMinor()).isEqualTo(Money.of(100)));
        assertThat(shop.state(PAYMENT).refunds()).isEmpty();
        assertThat(shop.state(PAYMENT).backMinor()).isEqualTo(Money.of(100));
        assertThat(shop.refused(new SubmitRefund(refund(1), 1)))
                .isEqualTo(new RefundNotInState(refund(1), RefundState.FAILED));
        assertThat(shop.refused(giveBack(refund(2), PAYMENT, 1)))
                .isEqualTo(new RefundExceedsCapture(PAYMENT, Money.of(1), Money.ZERO));
    }

    /** The refund itself may be what has closed the payment; where it was not, nothing is left to go back either. */
    @Test
    void aReversalLeavesTheRefundThatWasSentToBeAskedFor() {
        shop.accepted(start(PAYMENT, 100));
        shop.accepted(answer(PAYMENT, AnswerState.DECLINED));
        shop.accepted(taken(PAYMENT, 100));
        shop.accepted(giveBack(refund(1), PAYMENT, 60));
        shop.accepted(new SubmitRefund(refund(1), 1));
        assertThat(shop.accepted(reversed(PAYMENT), PaymentCancelled.class)).singleElement()
                .satisfies(event -> assertThat(event.backMinor()).isEqualTo(Money.of(40)));
        shop.accepted(refundAnswer(refund(1), RefundAnswerState.FAILED));
        assertThat(shop.state(PAYMENT).backMinor()).isEqualTo(Money.of(100));
        assertThat(shop.state(PAYMENT).refundable()).isEqualTo(Money.ZERO);
    }

    @Test
    void noMoreGoesBackThanThereIs() {
        assertThat(shop.refused(giveBack(refund(1), PAYMENT, 5))).isEqualTo(new UnknownPayment(PAYMENT));
        shop.accepted(start(PAYMENT, 100));
        assertThat(shop.refused(giveBack(refund(1), PAYMENT, 5)))
                .isEqualTo(new PaymentNotCaptured(PAYMENT, PaymentState.STARTED));
        shop.accepted(taken(PAYMENT, 100));
        assertThat(shop.refused(giveBack(refund(1), PAYMENT, 101)))
                .isEqualTo(new RefundExceedsCapture(PAYMENT, Money.of(101), Money.of(100)));
        shop.accepted(giveBack(refund(1), PAYMENT, 60));
        assertThat(shop.refused(giveBack(refund(1), PAYMENT, 5))).isEqualTo(new RefundAlreadyStarted(refund(1)));
        assertThat(shop.refused(giveBack(refund(2), PAYMENT, 50)))
                .isEqualTo(new RefundInProgress(PAYMENT, Money.of(50), Money.of(60)));
        assertThat(shop.stake(giveBack(refund(2), PAYMENT, 40))).map(Stake::amount).contains(Money.of(40));
    }

    @Test
    void afterItsDaysNothingGoesBackTheWayItCameUnlessItCameTooLate() {
        shop.rules(new TenderRules(List.of(new AllowedMethod(TenderMethod.WECHAT, null, 30, null)), null, null, null));
        shop.captured(PAYMENT, 100);
        assertThat(PayShop.refused(shop.send(giveBack(refund(1), PAYMENT, 5), MORNING.plusDays(31))))
                .isInstanceOf(RefundWindowClosed.class);
        shop.accepted(start(payment(2), 100));
        shop.accepted(new CancelPayment(payment(2), "left"));
        shop.accepted(taken(payment(2), 100));
        PayShop.accepted(shop.send(giveBack(refund(2), payment(2), 100), MORNING.plusDays(31)));
    }

    @Test
    void whatFailedIsPaidAnotherWayOnce() {
        shop.captured(PAYMENT, 100);
        PayRefundOtherwise inCash =
                new PayRefundOtherwise(refund(1), STORE, TILL, null, TenderMethod.CASH, "the card is gone", null);
        assertThat(shop.refused(inCash)).isEqualTo(new UnknownRefund(refund(1)));
        shop.accepted(giveBack(refund(1), PAYMENT, 60));
        assertThat(shop.refused(inCash)).isEqualTo(new RefundNotInState(refund(1), RefundState.STARTED));
        shop.accepted(refundAnswer(refund(1), RefundAnswerState.FAILED));
        assertThat(shop.stake(inCash)).map(Stake::amount).contains(Money.of(60));
        shop.accepted(inCash);
        assertThat(shop.state(PAYMENT).refundable()).isEqualTo(Money.of(40));
        assertThat(shop.refused(inCash)).isEqualTo(new RefundNotInState(refund(1), RefundState.PAID_OTHERWISE));
    }

    /** The provider finds the money after all, weeks later: it is gone, so that it is recorded, once. */
    @Test
    void whatWentBackTwiceIsRecorded() {
        shop.captured(PAYMENT, 100);
        shop.accepted(giveBack(refund(1), PAYMENT, 60));
        shop.accepted(refundAnswer(refund(1), RefundAnswerState.STUCK));
        shop.accepted(
                new PayRefundOtherwise(refund(1), STORE, TILL, null, TenderMethod.CASH, "the card is gone", null));
        assertThat(shop.accepted(refundAnswer(refund(1), RefundAnswerState.COMPLETED), RefundedTwice.class))
                .singleElement()
                .satisfies(twice -> {
                    assertThat(twice.refundedMinor()).isEqualTo(Money.of(60));
                    assertThat(twice.excessMinor()).isEqualTo(Money.of(60));
                });
        assertThat(shop.accepted(refundAnswer(refund(1), RefundAnswerState.COMPLETED))).isEmpty();
        assertThat(shop.state(PAYMENT).refundable()).isEqualTo(Money.of(40));
    }

    /** It failed, most of the money went back by another refund, and then it is proven all the same. */
    @Test
    void whatWentBackTwiceInPartIsRecordedInTwoParts() {
        shop.captured(PAYMENT, 100);
        shop.accepted(giveBack(refund(1), PAYMENT, 60));
        shop.accepted(refundAnswer(refund(1), RefundAnswerState.FAILED));
        shop.accepted(giveBack(refund(2), PAYMENT, 90));
        List<Event> events = shop.accepted(refundAnswer(refund(1), RefundAnswerState.COMPLETED));
        assertThat(events).filteredOn(RefundCompleted.class::isInstance)
                .map(event -> ((RefundCompleted) event).refundedMinor())
                .containsExactly(Money.of(10));
        assertThat(events).filteredOn(RefundedTwice.class::isInstance)
                .map(event -> ((RefundedTwice) event).excessMinor())
                .containsExactly(Money.of(50));
        assertThat(shop.state(PAYMENT).refundable()).isEqualTo(Money.ZERO);
    }
}
