package io.tillbook.command.payments;

import static io.tillbook.command.payments.PayShop.ACCOUNT;
import static io.tillbook.command.payments.PayShop.PAYMENT;
import static io.tillbook.command.payments.PayShop.byHand;
import static io.tillbook.command.payments.PayShop.payment;
import static io.tillbook.command.payments.PayShop.start;
import static io.tillbook.command.payments.PayShop.submit;
import static io.tillbook.command.payments.PayShop.taken;
import static io.tillbook.command.testing.Circumstances.MORNING;
import static io.tillbook.command.testing.Shop.STORE;
import static io.tillbook.command.testing.Shop.TILL;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.CatalogRejection.UnknownLocation;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.payments.AllowedMethod;
import io.tillbook.api.payments.AnswerSource;
import io.tillbook.api.payments.AnswerState;
import io.tillbook.api.payments.PaymentCode;
import io.tillbook.api.payments.PaymentState;
import io.tillbook.api.payments.PaymentsCommand.CancelPayment;
import io.tillbook.api.payments.PaymentsCommand.RecordAnswer;
import io.tillbook.api.payments.PaymentsCommand.SetTenderRules;
import io.tillbook.api.payments.PaymentsCommand.StartPayment;
import io.tillbook.api.payments.PaymentsEvent.CancellationStarted;
import io.tillbook.api.payments.PaymentsEvent.PaymentCancelled;
import io.tillbook.api.payments.PaymentsEvent.PaymentCaptured;
import io.tillbook.api.payments.PaymentsEvent.PaymentStarted;
import io.tillbook.api.payments.PaymentsEvent.ProviderTransactionTaken;
import io.tillbook.api.payments.PaymentsRejection.AmountAboveLimit;
import io.tillbook.api.payments.PaymentsRejection.AttemptOutOfOrder;
import io.tillbook.api.payments.PaymentsRejection.CodeNotOfMethod;
import io.tillbook.api.payments.PaymentsRejection.MethodNotAllowed;
import io.tillbook.api.payments.PaymentsRejection.PaymentAlreadyStarted;
import io.tillbook.api.payments.PaymentsRejection.PaymentNotOpen;
import io.tillbook.api.payments.PaymentsRejection.ProviderTransactionOfAnotherPayment;
import io.tillbook.api.payments.PaymentsRejection.RulesInPast;
import io.tillbook.api.payments.PaymentsRejection.TooManyRules;
import io.tillbook.api.payments.PaymentsRejection.UnknownPayment;
import io.tillbook.api.payments.ProviderTx;
import io.tillbook.api.payments.TenderRules;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.command.kernel.Stake;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is accepted and refused of payments, one rule after the other. */
class TakenPaymentsTest {
    private final PayShop shop = new PayShop();

    @Test
    void aPaymentIsStartedByTheClockOfItsLocationAndKeepsTheMaskOnly() {
        assertThat(shop.accepted(start(PAYMENT, 1_980), PaymentStarted.class)).singleElement().satisfies(started -> {
            assertThat(started.number().value()).isEqualTo(PAYMENT.value().replace("-", ""));
            assertThat(started.maskedCode()).isEqualTo("13****95");
            assertThat(started.terms().startedOn()).isEqualTo(LocalDate.of(2026, 11, 22));
            assertThat(started.startedAt()).isEqualTo(MORNING.plusSeconds(2));
        });
        assertThat(shop.refused(start(PAYMENT, 1_980))).isEqualTo(new PaymentAlreadyStarted(PAYMENT));
    }

    @Test
    void aCodeOfAnotherWalletIsRefused() {
        assertThat(shop.refused(scanned("2512345678901234")))
                .isEqualTo(new CodeNotOfMethod(TenderMethod.WECHAT, TenderMethod.ALIPAY));
        assertThat(shop.refused(scanned("2123450002504"))).isEqualTo(new CodeNotOfMethod(TenderMethod.WECHAT, null));
    }

    private static StartPayment scanned(String code) {
        StartPayment start = start(PAYMENT, 5);
        return new StartPayment(PAYMENT, start.location(), start.register(), null, null, start.method(), start.by(),
                start.amountMinor(), null, null, null, PaymentCode.of(code));
    }

    @Test
    void aLocationTakesWhatItsRulesAllow() {
        shop.rules(new TenderRules(List.of(new AllowedMethod(TenderMethod.WECHAT, Money.of(1_000), null, null)), null,
                null, null));
        assertThat(shop.refused(start(PAYMENT, 1_001)))
                .isEqualTo(new AmountAboveLimit(TenderMethod.WECHAT, Money.of(1_001), Money.of(1_000)));
        assertThat(shop.refused(byHand(PAYMENT, 5))).isEqualTo(new MethodNotAllowed(STORE, TenderMethod.CARD));
        shop.accepted(start(PAYMENT, 1_000));
    }

