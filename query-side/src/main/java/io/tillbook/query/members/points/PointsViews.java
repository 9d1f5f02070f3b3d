package io.tillbook.query.members.points;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.members.points.PointsPrograms;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.store.MongoViews;
import io.tillbook.query.store.ViewDatabase;
import io.tillbook.query.store.ViewDefinition;
import io.tillbook.query.store.Whereabouts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Points in the database. A member's points are the same in all stores, so that whoever may see some sees all. */
final class PointsViews {
    private static final String MEMBER = "member";
    private static final String PLACE = "place";
    private static final String MONTH = "month";
    private static final String LOST = "lostMs";
    private static final String ANNOUNCE = "announceMs";
    /** More than there are months in a hundred years. */
    private static final int MOST_MONTHS = 2_000;
    /** As often as members can be merged, and one more. */
    private static final int MOST_MOVES = 9;
    private static final ViewDefinition<PointsView> ACCOUNTS = new ViewDefinition<>("memberPoints", PointsView.class,
            Whereabouts.shared(), List.of(Indexes.ascending(LOST), Indexes.ascending(ANNOUNCE)));
    private static final ViewDefinition<StatementView> STATEMENTS = new ViewDefinition<>("memberPointsStatements",
            StatementView.class, Whereabouts.shared(),
            List.of(Indexes.compoundIndex(Indexes.ascending(MEMBER), Indexes.descending(PLACE))));
    private static final ViewDefinition<MonthView> MONTHS = new ViewDefinition<>("memberPointsMonths",
            MonthView.class, new Whereabouts.Chain<>(), List.of(Indexes.ascending(MONTH)));
    private static final ViewDefinition<ProgramView> PROGRAMS =
            new ViewDefinition<>("memberPointsProgram", ProgramView.class, Whereabouts.shared(), List.of());

    private final MongoViews<PointsView> accounts;
    private final MongoViews<StatementView> statements;
    private final MongoViews<MonthView> months;
    private final MongoViews<ProgramView> programs;

    PointsViews(ViewDatabase database) {
        this.accounts = database.views(ACCOUNTS);
        this.statements = database.views(STATEMENTS);
        this.months = database.views(MONTHS);
        this.programs = database.views(PROGRAMS);
    }

    MongoViews<PointsView> accounts() {
        return accounts;
    }

    MongoViews<StatementView> statements() {
        return statements;
    }

    MongoViews<MonthView> months() {
        return months;
    }

    MongoViews<ProgramView> programs() {
        return programs;
    }

    /** The points of a member, or of the one who they are by now; none where nothing has happened to them. */
    PointsView account(MemberId member) {
        PointsView found = stored(member);
        for (int moves = 0; moves < MOST_MOVES && found.movedInto() != null; moves++) {
            found = stored(Objects.requireNonNull(found.movedInto()));
        }
        return found;
    }

    /** The points of members who are themselves, by their ids, in one reading; without those who have none. */
    Map<MemberId, PointsView> accounts(List<MemberId> members) {
        return accounts.load(members.stream().map(MemberId::value).toList())
                .values()
                .stream()
                .map(StoredView::view)
                .collect(Collectors.toMap(PointsView::member, Function.identity()));
    }

    private PointsView stored(MemberId member) {
        StoredView<PointsView> found = accounts.get(member.value());
        return found == null ? PointsView.none(member) : found.view();
    }

    /** A member's statement, the latest first, before a place. */
    List<StoredView<StatementView>> statement(MemberId member, @Nullable Long before, int limit) {
        Document filter = new Document(MEMBER, member.value());
        return statements.find(before == null ? filter : filter.append(PLACE, new Document("$lt", before)),
                Sorts.descending(PLACE), limit);
    }

    /** The months up to one. */
    List<MonthView> monthsUpTo(String last) {
        return months.find(new Document(MONTH, new Document("$lte", last)), Sorts.ascending(MONTH), MOST_MONTHS)
                .stream()
                .map(StoredView::view)
                .toList();
    }

    PointsPrograms program() {
        StoredView<ProgramView> found = programs.get(ProgramView.KEY);
        return found == null ? PointsPrograms.NONE : found.view().programs();
    }

    /** Members whose points are to be written off at a moment, those first that have waited for longest. */
    List<StoredView<PointsView>> toLose(long nowMs, int limit) {
        return due(LOST, nowMs, limit);
    }

    /** Members of whom something is to be announced at a moment, those first that have waited for longest. */
    List<StoredView<PointsView>> toAnnounce(long nowMs, int limit) {
        return due(ANNOUNCE, nowMs, limit);
    }

    private List<StoredView<PointsView>> due(String field, long nowMs, int limit) {
        // What has nothing due has no such field; the lower bound keeps it out in any database.
        Document bounds = new Document("$gt", Long.MIN_VALUE).append("$lte", nowMs);
        return accounts.find(new Document(field, bounds), Sorts.ascending(field), limit);
    }
}
