package io.tillbook.query.payments;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.checkout.RefundId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.graphql.ResultTooLarge;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.store.MongoViews;
import io.tillbook.query.store.ViewDatabase;
import io.tillbook.query.store.ViewDefinition;
import io.tillbook.query.store.Whereabouts;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Payments, refunds, tender rules and sums of them in the database. */
final class PaymentViews {
    /** Most rows of one report. */
    static final int MOST_ROWS = 10_000;

    private static final String ORDER = "order";
    private static final String LOCATION = "location";
    private static final String STATE = "state";
    private static final String PAYMENT = "paymentId";
    private static final String OPEN = "openMs";
    private static final String UNUSED = "unusedMs";
    private static final String DAY = "day";
    private static final String STARTED_ON = "startedOn";
    private static final String FROM = "fromMs";
    private static final String KEY = "_id";
    private static final Bson NEWEST = Indexes.descending(ORDER);
    private static final ViewDefinition<PaymentView> PAYMENTS = new ViewDefinition<>("payments", PaymentView.class,
            Whereabouts.at(LOCATION, PaymentView::location),
            List.of(NEWEST, newestOf(LOCATION), newestOf(STATE), newestOf(LOCATION, STATE),
                    Indexes.ascending(OPEN, KEY), Indexes.ascending(UNUSED, KEY)));
    private static final ViewDefinition<PaymentRefundView> REFUNDS = new ViewDefinition<>("paymentRefunds",
            PaymentRefundView.class, Whereabouts.at(LOCATION, PaymentRefundView::location),
            List.of(NEWEST, newestOf(LOCATION), newestOf(STATE), newestOf(LOCATION, STATE), newestOf(PAYMENT)));
    private static final ViewDefinition<TenderRulesView> RULES = new ViewDefinition<>("tenderRules",
            TenderRulesView.class, Whereabouts.at(LOCATION, TenderRulesView::location),
            List.of(Indexes.compoundIndex(Indexes.ascending(LOCATION), Indexes.descending(FROM))));
    private static final ViewDefinition<StoreMoneyView> MONEY = new ViewDefinition<>("storeMoney",
            StoreMoneyView.class, Whereabouts.at(LOCATION, StoreMoneyView::location),
            List.of(Indexes.ascending(DAY), Indexes.ascending(LOCATION, DAY)));

    private final MongoViews<PaymentView> payments;
    private final MongoViews<PaymentRefundView> refunds;
    private final MongoViews<TenderRulesView> rules;
    private final MongoViews<StoreMoneyView> money;

    PaymentViews(ViewDatabase database) {
        this.payments = database.views(PAYMENTS);
        this.refunds = database.views(REFUNDS);
        this.rules = database.views(RULES);
        this.money = database.views(MONEY);
    }

    private static Bson newestOf(String... fields) {
        return Indexes.compoundIndex(Indexes.ascending(fields), NEWEST);
    }

    MongoViews<PaymentView> payments() {
        return payments;
    }

    MongoViews<PaymentRefundView> refunds() {
        return refunds;
    }

    MongoViews<TenderRulesView> rules() {
        return rules;
    }

    MongoViews<StoreMoneyView> money() {
        return money;
    }

    Optional<PaymentView> payment(PaymentId id) {
        return Optional.ofNullable(payments.get(id.value())).map(StoredView::view);
    }

    Optional<PaymentRefundView> refund(RefundId id) {
        return Optional.ofNullable(refunds.get(id.value())).map(StoredView::view);
    }

    /** Payments, those of the newest day first. */
    List<StoredView<PaymentView>> payments(PaymentFilter filter, @Nullable Enum<?> state, PageRequest page) {
        return payments.find(wanted(filter, state, page), Sorts.descending(ORDER), page.limit());
    }

    /** Refunds, those of the newest day first. */
    List<StoredView<PaymentRefundView>> refunds(PaymentFilter filter, @Nullable Enum<?> state, PageRequest page) {
        return refunds.find(wanted(filter, state, page), Sorts.descending(ORDER), page.limit());
    }

    private static Document wanted(PaymentFilter filter, @Nullable Enum<?> state, PageRequest page) {
        Document wanted = new Document();
        if (filter.location() != null) {
            wanted.append(LOCATION, filter.location().value());
        }
        if (state != null) {
            wanted.append(STATE, state.name());
        }
        Document bounds = bounds(filter, page.after());
        return bounds.isEmpty() ? wanted : wanted.append(ORDER, bounds);
    }

