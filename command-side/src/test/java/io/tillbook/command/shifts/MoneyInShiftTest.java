package io.tillbook.command.shifts;

import static io.tillbook.command.shifts.TillShop.EVENING;
import static io.tillbook.command.shifts.TillShop.NOON;
import static io.tillbook.command.shifts.TillShop.TILL;
import static io.tillbook.command.shifts.TillShop.cash;
import static io.tillbook.command.shifts.TillShop.close;
import static io.tillbook.command.shifts.TillShop.count;
import static io.tillbook.command.testing.Shop.STORE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.checkout.CardNumber;
import io.tillbook.api.checkout.CardProof;
import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.checkout.RefundId;
import io.tillbook.api.giftcards.GiftCardCommand.CashOut;
import io.tillbook.api.giftcards.GiftCardCommand.IssueCard;
import io.tillbook.api.giftcards.GiftCardCommand.LoadValue;
import io.tillbook.api.giftcards.GiftCardCommand.ReturnPurchase;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Secret;
import io.tillbook.api.payments.AnswerSource;
import io.tillbook.api.payments.AnswerState;
import io.tillbook.api.payments.PaymentChannel;
import io.tillbook.api.payments.PaymentCode;
import io.tillbook.api.payments.PaymentsCommand.RecordAnswer;
import io.tillbook.api.payments.PaymentsCommand.StartPayment;
import io.tillbook.api.payments.PaymentsCommand.SubmitPayment;
import io.tillbook.api.payments.ProviderAccount;
import io.tillbook.api.payments.ProviderTx;
import io.tillbook.api.payments.RefundAnswerState;
import io.tillbook.api.payments.RefundCommand.PayRefundOtherwise;
import io.tillbook.api.payments.RefundCommand.RecordRefundAnswer;
import io.tillbook.api.payments.RefundCommand.StartRefund;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.api.shifts.RegisterCommand.SetShiftRules;
import io.tillbook.api.shifts.RegisterEvent.ZReported;
import io.tillbook.api.shifts.ShiftRules;
import io.tillbook.api.shifts.ShiftTotals;
import io.tillbook.api.shifts.ShiftsRejection.CountOutdated;
import io.tillbook.api.shifts.ShiftsRejection.NoOpenShift;
import io.tillbook.api.shifts.TenderNet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Money that a till takes or gives back beside sales and returns is in its drawer, and so in its shift. */
class MoneyInShiftTest {
    private static final CardNumber CARD = CardNumber.of("600000000000001");
    private static final Secret TOLD = new Secret("not looked at");
    private static final PaymentId PAYMENT = new PaymentId("01980000-0000-7000-8000-000000000001");
    private static final RefundId REFUND = new RefundId("01990000-0000-7000-8000-000000000001");

    private final TillShop shop = new TillShop();

    private static IssueCard issue() {
        return new IssueCard(CARD, TOLD, null, null, STORE, CardProof.of("right"));
    }

    private static LoadValue load(TenderMethod method, long amount) {
        return new LoadValue(CARD, STORE, TILL, null, null, List.of(new Tender(method, Money.of(amount), null)), null);
    }

    private static CashOut cashOut(long amount) {
        return new CashOut(CARD, TOLD, STORE, TILL, TenderMethod.CASH, Money.of(amount), "leaves town", null,
                CardProof.of("right"));
    }

    private static PayRefundOtherwise payInCash() {
        return new PayRefundOtherwise(REFUND, STORE, TILL, null, TenderMethod.CASH, "the card is gone", null);
    }

    /** A refund to a wallet that has failed. */
    private void refundHasFailed(long amount) {
        ProviderAccount account = new ProviderAccount("wechat-1");
        shop.accepted(new StartPayment(PAYMENT, STORE, TILL, null, null, TenderMethod.WECHAT, PaymentChannel.BARCODE,
                Money.of(amount), null, null, null, PaymentCode.of("134567890123456795")));
        shop.accepted(new SubmitPayment(PAYMENT, 1, account));
        shop.accepted(new RecordAnswer(PAYMENT, AnswerSource.QUERY, AnswerState.CAPTURED, account, Money.of(amount),
                null, new ProviderTx("4200"), NOON, "SUCCESS", null, null));
        shop.accepted(new StartRefund(REFUND, PAYMENT, STORE, Money.of(amount), "nobody bought anything", null));
        shop.accepted(RecordRefundAnswer.of(REFUND, AnswerSource.QUERY, RefundAnswerState.FAILED, null, null));
    }

