package io.tillbook.command.payments;

import io.tillbook.api.checkout.Flag;
import io.tillbook.api.checkout.FlagKind;
import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.api.payments.AllowedMethod;
import io.tillbook.api.payments.PaymentState;
import io.tillbook.api.payments.PaymentsEvent.PaymentUsed;
import io.tillbook.api.payments.PaymentsRejection.MethodNotAllowed;
import io.tillbook.api.payments.PaymentsRejection.PaymentMissing;
import io.tillbook.api.payments.PaymentsRejection.PaymentNotCaptured;
import io.tillbook.api.payments.PaymentsRejection.PaymentOfAnotherLocation;
import io.tillbook.api.payments.PaymentsRejection.PaymentOfAnotherMethod;
import io.tillbook.api.payments.PaymentsRejection.PaymentOfAnotherSale;
import io.tillbook.api.payments.PaymentsRejection.TenderExceedsCapture;
import io.tillbook.api.payments.PaymentsRejection.UnknownPayment;
import io.tillbook.api.payments.TenderRules;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.command.checkout.SalePart;
import io.tillbook.command.checkout.Step;
import io.tillbook.command.checkout.Ticket;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Payments that a sale names are its own from then on, in its own append: {@code Σ tenders naming p ≤ captured(p)}, and
 * one payment serves one sale. What has happened is not refused: a payment that is not good for it is left alone.
 */
final class UsedPayments implements SalePart {
    @Override
    public Footprint footprint(Footprint soFar, CompleteSale sale, States known) {
        Footprint all = sale.tenders().isEmpty() ? soFar : soFar.reading(TenderRuleBook.of(sale.location()));
        for (PaymentId payment : named(sale).keySet()) {
            all = all.writing(Payment.at(payment));
        }
        return all;
    }

    /** What is paid with each payment that the sale names. */
    private static SortedMap<PaymentId, Money> named(CompleteSale sale) {
        SortedMap<PaymentId, Money> named = new TreeMap<>();
        for (Tender tender : sale.tenders()) {
            if (tender.paymentId() != null) {
                named.merge(tender.paymentId(), tender.captured(), Money::plus);
            }
        }
        return named;
    }

    @Override
    public Step<Ticket> apply(Ticket ticket, Draft draft) {
        Step<Ticket> step = ticket.unless(notAllowed(ticket, draft));
        for (Map.Entry<PaymentId, Money> paid : named(ticket.sale()).entrySet()) {
            step = step.then(each -> used(paid.getKey(), paid.getValue(), each, draft));
        }
        return step;
    }

    /** Rule: the location takes the means, and the payment is named where it asks for that. */
    private static Stream<Flag> notAllowed(Ticket ticket, States states) {
        CompleteSale sale = ticket.sale();
        if (sale.tenders().isEmpty()) {
            return Stream.empty();
        }
        TenderRules rules = TenderRuleBook.at(states, sale.location(), ticket.paidAt());
        return sale.tenders().stream().flatMap(tender -> notAllowed(tender, rules, sale).stream());
    }

    private static Optional<Flag> notAllowed(Tender tender, TenderRules rules, CompleteSale sale) {
        TenderMethod method = tender.method();
        Optional<AllowedMethod> allowed = rules.of(method);
        if (allowed.isEmpty()) {
            return Optional.of(Flag.of(FlagKind.METHOD_NOT_ALLOWED, new MethodNotAllowed(sale.location(), method),
                    tender.captured()));
        }
        return allowed.filter(each -> each.asksForPayment() && tender.isPayable() && !tender.isSetOff()
                && tender.paymentId() == null)
                .map(_ -> Flag.of(FlagKind.PAYMENT_NOT_USABLE, new PaymentMissing(method, tender.captured()),
                        tender.captured()));
    }

    private static Step<Ticket> used(PaymentId id, Money amount, Ticket ticket, Draft draft) {
        Payment payment = draft.of(Payment.at(id));
        Optional<Flag> broken = broken(id, amount, payment, ticket);
        if (broken.isEmpty()) {
            draft.add(Payment.at(id), new PaymentUsed(id, ticket.sale().saleId(), amount));
        }
        return ticket.unless(broken.stream());
    }

    private static Optional<Flag> broken(PaymentId id, Money amount, Payment payment, Ticket ticket) {
        Optional<Rejection> unusable = unusable(id, payment, ticket.sale());
        if (unusable.isPresent()) {
            return unusable.map(reason -> Flag.of(FlagKind.PAYMENT_NOT_USABLE, reason, amount));
        }
        Money most = payment.refundable();
        return amount.exceeds(most)
                ? Optional.of(Flag.of(FlagKind.TENDER_EXCEEDS_CAPTURE, new TenderExceedsCapture(id, amount, most),
                        amount.minus(most)))
                : Optional.empty();
    }

    /** Rule: it was taken here, by this means, in time, and for no other sale. */
    private static Optional<Rejection> unusable(PaymentId id, Payment payment, CompleteSale sale) {
        if (!payment.isKnown()) {
            return Optional.of(new UnknownPayment(id));
        }
        if (payment.sale() != null && (payment.isUsed() || !payment.sale().equals(sale.saleId()))) {
            return Optional.of(new PaymentOfAnotherSale(id, payment.sale()));
        }
        if (!Objects.equals(payment.location(), sale.location())) {
            return Optional.of(new PaymentOfAnotherLocation(id, payment.started().location()));
        }
        if (payment.state() != PaymentState.CAPTURED) {
            return Optional.of(new PaymentNotCaptured(id, payment.state()));
        }
        return sale.tenders()
                .stream()
                .filter(tender -> id.equals(tender.paymentId()) && tender.method() != payment.started().method())
                .findFirst()
                .map(tender -> new PaymentOfAnotherMethod(id, payment.started().method(), tender.method()));
    }
}
