package io.tillbook.query.payments;

import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.checkout.RefundId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.payments.PaymentState;
import io.tillbook.api.payments.RefundState;
import io.tillbook.query.graphql.BadArgument;
import io.tillbook.query.graphql.ChangeHub;
import io.tillbook.query.graphql.Connection;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.kernel.StoredView;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Answers questions about payments. */
@Controller
final class PaymentQueries {
    private static final int MOST_RULES = 50;
    /** A payment goes back in no more parts. */
    private static final int MOST_REFUNDS = 100;

    private final PaymentViews views;
    private final ChangeHub<PaymentId> changes;

    PaymentQueries(PaymentViews views, ChangeHub<PaymentId> changes) {
        this.views = views;
        this.changes = changes;
    }

    @QueryMapping
    @Nullable
    PaymentView payment(@Argument String id) {
        return views.payment(BadArgument.parse("id", id, PaymentId::new)).orElse(null);
    }

    /** How it is read anew with each change, one after the other, so that what is told never goes back. */
    @SubscriptionMapping("payment")
    Flux<PaymentView> paymentFromNowOn(@Argument String id) {
        PaymentId payment = BadArgument.parse("id", id, PaymentId::new);
        return Flux.merge(changes.changes().filter(payment::equals), Mono.just(payment))
                .concatMap(each -> Mono.justOrEmpty(views.payment(each)))
                .distinctUntilChanged();
    }

    @QueryMapping
    Connection<PaymentView> payments(@Argument @Nullable String location, @Argument @Nullable PaymentState state,
            @Argument @Nullable LocalDate from, @Argument @Nullable LocalDate to, @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        PageRequest page = PageRequest.of(first, after);
        return Connection.of(page, views.payments(PaymentFilter.of(location, from, to), state, page),
                found -> found.view().order(), StoredView::view);
    }

    @QueryMapping
    Connection<PaymentView> openPayments(@Argument OffsetDateTime startedUntil, @Argument @Nullable String location,
            @Argument @Nullable Integer first, @Argument @Nullable String after) {
        PageRequest page = PageRequest.of(first, after);
        return Connection.of(page,
                views.open(location(location), startedUntil.toInstant().toEpochMilli(), page),
                found -> place(found, found.view().openMs()), StoredView::view);
    }

    @QueryMapping
    Connection<PaymentView> paymentsWithoutSale(@Argument OffsetDateTime capturedUntil,
            @Argument @Nullable String location, @Argument @Nullable Integer first, @Argument @Nullable String after) {
        PageRequest page = PageRequest.of(first, after);
        return Connection.of(page,
                views.unused(location(location), capturedUntil.toInstant().toEpochMilli(), page),
                found -> place(found, found.view().unusedMs()), StoredView::view);
    }

    private static @Nullable LocationId location(@Nullable String location) {
        return BadArgument.parseIfGiven("location", location, LocationId::new);
    }

    private static String place(StoredView<PaymentView> found, @Nullable Long ms) {
        return new Waiting(Objects.requireNonNull(ms), found.key()).text();
    }

    @QueryMapping
    @Nullable
    PaymentRefundView paymentRefund(@Argument String id) {
        return views.refund(BadArgument.parse("id", id, RefundId::new)).orElse(null);
    }

    @QueryMapping
    Connection<PaymentRefundView> paymentRefunds(@Argument @Nullable String location,
            @Argument @Nullable RefundState state, @Argument @Nullable LocalDate from,
            @Argument @Nullable LocalDate to, @Argument @Nullable Integer first, @Argument @Nullable String after) {
        PageRequest page = PageRequest.of(first, after);
        return Connection.of(page, views.refunds(PaymentFilter.of(location, from, to), state, page),
                found -> found.view().order(), StoredView::view);
    }

    @QueryMapping
    List<TenderRulesView> tenderRules(@Argument String location) {
        return views.rulesOf(BadArgument.parse("location", location, LocationId::new), MOST_RULES);
    }

    @QueryMapping
    List<MixRow> paymentMix(@Argument @Nullable String location, @Argument LocalDate from, @Argument LocalDate to) {
        return views.mix(PaymentFilter.of(location, from, to));
    }

    @SchemaMapping(typeName = "Payment")
    boolean used(PaymentView payment) {
        return payment.isUsed();
    }

    @SchemaMapping(typeName = "Payment")
    long inProgressMinor(PaymentView payment) {
        return payment.inProgressMinor().minor();
    }

    @SchemaMapping(typeName = "Payment")
    long refundableMinor(PaymentView payment) {
        return payment.refundableMinor().minor();
    }

    @SchemaMapping(typeName = "Payment")
    long unusedMinor(PaymentView payment) {
        return payment.unusedMinor().minor();
    }

    @SchemaMapping(typeName = "Payment")
    List<PaymentRefundView> refunds(PaymentView payment) {
        return views.refundsOf(payment.id(), MOST_REFUNDS);
    }

    @SchemaMapping(typeName = "PaymentMixRow")
    long netMinor(MixRow row) {
        return row.netMinor().minor();
    }
}
