package io.tillbook.query.finance;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import io.tillbook.api.finance.BankAccount;
import io.tillbook.api.kernel.Money;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.store.MongoViews;
import io.tillbook.query.store.ViewDatabase;
import io.tillbook.query.store.ViewDefinition;
import io.tillbook.query.store.Whereabouts;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Statements of the bank, and what they are matched with, in the database. They are the chain's. */
final class BankViews {
    /** Most movements that are wrong and told of. */
    static final int MOST_WRONG = 1_000;

    private static final String KEY = "_id";
    private static final String ORDER = "order";
    private static final String STATE = "state";
    private static final String ACCOUNT = "account";
    private static final String AMOUNT = "amountMinor";
    private static final String DAY = "day";
    private static final String MEMO = "memo";
    private static final String WRONG = "isWrong";
    private static final ViewDefinition<BankLineView> LINES = new ViewDefinition<>("bankLines", BankLineView.class,
            new Whereabouts.Chain<>(), List.of(Indexes.descending(ORDER), newestOf(STATE), newestOf(ACCOUNT),
                    newestOf(ACCOUNT, STATE)));
    private static final ViewDefinition<BankMovementView> MOVEMENTS = new ViewDefinition<>("bankMovements",
            BankMovementView.class, new Whereabouts.Chain<>(), List.of(Indexes.ascending(STATE, KEY),
                    Indexes.ascending(STATE, AMOUNT, DAY), Indexes.ascending(STATE, MEMO), Indexes.ascending(WRONG)));
    private static final ViewDefinition<BankTotalsView> TOTALS = new ViewDefinition<>("bankTotals",
            BankTotalsView.class, new Whereabouts.Chain<>(), List.of());

    private final MongoViews<BankLineView> lines;
    private final MongoViews<BankMovementView> movements;
    private final MongoViews<BankTotalsView> totals;

    BankViews(ViewDatabase database) {
        this.lines = database.views(LINES);
        this.movements = database.views(MOVEMENTS);
        this.totals = database.views(TOTALS);
    }

    private static Bson newestOf(String... fields) {
        return Indexes.compoundIndex(Indexes.ascending(fields), Indexes.descending(ORDER));
    }

    MongoViews<BankLineView> lines() {
        return lines;
    }

    MongoViews<BankMovementView> movements() {
        return movements;
    }

    MongoViews<BankTotalsView> totals() {
        return totals;
    }

    /** Lines, those of the last days first. */
    List<StoredView<BankLineView>> lines(@Nullable BankAccount account, @Nullable BankLineState state,
            PageRequest page) {
        Document wanted = new Document();
        if (account != null) {
            wanted.append(ACCOUNT, account.value());
        }
        if (state != null) {
            wanted.append(STATE, state.name());
        }
        if (page.after() != null) {
            wanted.append(ORDER, new Document("$lt", page.after()));
        }
        return lines.find(wanted, Sorts.descending(ORDER), page.limit());
    }

    /** What the books have posted to the bank, what was posted last first. */
    List<StoredView<BankMovementView>> movements(@Nullable BankLineState state, PageRequest page) {
        Document wanted = new Document();
        if (state != null) {
            wanted.append(STATE, state.name());
        }
        if (page.after() != null) {
            wanted.append(KEY, new Document("$lt", page.after()));
        }
        return movements.find(wanted, Sorts.descending(KEY), page.limit());
    }

    /** Open movements of some amounts on days from one to another, by day. */
    List<BankMovementView> ofAmounts(Collection<Money> amounts, LocalDate from, LocalDate to, int limit) {
        return views(movements.find(open().append(AMOUNT, anyOf(amounts.stream().map(Money::minor)))
                .append(DAY, new Document("$gte", from.toString()).append("$lte", to.toString())),
                Sorts.ascending(DAY), limit));
    }

    /** Open movements whose words are one of some references. */
    List<BankMovementView> ofReferences(Collection<String> references, int limit) {
        return views(movements.find(open().append(MEMO, anyOf(references.stream())), Sorts.ascending(KEY), limit));
    }

    private static Document anyOf(Stream<?> values) {
        return new Document("$in", values.toList());
    }

    private static Document open() {
        return new Document(STATE, BankLineState.OPEN.name());
    }

    /** Those that were taken for something else than they are. */
    List<BankMovementView> wrong() {
        return views(movements.find(new Document(WRONG, true), Sorts.ascending(KEY), MOST_WRONG));
    }

    /** All of it. */
    BankTotalsView all() {
        StoredView<BankTotalsView> found = totals.get(BankTotalsView.KEY);
        return found == null ? BankTotalsView.NONE : found.view();
    }

    private static List<BankMovementView> views(List<StoredView<BankMovementView>> found) {
        return found.stream().map(StoredView::view).toList();
    }
}