    // Places begin with the day, so that days and cursors are bounds of one and the same field.
    private static Document bounds(PaymentFilter filter, @Nullable String cursor) {
        Document bounds = new Document();
        if (filter.from() != null) {
            bounds.append("$gte", DayPlace.from(filter.from()));
        }
        Stream.concat(Stream.ofNullable(filter.to()).map(DayPlace::after), Stream.ofNullable(cursor))
                .min(Comparator.naturalOrder())
                .ifPresent(end -> bounds.append("$lt", end));
        return bounds;
    }

    /** The refunds of a payment, the newest first; it has a few. */
    List<PaymentRefundView> refundsOf(PaymentId payment, int limit) {
        return refunds.find(new Document(PAYMENT, payment.value()), Sorts.descending(ORDER), limit)
                .stream()
                .map(StoredView::view)
                .toList();
    }

    /** Payments that are not settled and were started at a moment or before, the oldest first. */
    List<StoredView<PaymentView>> open(@Nullable LocationId location, long untilMs, PageRequest page) {
        return waiting(OPEN, location, untilMs, page);
    }

    /** Payments that are not settled and were started from one moment to another, both included, the oldest first. */
    List<StoredView<PaymentView>> openBetween(LocationId location, long fromMs, long untilMs, int limit) {
        Document filter = new Document(OPEN, new Document("$gte", fromMs).append("$lte", untilMs))
                .append(LOCATION, location.value());
        return payments.find(filter, Sorts.ascending(OPEN, KEY), limit);
    }

    /** Payments with which nothing was bought, captured at a moment or before, the oldest first. */
    List<StoredView<PaymentView>> unused(@Nullable LocationId location, long untilMs, PageRequest page) {
        return waiting(UNUSED, location, untilMs, page);
    }

    private List<StoredView<PaymentView>> waiting(String since, @Nullable LocationId location, long untilMs,
            PageRequest page) {
        // Others have no such field; the lower bound keeps them out in any database.
        Document filter = new Document(since, new Document("$gt", Long.MIN_VALUE).append("$lte", untilMs));
        if (location != null) {
            filter.append(LOCATION, location.value());
        }
        Waiting after = page.after() == null ? null : Waiting.read(page.after());
        if (after != null) {
            filter.append("$or", List.of(new Document(since, new Document("$gt", after.ms())),
                    new Document(since, after.ms()).append(KEY, new Document("$gt", after.key()))));
        }
        return payments.find(filter, Sorts.ascending(since, KEY), page.limit());
    }

    /** What was laid down for a location, what begins last first. */
    List<TenderRulesView> rulesOf(LocationId location, int limit) {
        return rules.find(new Document(LOCATION, location.value()), Sorts.descending(FROM), limit)
                .stream()
                .map(StoredView::view)
                .toList();
    }

    /**
     * What was paid by which means on days from one to another, both included.
     *
     * @throws ResultTooLarge when there is more than one answer tells
     */
    List<MixRow> mix(PaymentFilter filter) {
        Document open = days(filter, STARTED_ON).append(OPEN, new Document("$gt", Long.MIN_VALUE));
        return MixRow.of(money(filter), whole(payments.find(open, Sorts.ascending(OPEN), MOST_ROWS + 1)));
    }

    /**
     * What was taken and given back on days from one to another, both included, by means.
     *
     * @throws ResultTooLarge when there is more than one answer tells
     */
    List<StoreMoneyView> money(PaymentFilter filter) {
        return whole(money.find(days(filter, DAY), Sorts.ascending(DAY), MOST_ROWS + 1));
    }

    private static Document days(PaymentFilter filter, String field) {
        Document days = new Document();
        if (filter.from() != null) {
            days.append("$gte", filter.from().toString());
        }
        if (filter.to() != null) {
            days.append("$lte", filter.to().toString());
        }
        Document wanted = new Document(field, days);
        return filter.location() == null ? wanted : wanted.append(LOCATION, filter.location().value());
    }

    /** All of them: a report that leaves some out without a word is wrong. */
    private static <V> List<V> whole(List<StoredView<V>> found) {
        if (found.size() > MOST_ROWS) {
            throw new ResultTooLarge("There are more than " + MOST_ROWS + " rows; narrow it.");
        }
        return found.stream().map(StoredView::view).toList();
    }
}
