package io.tillbook.command.payments;

import static io.tillbook.command.testing.Circumstances.MORNING;
import static io.tillbook.command.testing.Shop.MILK;
import static io.tillbook.command.testing.Shop.STORE;
import static io.tillbook.command.testing.Shop.TILL;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.checkout.Origin;
import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.checkout.RefundId;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.api.payments.AnswerSource;
import io.tillbook.api.payments.AnswerState;
import io.tillbook.api.payments.PaymentChannel;
import io.tillbook.api.payments.PaymentCode;
import io.tillbook.api.payments.PaymentsCommand.RecordAnswer;
import io.tillbook.api.payments.PaymentsCommand.SetTenderRules;
import io.tillbook.api.payments.PaymentsCommand.StartPayment;
import io.tillbook.api.payments.PaymentsCommand.SubmitPayment;
import io.tillbook.api.payments.ProviderAccount;
import io.tillbook.api.payments.ProviderTx;
import io.tillbook.api.payments.RefundAnswerState;
import io.tillbook.api.payments.RefundCommand.RecordRefundAnswer;
import io.tillbook.api.payments.RefundCommand.StartRefund;
import io.tillbook.api.payments.TenderRules;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.returns.ReturnLine;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturn;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SaleLine;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.command.kernel.Decision.Accepted;
import io.tillbook.command.kernel.Decision.NewEvent;
import io.tillbook.command.kernel.Decision.Refused;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Stake;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.History;
import io.tillbook.command.testing.Shop;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A store that takes payments. Providers are what the tests say they answer. */
final class PayShop {
    static final PaymentId PAYMENT = payment(1);
    static final ProviderAccount ACCOUNT = new ProviderAccount("wechat-1");

    private final History history = new History();

    PayShop() {
        Stream.of(Shop.store(NegativeStock.ALLOW)).forEach(history::add);
        history.add(Shop.opened(Shop.OTHER_STORE, NegativeStock.ALLOW));
    }

    static PaymentId payment(int number) {
        return new PaymentId(new UUID(0x0198_0000_0000_7000L, 0x8000_0000_0000_0000L | number).toString());
    }

    static RefundId refund(int number) {
        return new RefundId(new UUID(0x0199_0000_0000_7000L, 0x8000_0000_0000_0000L | number).toString());
    }

    PayShop rules(TenderRules rules) {
        accepted(new SetTenderRules(STORE, rules, null));
        return this;
    }

    /** A payment by WeChat whose code was scanned. */
    static StartPayment start(PaymentId payment, long amount) {
        return new StartPayment(payment, STORE, TILL, null, null, TenderMethod.WECHAT, PaymentChannel.BARCODE,
                Money.of(amount), null, null, null, PaymentCode.of("134567890123456795"));
    }

    static StartPayment byHand(PaymentId payment, long amount) {
        return new StartPayment(payment, STORE, TILL, null, null, TenderMethod.CARD, PaymentChannel.BY_HAND,
                Money.of(amount), null, "trace 000123", null, null);
    }

    static SubmitPayment submit(PaymentId payment, int attempt) {
        return new SubmitPayment(payment, attempt, ACCOUNT);
    }

    static RecordAnswer answer(PaymentId payment, AnswerState state) {
        return RecordAnswer.of(payment, AnswerSource.QUERY, state, null, null);
    }

    static RecordAnswer taken(PaymentId payment, long amount) {
        return new RecordAnswer(payment, AnswerSource.QUERY, AnswerState.CAPTURED, ACCOUNT, Money.of(amount), null,
                new ProviderTx("4200-" + payment.value()), MORNING.plusSeconds(1), "SUCCESS", null, null);
    }

    static RecordAnswer reversed(PaymentId payment) {
        return new RecordAnswer(payment, AnswerSource.CALL, AnswerState.CANCELLED, null, null, null, null, null, null,
                null, true);
    }

    static StartRefund giveBack(RefundId refund, PaymentId payment, long amount) {
        return new StartRefund(refund, payment, STORE, Money.of(amount), "nobody bought anything", null);
    }

    static RecordRefundAnswer refundAnswer(RefundId refund, RefundAnswerState state) {
        return RecordRefundAnswer.of(refund, AnswerSource.QUERY, state, null, null);
    }

    /** A payment that was started, submitted and captured. */
    PayShop captured(PaymentId payment, long amount) {
        accepted(start(payment, amount));
        accepted(submit(payment, 1));
        accepted(taken(payment, amount));
        return this;
    }

    static Tender by(TenderMethod method, PaymentId payment, long amount) {
        return new Tender(method, Money.of(amount), null, null, null, null, payment);
    }

    static Tender wechat(PaymentId payment, long amount) {
        return by(TenderMethod.WECHAT, payment, amount);
    }

    static Tender cash(long amount) {
        return new Tender(TenderMethod.CASH, Money.of(amount), null);
    }

    static CompleteSale sale(String id, Tender... tenders) {
        return sale(id, null, tenders);
    }

    /** So many pieces at one minor unit as were paid for. */
    static CompleteSale sale(String id, @Nullable Origin origin, Tender... tenders) {
        long paid = Stream.of(tenders).mapToLong(tender -> tender.captured().minor()).sum();
        return sale(id, paid, origin, tenders);
    }

    static CompleteSale sale(String id, long due, @Nullable Origin origin, Tender... tenders) {
        return new CompleteSale(new SaleId(id), new ReceiptNo(id), STORE, TILL, null, null,
                List.of(new SaleLine(1, MILK, Quantity.of(due), Money.of(1), null, null, null, null)),
                List.of(tenders), null, origin);
    }

    /** Of a sale at one minor unit a piece, so many pieces. */
    static AcceptReturn back(String id, String sale, long pieces, @Nullable Origin origin, Refund... refunds) {
        return new AcceptReturn(new ReturnId(id), new SaleId(sale), STORE, TILL,
                List.of(new ReturnLine(1, Quantity.of(pieces), true)), List.of(refunds), "too many", origin);
    }

    static Refund by(TenderMethod method, long amount) {
        return new Refund(method, Money.of(amount));
    }

    Decision send(Command command) {
        return send(command, MORNING);
    }

    Decision send(Command command, OffsetDateTime at) {
        return history.run(command, Circumstances.of(command, at));
    }

    /** How much an accepted command is, of something that may be limited; it is not kept. */
    Optional<Stake> stake(Command command) {
        return history.stake(command, Circumstances.of(command, MORNING));
    }

    List<Event> accepted(Command command) {
        return accepted(send(command));
    }

    static List<Event> accepted(Decision decision) {
        assertThat(decision).isInstanceOf(Accepted.class);
        return decision.events().stream().map(NewEvent::event).toList();
    }

    <E extends Event> List<E> accepted(Command command, Class<E> kind) {
        return accepted(command).stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Why it is refused; a sentence tells it. */
    Rejection refused(Command command) {
        return refused(send(command));
    }

    static Rejection refused(Decision decision) {
        assertThat(decision).isInstanceOf(Refused.class);
        Rejection reason = ((Refused) decision).rejection();
        assertThat(reason.detail()).matches("\\p{Lu}.*\\.");
        return reason;
    }

    Payment state(PaymentId payment) {
        return history.of(Payment.at(payment));
    }

    PaymentRefund state(RefundId refund) {
        return history.of(PaymentRefund.at(refund));
    }
}