    @Test
    void rulesHoldFromTheirMomentOnAndNotBefore() {
        LocationId nowhere = new LocationId("S9");
        assertThat(shop.refused(new SetTenderRules(nowhere, TenderRules.NONE, null)))
                .isEqualTo(new UnknownLocation(nowhere));
        assertThat(shop.refused(new SetTenderRules(STORE, TenderRules.NONE, MORNING)))
                .isInstanceOf(RulesInPast.class);
        TenderRules cashOnly = new TenderRules(List.of(AllowedMethod.of(TenderMethod.CASH)), null, null, null);
        shop.accepted(new SetTenderRules(STORE, cashOnly, MORNING.plusDays(1)));
        shop.accepted(start(PAYMENT, 5));
        assertThat(PayShop.refused(shop.send(start(payment(2), 5), MORNING.plusDays(1))))
                .isInstanceOf(MethodNotAllowed.class);
        for (int day = 2; day <= 10; day++) {
            shop.accepted(new SetTenderRules(STORE, cashOnly, MORNING.plusDays(day)));
        }
        assertThat(shop.refused(new SetTenderRules(STORE, cashOnly, MORNING.plusDays(11))))
                .isEqualTo(new TooManyRules(10));
    }

    @Test
    void byHandItIsCapturedAtOnceAndAboveTheLimitSomebodyElseHasToSaySo() {
        shop.rules(new TenderRules(null, null, null, Money.of(1_000)));
        StartPayment more = new StartPayment(PAYMENT, STORE, TILL, new EmployeeId("li"), null, TenderMethod.CARD,
                byHand(PAYMENT, 1).by(), Money.of(1_001), null, "slip", null, null);
        assertThat(shop.stake(more)).map(Stake::involved).contains(Set.of(new EmployeeId("li")));
        assertThat(shop.stake(byHand(PAYMENT, 1_000))).hasValueSatisfying(
                stake -> assertThat(stake.involved()).isNull());
        assertThat(shop.stake(start(PAYMENT, 1_001))).isEmpty();
        assertThat(shop.accepted(byHand(PAYMENT, 1_000), PaymentCaptured.class)).singleElement()
                .satisfies(captured -> assertThat(captured.source()).isEqualTo(AnswerSource.BY_HAND));
        assertThat(shop.state(PAYMENT).state()).isEqualTo(PaymentState.CAPTURED);
    }

    @Test
    void aCallIsRecordedOnceInItsOrderAndNotForWhatIsGivenUp() {
        assertThat(shop.refused(submit(PAYMENT, 1))).isEqualTo(new UnknownPayment(PAYMENT));
        shop.accepted(start(PAYMENT, 5));
        assertThat(shop.refused(submit(PAYMENT, 2))).isEqualTo(new AttemptOutOfOrder(2, 1));
        shop.accepted(submit(PAYMENT, 1));
        assertThat(shop.refused(submit(PAYMENT, 1))).isEqualTo(new AttemptOutOfOrder(1, 2));
        shop.accepted(new CancelPayment(PAYMENT, "left"));
        assertThat(shop.refused(submit(PAYMENT, 2))).isEqualTo(new PaymentNotOpen(PAYMENT, PaymentState.CANCELLING));
    }

    @Test
    void whatNoProviderHasHeardOfIsCancelledAtOnce() {
        shop.accepted(start(PAYMENT, 5));
        assertThat(shop.accepted(new CancelPayment(PAYMENT, "left"))).hasExactlyElementsOfTypes(
                CancellationStarted.class, PaymentCancelled.class);
        assertThat(shop.refused(new CancelPayment(PAYMENT, "left")))
                .isEqualTo(new PaymentNotOpen(PAYMENT, PaymentState.CANCELLED));
        assertThat(shop.refused(new CancelPayment(payment(2), "left"))).isEqualTo(new UnknownPayment(payment(2)));
    }

    @Test
    void cancellingIsSaidOnce() {
        shop.accepted(start(PAYMENT, 5));
        shop.accepted(submit(PAYMENT, 1));
        assertThat(shop.accepted(new CancelPayment(PAYMENT, "left"))).hasSize(1);
        assertThat(shop.accepted(new CancelPayment(PAYMENT, "left"))).isEmpty();
    }

    @Test
    void aTransactionOfAProviderProvesOnePayment() {
        shop.accepted(start(PAYMENT, 5));
        shop.accepted(start(payment(2), 5));
        assertThat(shop.accepted(taken(PAYMENT, 5))).hasExactlyElementsOfTypes(PaymentCaptured.class,
                ProviderTransactionTaken.class);
        ProviderTx transaction = new ProviderTx("4200-" + PAYMENT.value());
        assertThat(shop.refused(new RecordAnswer(payment(2), AnswerSource.NOTICE, AnswerState.CAPTURED, ACCOUNT,
                Money.of(5), null, transaction, null, null, null, null)))
                .isEqualTo(new ProviderTransactionOfAnotherPayment(ACCOUNT, transaction, PAYMENT));
        assertThat(shop.state(payment(2)).state()).isEqualTo(PaymentState.STARTED);
    }

    @Test
    void whatTheProviderTellsAheadOfTimeHasNotHappenedYet() {
        shop.accepted(start(PAYMENT, 5));
        assertThat(shop.accepted(new RecordAnswer(PAYMENT, AnswerSource.QUERY, AnswerState.CAPTURED, null, Money.of(5),
                null, null, MORNING.plusDays(3), null, null, null), PaymentCaptured.class)).singleElement()
                .satisfies(captured -> assertThat(captured.businessDay()).isEqualTo(LocalDate.of(2026, 11, 22)));
    }
}