    private ShiftTotals totals() {
        return shop.shift(1).totals();
    }

    private static void assertAddsUp(ShiftTotals totals) {
        Money net = totals.tenders()
                .stream()
                .map(tender -> totals.net(tender.method()))
                .reduce(Money.ZERO, Money::plus);
        assertThat(net).isEqualTo(totals.salesMinor()
                .minus(totals.returnsMinor())
                .plus(totals.roundingMinor())
                .plus(totals.held())
                .plus(totals.unmatched())
                .plus(totals.giftCards()));
    }

    @Test
    void whatIsPaidForAGiftCardIsNoSale() {
        shop.withShift(1_000).accepted(cash("1", 100));
        shop.accepted(issue());
        shop.accepted(load(TenderMethod.CASH, 500));
        shop.accepted(load(TenderMethod.WECHAT, 200));
        assertThat(totals().expected(TenderMethod.CASH)).isEqualTo(Money.of(1_600));
        assertThat(totals().expected(TenderMethod.WECHAT)).isEqualTo(Money.of(200));
        assertThat(totals().salesMinor()).isEqualTo(Money.of(100));
        assertThat(totals().giftCardsMinor()).isEqualTo(Money.of(700));
        assertAddsUp(totals());

        shop.accepted(cashOut(700));
        assertThat(totals().expected(TenderMethod.CASH)).isEqualTo(Money.of(900));
        assertThat(totals().giftCardsMinor()).isNull();
        assertAddsUp(totals());
    }

    @Test
    void whatIsPaidBackForAGiftCardGoesOutOfTheDrawer() {
        shop.withShift(1_000).accepted(issue());
        shop.accepted(load(TenderMethod.CASH, 500));
        shop.accepted(new ReturnPurchase(CARD, TOLD, STORE, TILL,
                List.of(new Refund(TenderMethod.CASH, Money.of(500))), "a mistake", null, CardProof.of("right")));
        assertThat(totals().expected(TenderMethod.CASH)).isEqualTo(Money.of(1_000));
        assertAddsUp(totals());
    }

    @Test
    void aZReportTellsItApart() {
        shop.withShift(0).accepted(issue());
        shop.accepted(load(TenderMethod.CASH, 500));
        shop.accepted(count("c", 1, 500));
        ZReported z = shop.at(EVENING).only(close("c", 1, 500), ZReported.class);
        assertThat(z.report().tenders()).containsExactly(new TenderNet(TenderMethod.CASH, Money.of(500)));
        assertThat(z.report().canonical()).contains("\"giftCardsMinor\":500");
        assertThat(z.report().salesMinor()).isEqualTo(Money.ZERO);
    }

    @Test
    void aCountBeforeItIsOutdated() {
        shop.withShift(0).accepted(issue());
        shop.accepted(count("c", 1, 0));
        shop.accepted(load(TenderMethod.CASH, 500));
        assertThat(shop.refused(close("c", 1, 0))).isInstanceOf(CountOutdated.class);
    }

    /** The shift of the return has told that the wallet gave it; now the drawer has less, and the wallet more. */
    @Test
    void aRefundThatIsPaidInCashLeavesTheDrawer() {
        shop.withShift(1_000);
        refundHasFailed(60);
        shop.accepted(payInCash());
        assertThat(totals().expected(TenderMethod.CASH)).isEqualTo(Money.of(940));
        assertThat(totals().expected(TenderMethod.WECHAT)).isEqualTo(Money.of(60));
        assertThat(totals().giftCardsMinor()).isNull();
        assertThat(totals().returns()).isZero();
        assertAddsUp(totals());
    }

    @Test
    void whereAShiftIsNeededNoneOfItIsDoneWithout() {
        shop.withRegister().accepted(issue());
        refundHasFailed(60);
        shop.accepted(new SetShiftRules(STORE, new ShiftRules(null, true, null, null, null, null, null)));
        for (Command command : List.of(load(TenderMethod.CASH, 500), payInCash())) {
            assertThat(shop.refused(command)).isEqualTo(new NoOpenShift(STORE, TILL));
        }
        shop.accepted(new SetShiftRules(STORE, ShiftRules.USUAL));
        shop.accepted(load(TenderMethod.CASH, 500));
        shop.accepted(payInCash());
    }
}
