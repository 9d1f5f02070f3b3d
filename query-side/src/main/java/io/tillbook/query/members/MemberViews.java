package io.tillbook.query.members;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.members.KeyHash;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.sight.Sight;
import io.tillbook.query.store.MongoViews;
import io.tillbook.query.store.ViewDatabase;
import io.tillbook.query.store.ViewDefinition;
import io.tillbook.query.store.Whereabouts;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Members in the database. Whoever may find members finds those of the chain; lists are of where they may see them. */
final class MemberViews {
    private static final String KEY = "_id";
    private static final String LOCATION = "location";
    private static final String TERM = "term";
    private static final String MEMBER = "member";
    private static final String MERGED = "mergedInto";
    private static final int MOST_REDIRECTS = 8;
    private static final int MOST_MERGED = 1_000;
    private static final ViewDefinition<MemberView> MEMBERS = new ViewDefinition<>("members", MemberView.class,
            Whereabouts.shared(), List.of(Indexes.ascending(LOCATION, KEY), Indexes.ascending(MERGED)));
    private static final ViewDefinition<NumberView> NUMBERS = new ViewDefinition<>("memberNumbers", NumberView.class,
            new Whereabouts.PartOf<>(MEMBERS.name()), List.of());
    private static final ViewDefinition<TermView> TERMS = new ViewDefinition<>("memberTerms", TermView.class,
            new Whereabouts.PartOf<>(MEMBERS.name()), List.of(Indexes.ascending(TERM, MEMBER)));

    private final MongoViews<MemberView> members;
    private final MongoViews<NumberView> numbers;
    private final MongoViews<TermView> terms;

    MemberViews(ViewDatabase database) {
        this.members = database.views(MEMBERS);
        this.numbers = database.views(NUMBERS);
        this.terms = database.views(TERMS);
    }

    MongoViews<MemberView> members() {
        return members;
    }

    MongoViews<NumberView> numbers() {
        return numbers;
    }

    MongoViews<TermView> terms() {
        return terms;
    }

    /** A member, or who they are by now. */
    Optional<MemberView> member(MemberId id) {
        StoredView<MemberView> found = members.get(id.value());
        for (int redirects = 0; found != null && found.view().mergedInto() != null
                && redirects < MOST_REDIRECTS; redirects++) {
            found = members.get(Objects.requireNonNull(found.view().mergedInto()).value());
        }
        return Optional.ofNullable(found).map(StoredView::view);
    }

    /** Those who were merged into one of some members. */
    List<MemberId> mergedInto(Collection<MemberId> members) {
        Document into = new Document("$in", members.stream().map(MemberId::value).toList());
        return this.members.find(new Document(MERGED, into), Sorts.ascending(MERGED), MOST_MERGED)
                .stream()
                .map(found -> found.view().id())
                .toList();
    }

    /** Hands over all who were merged into somebody. */
    void eachMerged(Consumer<MemberView> consumer) {
        // Whoever is themselves has no such field; the lower bound keeps them out in any database.
        members.each(new Document(MERGED, new Document("$gt", ""))).forEach(found -> consumer.accept(found.view()));
    }

    /** The member who has a number, by its hash. */
    Optional<MemberView> having(KeyHash number) {
        return Optional.ofNullable(numbers.get(number.value()))
                .flatMap(found -> Optional.ofNullable(found.view().member()))
                .flatMap(this::member);
    }

    /** Members after an id, in the order of their ids; those registered where somebody sees them. */
    List<StoredView<MemberView>> seen(@Nullable String after, int limit) {
        Document filter = after == null ? new Document() : after(KEY, after);
        return switch (Sight.current()) {
            case Sight.Everything _ -> members.find(filter, Sorts.ascending(KEY), limit);
            case Sight.Some some -> some.locations().isEmpty() ? List.of()
                    : members.find(filter.append(LOCATION, new Document("$in",
                            some.locations().stream().map(LocationId::value).sorted().toList())), Sorts.ascending(KEY),
                            limit);
        };
    }

    /** Members after an id who have a term, in the order of their ids, wherever they were registered. */
    List<StoredView<MemberView>> having(String term, @Nullable String after, int limit) {
        Document filter = new Document(TERM, term);
        if (after != null) {
            filter.putAll(after(MEMBER, after));
        }
        List<String> found = terms.find(filter, Sorts.ascending(MEMBER), limit)
                .stream()
                .map(each -> each.view().member().value())
                .toList();
        Map<String, StoredView<MemberView>> known = members.load(found);
        return found.stream().flatMap(id -> Stream.ofNullable(known.get(id))).toList();
    }

    /** Members by their ids, in this order; without those of whom nothing is known. */
    List<StoredView<MemberView>> all(List<MemberId> ids) {
        Map<String, StoredView<MemberView>> known = members.load(ids.stream().map(MemberId::value).toList());
        return ids.stream().flatMap(id -> Stream.ofNullable(known.get(id.value()))).toList();
    }

    private static Document after(String field, String id) {
        return new Document(field, new Document("$gt", id));
    }
}
