package io.tillbook.query.pricing.effect;

import com.mongodb.client.MongoIterable;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.store.MongoViews;
import io.tillbook.query.store.ViewDatabase;
import io.tillbook.query.store.ViewDefinition;
import io.tillbook.query.store.Whereabouts;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What promotions have done, in the database. */
final class EffectViews {
    private static final String PROMOTION = "promotion";
    private static final String LOCATION = "location";
    private static final String DAY = "day";
    private static final String PART = "part";
    private static final ViewDefinition<PromotionDayView> DAYS = new ViewDefinition<>("promotionDays",
            PromotionDayView.class, Whereabouts.at(LOCATION, PromotionDayView::location),
            List.of(Indexes.ascending(PROMOTION, DAY), Indexes.ascending(PROMOTION, LOCATION, DAY)));
    private static final ViewDefinition<ParticipantsView> PARTICIPANTS = new ViewDefinition<>("promotionParticipants",
            ParticipantsView.class, Whereabouts.at(LOCATION, ParticipantsView::location),
            List.of(Indexes.ascending(PROMOTION, PART, DAY), Indexes.ascending(PROMOTION, PART, LOCATION, DAY)));
    private static final ViewDefinition<MemberDayView> MEMBER_DAYS = new ViewDefinition<>("memberDays",
            MemberDayView.class, Whereabouts.at(LOCATION, MemberDayView::location),
            List.of(Indexes.ascending(PART, DAY), Indexes.ascending(PART, LOCATION, DAY)));
    private static final ViewDefinition<FirstReceiptView> FIRST_RECEIPTS = new ViewDefinition<>("firstReceipts",
            FirstReceiptView.class, Whereabouts.at(LOCATION, FirstReceiptView::location),
            List.of(Indexes.ascending(DAY), Indexes.ascending(LOCATION, DAY)));

    private final MongoViews<PromotionDayView> days;
    private final MongoViews<ParticipantsView> participants;
    private final MongoViews<MemberDayView> memberDays;
    private final MongoViews<FirstReceiptView> firstReceipts;

    EffectViews(ViewDatabase database) {
        this.days = database.views(DAYS);
        this.participants = database.views(PARTICIPANTS);
        this.memberDays = database.views(MEMBER_DAYS);
        this.firstReceipts = database.views(FIRST_RECEIPTS);
    }

    MongoViews<PromotionDayView> days() {
        return days;
    }

    MongoViews<ParticipantsView> participants() {
        return participants;
    }

    MongoViews<MemberDayView> memberDays() {
        return memberDays;
    }

    MongoViews<FirstReceiptView> firstReceipts() {
        return firstReceipts;
    }

    /** Hands over the figures of a promotion. */
    void eachDay(PromotionId promotion, DaySpan span, Consumer<PromotionDayView> consumer) {
        each(days.each(in(span).append(PROMOTION, promotion.value())), consumer);
    }

    /** Hands over who used a promotion, of one part of the members. */
    void eachParticipants(PromotionId promotion, int part, DaySpan span, Consumer<ParticipantsView> consumer) {
        each(participants.each(in(span).append(PROMOTION, promotion.value()).append(PART, part)), consumer);
    }

    /** Hands over what members of one part bought. */
    void eachMemberDay(int part, DaySpan span, Consumer<MemberDayView> consumer) {
        eachMemberDay(part, span, null, consumer);
    }

    /** The same at one location, or at all. */
    void eachMemberDay(int part, DaySpan span, @Nullable LocationId location, Consumer<MemberDayView> consumer) {
        Document filter = in(span).append(PART, part);
        each(memberDays.each(location == null ? filter : filter.append(LOCATION, location.value())), consumer);
    }

    /** The latest day on which members of one part bought something, up to one day. */
    Optional<LocalDate> latestMemberDay(int part, LocalDate upTo, @Nullable LocationId location) {
        Document filter = new Document(PART, part).append(DAY, new Document("$lte", upTo.toString()));
        return memberDays
                .find(location == null ? filter : filter.append(LOCATION, location.value()), Sorts.descending(DAY), 1)
                .stream()
                .map(found -> found.view().day())
                .findFirst();
    }

    /** Hands over the first receipts that members have. */
    void eachFirstReceipt(DaySpan span, Consumer<FirstReceiptView> consumer) {
        each(firstReceipts.each(in(span)), consumer);
    }

    /** The first receipts of some members, by their ids. */
    Map<String, StoredView<FirstReceiptView>> firstReceiptsOf(Collection<MemberId> members) {
        return firstReceipts.load(members.stream().map(MemberId::value).toList());
    }

    /** The same with whose they are. */
    void eachFirstReceiptOf(DaySpan span, BiConsumer<MemberId, FirstReceiptView> consumer) {
        firstReceipts.each(in(span)).forEach(found -> consumer.accept(new MemberId(found.key()), found.view()));
    }

    private static Document in(DaySpan span) {
        return new Document(DAY,
                new Document("$gte", span.from().toString()).append("$lte", span.to().toString()));
    }

    private static <V> void each(MongoIterable<StoredView<V>> found, Consumer<V> consumer) {
        found.forEach(document -> consumer.accept(document.view()));
    }
}
