package io.tillbook.query.giftcards;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import io.tillbook.api.checkout.CardNumber;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.query.giftcards.DueCards.Due;
import io.tillbook.query.graphql.ResultTooLarge;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.store.MongoViews;
import io.tillbook.query.store.ViewDatabase;
import io.tillbook.query.store.ViewDefinition;
import io.tillbook.query.store.Whereabouts;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Gift cards in the database. A card is used everywhere, so whoever may see cards sees those of the chain. */
final class GiftCardViews {
    private static final String DUE = "dueMs";
    private static final String CARD = "card";
    private static final String ORDER = "order";
    private static final String MEMBER = "member";
    private static final String REPLACEMENT_DUE = "replacementDueSince";
    private static final String DAY = "day";
    private static final String LOCATION = "location";
    private static final String KEY = "_id";
    private static final String FROM = "fromMs";
    private static final ViewDefinition<GiftCardView> CARDS = new ViewDefinition<>("giftCards", GiftCardView.class,
            Whereabouts.shared(), List.of(Indexes.ascending(DUE), Indexes.ascending(MEMBER),
                    Indexes.ascending(REPLACEMENT_DUE)));
    private static final ViewDefinition<CardEntryView> ENTRIES = new ViewDefinition<>("giftCardEntries",
            CardEntryView.class, new Whereabouts.PartOf<>("giftCards"),
            List.of(Indexes.compoundIndex(Indexes.ascending(CARD), Indexes.descending(ORDER))));
    private static final ViewDefinition<LiabilityMonthView> MONTHS =
            new ViewDefinition<>("giftCardMonths", LiabilityMonthView.class, new Whereabouts.Chain<>(), List.of());
    private static final ViewDefinition<CardTakingsView> TAKINGS = new ViewDefinition<>("giftCardTakings",
            CardTakingsView.class, Whereabouts.at(LOCATION, CardTakingsView::location),
            List.of(Indexes.ascending(DAY), Indexes.ascending(LOCATION, DAY)));
    private static final ViewDefinition<RulesView> RULES = new ViewDefinition<>("giftCardRules", RulesView.class,
            Whereabouts.shared(), List.of(Indexes.descending(FROM)));
    private static final int MOST_MONTHS = 1_200;
    static final int MOST_TAKINGS = 10_000;

    private final MongoViews<GiftCardView> cards;
    private final MongoViews<CardEntryView> entries;
    private final MongoViews<LiabilityMonthView> months;
    private final MongoViews<CardTakingsView> takings;
    private final MongoViews<RulesView> rules;

    GiftCardViews(ViewDatabase database) {
        this.cards = database.views(CARDS);
        this.entries = database.views(ENTRIES);
        this.months = database.views(MONTHS);
        this.takings = database.views(TAKINGS);
        this.rules = database.views(RULES);
    }

    MongoViews<GiftCardView> cards() {
        return cards;
    }

    MongoViews<CardEntryView> entries() {
        return entries;
    }

    MongoViews<LiabilityMonthView> months() {
        return months;
    }

    MongoViews<CardTakingsView> takings() {
        return takings;
    }

    MongoViews<RulesView> rules() {
        return rules;
    }

    Optional<GiftCardView> card(CardNumber card) {
        return Optional.ofNullable(cards.get(card.value())).map(StoredView::view);
    }

    /** The cards of one of some members. */
    List<GiftCardView> of(Collection<MemberId> members, int limit) {
        Document filter = new Document(MEMBER, new Document("$in", members.stream().map(MemberId::value).toList()));
        return cards.find(filter, Sorts.ascending(MEMBER), limit)
                .stream()
                .map(StoredView::view)
                .toList();
    }

    /** What happened to a card, the last first, before an entry. */
    List<StoredView<CardEntryView>> entries(CardNumber card, @Nullable Long before, int limit) {
        Document filter = new Document(CARD, card.value());
        if (before != null) {
            filter.append(ORDER, new Document("$lt", before));
        }
        return entries.find(filter, Sorts.descending(ORDER), limit);
    }

    /** Cards to which something came back though they cannot be used, those first that have waited for longest. */
    List<StoredView<GiftCardView>> withReplacementDue(@Nullable Long after, int limit) {
        // Other cards have no such field; the lower bound keeps them out in any database.
        Document bounds = new Document("$gt", after == null ? Long.MIN_VALUE : after);
        return cards.find(new Document(REPLACEMENT_DUE, bounds), Sorts.ascending(REPLACEMENT_DUE), limit);
    }

    /** All months up to one, the first first. */
    List<LiabilityMonthView> monthsUpTo(String month) {
        return months.find(new Document(KEY, new Document("$lte", month)), Sorts.ascending(KEY), MOST_MONTHS)
                .stream()
                .map(StoredView::view)
                .toList();
    }

    /**
     * What was taken and paid out on days from one to another, both included, by day.
     *
     * @throws ResultTooLarge when there is more than one answer tells
     */
    List<CardTakingsView> takings(@Nullable LocationId location, LocalDate from, LocalDate to) {
        Document filter = new Document(DAY, new Document("$gte", from.toString()).append("$lte", to.toString()));
        if (location != null) {
            filter.append(LOCATION, location.value());
        }
        return whole(takings.find(filter, Sorts.ascending(DAY), MOST_TAKINGS + 1));
    }

    /** All of them: a report that leaves some out without a word is wrong. */
    static <V> List<V> whole(List<StoredView<V>> found) {
        if (found.size() > MOST_TAKINGS) {
            throw new ResultTooLarge("There are more than " + MOST_TAKINGS + " days of tills; narrow it.");
        }
        return found.stream().map(StoredView::view).toList();
    }

    /** Rules, those that hold last first. */
    List<RulesView> newestRules(int limit) {
        return rules.find(new Document(), Sorts.descending(FROM), limit).stream().map(StoredView::view).toList();
    }

    /** Cards of which something is over at a moment, after one of them, those first that have waited for longest. */
    List<StoredView<GiftCardView>> due(long nowMs, @Nullable Due after, int limit) {
        // What nothing is over of has no such field; the lower bound keeps it out in any database.
        Document filter = new Document(DUE, new Document("$gt", Long.MIN_VALUE).append("$lte", nowMs));
        if (after != null) {
            long ms = after.at().toEpochMilli();
            filter.append("$or", List.of(new Document(DUE, new Document("$gt", ms)),
                    new Document(DUE, ms).append(KEY, new Document("$gt", after.card().value()))));
        }
        return cards.find(filter, Sorts.ascending(DUE, KEY), limit);
    }
}
