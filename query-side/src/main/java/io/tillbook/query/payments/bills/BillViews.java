package io.tillbook.query.payments.bills;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.payments.ProviderAccount;
import io.tillbook.api.payments.bills.BillRowKind;
import io.tillbook.api.payments.bills.DifferenceKind;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.graphql.ResultTooLarge;
import io.tillbook.query.payments.bills.DueBills.Unsettled;
import io.tillbook.query.store.MongoViews;
import io.tillbook.query.store.ViewDatabase;
import io.tillbook.query.store.ViewDefinition;
import io.tillbook.query.store.Whereabouts;
import io.tillbook.query.kernel.StoredView;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Bills, differences, payouts and what moved, in the database. */
final class BillViews {
    /** Most days of accounts, or of stores and means, in one answer. */
    static final int MOST_DAYS = 10_000;

    private static final String ACCOUNT = "account";
    private static final String DAY = "day";
    private static final String ORDER = "order";
    private static final String STATE = "state";
    private static final String KIND = "kind";
    private static final String ROW = "figures.row";
    private static final String LOCATION = "location";
    private static final String DUE = "due";
    private static final String FROM = "from";
    private static final String UNBILLED = "unbilledSince";
    private static final String BUSINESS_DAY = "businessDay";
    private static final String KEY = "_id";
    private static final Bson NEWEST_FIRST = Sorts.descending(ORDER);

    private static final ViewDefinition<BillView> BILLS = new ViewDefinition<>("providerBills", BillView.class,
            new Whereabouts.Chain<>(), List.of(Indexes.descending(ORDER), newestOf(ACCOUNT), newestOf(STATE),
                    newestOf(ACCOUNT, STATE), Indexes.ascending(DUE, DAY), Indexes.ascending(ACCOUNT, DAY),
                    Indexes.ascending(ACCOUNT, STATE, DAY)));
    private static final ViewDefinition<DifferenceView> DIFFERENCES = new ViewDefinition<>("billDifferences",
            DifferenceView.class, Whereabouts.at(LOCATION, DifferenceView::location),
            List.of(Indexes.descending(ORDER), newestOf(STATE), newestOf(ACCOUNT), newestOf(LOCATION),
                    newestOf(ACCOUNT, STATE), newestOf(LOCATION, STATE),
                    newestOf(ACCOUNT, STATE, KIND), newestOf(ACCOUNT, DAY, STATE, KIND)));
    private static final ViewDefinition<MovedMoneyView> MOVED = new ViewDefinition<>("movedMoney",
            MovedMoneyView.class, Whereabouts.at(LOCATION, MovedMoneyView::location),
            List.of(Indexes.ascending(LOCATION, BUSINESS_DAY, KEY), Indexes.ascending(ACCOUNT, UNBILLED, KEY)));
    private static final ViewDefinition<PayoutView> PAYOUTS = new ViewDefinition<>("providerPayouts",
            PayoutView.class, new Whereabouts.Chain<>(),
            List.of(Indexes.ascending(DAY), Indexes.ascending(ACCOUNT, DAY)));
    private static final ViewDefinition<FeeTermsView> TERMS = new ViewDefinition<>("feeTerms", FeeTermsView.class,
            new Whereabouts.Chain<>(), List.of(Indexes.compoundIndex(Indexes.ascending(ACCOUNT),
                    Indexes.descending(FROM))));

    private final MongoViews<BillView> bills;
    private final MongoViews<DifferenceView> differences;
    private final MongoViews<MovedMoneyView> moved;
    private final MongoViews<PayoutView> payouts;
    private final MongoViews<FeeTermsView> terms;

    BillViews(ViewDatabase database) {
        this.bills = database.views(BILLS);
        this.differences = database.views(DIFFERENCES);
        this.moved = database.views(MOVED);
        this.payouts = database.views(PAYOUTS);
        this.terms = database.views(TERMS);
    }

    MongoViews<BillView> bills() {
        return bills;
    }

    MongoViews<DifferenceView> differences() {
        return differences;
    }

    MongoViews<MovedMoneyView> moved() {
        return moved;
    }

    MongoViews<PayoutView> payouts() {
        return payouts;
    }

    MongoViews<FeeTermsView> terms() {
        return terms;
    }

    Optional<BillView> bill(ProviderAccount account, LocalDate day) {
        return Optional.ofNullable(bills.get(BillView.key(account, day))).map(StoredView::view);
    }

    /** Bills, those first that were opened last. */
    List<StoredView<BillView>> bills(@Nullable ProviderAccount account, @Nullable BillState state, PageRequest page) {
        return bills.find(newest(account, state, page), NEWEST_FIRST, page.limit());
    }

    /** Bills with which something has to be done, those of the first days first. */
    List<BillView> due(int limit) {
        return bills.find(new Document(DUE, 1), Sorts.ascending(DAY), limit).stream().map(StoredView::view).toList();
    }

    /**
     * The bill of an account that is of the last day, of those in a state if one is given; null where there is none.
     */
    @Nullable
    BillView lastByDay(ProviderAccount account, @Nullable BillState state) {
        Document wanted = new Document(ACCOUNT, account.value());
        if (state != null) {
            wanted.append(STATE, state.name());
        }
        List<StoredView<BillView>> found = bills.find(wanted, Sorts.descending(DAY), 1);
        return found.isEmpty() ? null : found.getFirst().view();
    }

