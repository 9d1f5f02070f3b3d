package io.tillbook.command.payments;

import io.tillbook.api.checkout.Flag;
import io.tillbook.api.checkout.FlagKind;
import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.checkout.RefundId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.payments.AnswerSource;
import io.tillbook.api.payments.RefundEvent.PaymentRefundClosed;
import io.tillbook.api.payments.RefundEvent.RefundFailed;
import io.tillbook.api.payments.RefundRejection.RefundExceedsCapture;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.command.checkout.ReturnPart;
import io.tillbook.command.checkout.ReturnTicket;
import io.tillbook.command.checkout.Step;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a sale was paid with by payments goes back the way it came: its refunds start in the append of the return, so
 * that none is forgotten and none starts twice. Where that way is closed, the refund has failed at once, and somebody
 * pays it another way.
 */
final class RefundedPayments implements ReturnPart {
    private static final String CLOSED = "WINDOW_CLOSED";

    @Override
    public Footprint footprint(Footprint soFar, Wanted wanted, States known) {
        Footprint all = soFar;
        for (PaymentId payment : known.of(PaymentsOfSale.at(wanted.command().saleId())).all()) {
            LocationId taken = known.of(Payment.at(payment)).location();
            all = all.writing(Payment.at(payment))
                    .writing(PaymentRefund.at(RefundId.of(wanted.command().returnId(), payment)));
            all = taken == null ? all : all.reading(TenderRuleBook.of(taken));
        }
        return all;
    }

    @Override
    public Step<ReturnTicket> apply(ReturnTicket ticket, Draft draft) {
        PaymentsOfSale sale = draft.of(PaymentsOfSale.at(ticket.command().saleId()));
        if (sale.all().isEmpty()) {
            return new Step.Next<>(ticket);
        }
        Map<TenderMethod, Money> given = given(ticket);
        return ticket.unless(given.entrySet()
                .stream()
                .flatMap(each -> tooMuch(each.getKey(), each.getValue(), sale, ticket, draft)))
                .then(checked -> new Step.Next<>(started(checked, given, sale, draft)));
    }

    /** What is given back by each means; what pays for other goods stays where it is. */
    private static Map<TenderMethod, Money> given(ReturnTicket ticket) {
        Map<TenderMethod, Money> given = new EnumMap<>(TenderMethod.class);
        ticket.command().refunds().forEach(each -> given.merge(each.method(), each.amountMinor(), Money::plus));
        return given;
    }

    /** Rule: payments give back no more than was taken by them and is not back; the rest was paid without any. */
    private static Stream<Flag> tooMuch(TenderMethod method, Money asked, PaymentsOfSale sale, ReturnTicket ticket,
            States states) {
        List<PaymentId> payments = sale.by(method);
        Money most = payments.stream()
                .map(id -> refundable(id, ticket.command().saleId(), states))
                .reduce(sale.unnamed(method), Money::plus);
        return payments.isEmpty() || !asked.exceeds(most) ? Stream.empty()
                : Stream.of(Flag.of(FlagKind.REFUND_EXCEEDS_CAPTURE,
                        new RefundExceedsCapture(payments.getFirst(), asked, most), asked.minus(most)));
    }

    /** A sale that has happened may name a payment that was not good for it: nothing goes back to that. */
    private static Money refundable(PaymentId id, SaleId sale, States states) {
        Payment payment = states.of(Payment.at(id));
        return payment.isUsed() && sale.equals(payment.sale()) ? payment.refundable() : Money.ZERO;
    }

    private static ReturnTicket started(ReturnTicket ticket, Map<TenderMethod, Money> given, PaymentsOfSale sale,
            Draft draft) {
        Map<TenderMethod, RefundId> whole = new EnumMap<>(TenderMethod.class);
        given.forEach((method, amount) -> {
            RefundId only = start(method, amount, sale, ticket, draft);
            if (only != null) {
                whole.put(method, only);
            }
        });
        return whole.isEmpty() ? ticket
                : ticket.naming(ticket.command()
                        .refunds()
                        .stream()
                        .map(each -> each.by(whole.get(each.method())))
                        .toList());
    }

    /** Starts the refunds of an amount, in the order of the payments; tells the refund where one gives back all. */
    private static @Nullable RefundId start(TenderMethod method, Money amount, PaymentsOfSale sale,
            ReturnTicket ticket, Draft draft) {
        List<RefundId> begun = new ArrayList<>();
        Money open = amount;
        for (PaymentId payment : sale.by(method)) {
            Money part = open.min(refundable(payment, ticket.command().saleId(), draft));
            if (part.exceeds(Money.ZERO)) {
                begun.add(begin(payment, part, ticket, draft));
                open = open.minus(part);
            }
        }
        return begun.size() == 1 && open.isZero() ? begun.getFirst() : null;
    }

    private static RefundId begin(PaymentId payment, Money part, ReturnTicket ticket, Draft draft) {
        RefundId id = RefundId.of(ticket.command().returnId(), payment);
        boolean isClosed = StartedRefund
                .closedAfterDays(draft.of(Payment.at(payment)), ticket.paidAt(), draft)
                .isPresent();
        new StartedRefund(id, payment, ticket.command().returnId(), ticket.command().location(), part,
                ticket.command().reason(), ticket.returnedAt()).begin(draft);
        PaymentRefund refund = draft.of(PaymentRefund.at(id));
        if (isClosed && refund.state().isOpen()) {
            draft.add(PaymentRefund.at(id), new RefundFailed(id, AnswerSource.CALL, CLOSED,
                    "The time in which it can go back the way it came is over.", refund.started()))
                    .add(Payment.at(payment), new PaymentRefundClosed(payment, id, Money.ZERO));
        }
        return id;
    }
}