    /** How many differences somebody has to look at, and what is at stake, of the newest of them up to so many. */
    Unsettled unsettled(int most) {
        List<StoredView<DifferenceView>> open =
                differences.find(new Document(STATE, DifferenceState.OPEN.name()), NEWEST_FIRST, most);
        return new Unsettled(open.size(), open.stream().mapToLong(each -> each.view().stakeMinor()).sum());
    }

    /** Differences, those first that were found last. */
    List<StoredView<DifferenceView>> differences(@Nullable ProviderAccount account, @Nullable DifferenceState state,
            @Nullable LocationId location, PageRequest page) {
        Document wanted = newest(account, state, page);
        if (location != null) {
            wanted.append(LOCATION, location.value());
        }
        return differences.find(wanted, NEWEST_FIRST, page.limit());
    }

    /**
     * Open differences of states that were found with the bill of a day, those first that were found last.
     *
     * @param before the order of the last one told; null for the first page
     */
    List<DifferenceView> ofState(ProviderAccount account, LocalDate day, @Nullable Long before, int limit) {
        Document wanted = ofState(account).append(DAY, day.toString());
        if (before != null) {
            wanted.append(ORDER, new Document("$lt", before));
        }
        return differences.find(wanted, NEWEST_FIRST, limit).stream().map(StoredView::view).toList();
    }

    /** Open differences of states whose rows say that a payment went back, those first that were found last. */
    List<DifferenceView> ofRevoked(ProviderAccount account, int limit) {
        return differences.find(ofState(account).append(ROW, BillRowKind.REVOKED.name()), NEWEST_FIRST, limit)
                .stream()
                .map(StoredView::view)
                .toList();
    }

    private static Document ofState(ProviderAccount account) {
        return new Document(ACCOUNT, account.value()).append(STATE, DifferenceState.OPEN.name())
                .append(KIND, DifferenceKind.STATE_DIFFERS.name());
    }

    /** Money of an account that a bill has to tell of, and none has: up to a day, after a number. */
    List<StoredView<MovedMoneyView>> unbilled(ProviderAccount account, LocalDate day, @Nullable After after,
            int limit) {
        Document wanted = new Document(ACCOUNT, account.value()).append(UNBILLED,
                new Document("$gt", "").append("$lte", day.toString()));
        if (after != null) {
            wanted.append("$or", List.of(new Document(UNBILLED, new Document("$gt", after.day().toString())),
                    new Document(UNBILLED, after.day().toString()).append(KEY,
                            new Document("$gt", after.number()))));
        }
        return moved.find(wanted, Sorts.ascending(UNBILLED, KEY), limit);
    }

    /** Where a page of unbilled money ends. */
    record After(LocalDate day, String number) {}

    /** What moved in a store, of what counts for a day, by number. */
    List<StoredView<MovedMoneyView>> moved(LocationId location, LocalDate day, @Nullable String after, int limit) {
        Document wanted = new Document(LOCATION, location.value()).append(BUSINESS_DAY, day.toString())
                .append(KEY, new Document("$gt", after == null ? "" : after));
        return moved.find(wanted, Sorts.ascending(KEY), limit);
    }

    /**
     * Payouts for days from one to another, both included.
     *
     * @throws ResultTooLarge when there are more than one answer tells
     */
    List<PayoutView> payouts(@Nullable ProviderAccount account, LocalDate from, LocalDate to) {
        Document wanted = new Document(DAY, new Document("$gte", from.toString()).append("$lte", to.toString()));
        if (account != null) {
            wanted.append(ACCOUNT, account.value());
        }
        return whole(payouts.find(wanted, Sorts.ascending(DAY), MOST_DAYS + 1));
    }

    /** What was agreed for an account, the last first. */
    List<FeeTermsView> terms(ProviderAccount account, int limit) {
        return terms.find(new Document(ACCOUNT, account.value()), Sorts.descending(FROM), limit)
                .stream()
                .map(StoredView::view)
                .toList();
    }

    /** All of them: a report that leaves some out without a word is wrong. */
    private static <V> List<V> whole(List<StoredView<V>> found) {
        if (found.size() > MOST_DAYS) {
            throw new ResultTooLarge("There are more than " + MOST_DAYS + " days; narrow it.");
        }
        return found.stream().map(StoredView::view).toList();
    }

    private static Document newest(@Nullable ProviderAccount account, @Nullable Enum<?> state, PageRequest page) {
        Document wanted = new Document();
        Long after = page.afterNumber();
        if (after != null) {
            wanted.append(ORDER, new Document("$lt", after));
        }
        if (account != null) {
            wanted.append(ACCOUNT, account.value());
        }
        if (state != null) {
            wanted.append(STATE, state.name());
        }
        return wanted;
    }

    private static Bson newestOf(String... fields) {
        return Indexes.compoundIndex(Indexes.ascending(fields), Indexes.descending(ORDER));
    }
}
