package io.tillbook.query.shifts;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.query.graphql.ResultTooLarge;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.store.MongoViews;
import io.tillbook.query.store.ViewDatabase;
import io.tillbook.query.store.ViewDefinition;
import io.tillbook.query.store.Whereabouts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Registers, shifts and what happens in them in the database. */
final class ShiftViews {
    static final int MOST_REGISTERS = 500;
    static final int MOST_MOVEMENTS = 500;
    /** Of a register that wait for a count: each costs a look. */
    private static final int MOST_SHIFTS = 100;

    private static final String KEY = "_id";
    private static final String LOCATION = "location";
    private static final String REGISTER = "register";
    private static final String STATE = "state";
    private static final String ORDER = "order";
    private static final String SHIFT = "shift";
    private static final String Z = "z";
    private static final String LINK = "link";
    private static final String PLACE = "place";
    private static final Bson NEWEST_FIRST = Sorts.descending(ORDER);
    private static final ViewDefinition<RegisterView> REGISTERS = new ViewDefinition<>("registers", RegisterView.class,
            Whereabouts.at(LOCATION, RegisterView::location), List.of(Indexes.ascending(LOCATION, REGISTER)));
    private static final ViewDefinition<ShiftView> SHIFTS = new ViewDefinition<>("shifts", ShiftView.class,
            Whereabouts.at(LOCATION, ShiftView::location), List.of(newest(), newest(LOCATION),
                    newest(LOCATION, REGISTER), newest(STATE), newest(LOCATION, STATE)));
    private static final ViewDefinition<CashMovementView> MOVEMENTS = new ViewDefinition<>("cashMovements",
            CashMovementView.class, Whereabouts.at(LOCATION, CashMovementView::location),
            List.of(Indexes.ascending(SHIFT, PLACE)));
    private static final ViewDefinition<ZLinkView> LINKS = new ViewDefinition<>("zLinks", ZLinkView.class,
            Whereabouts.at(LOCATION, ZLinkView::location),
            List.of(newest(LOCATION, REGISTER), Indexes.ascending(LOCATION, REGISTER, Z, LINK)));
    private static final ViewDefinition<RulesView> RULES = new ViewDefinition<>("shiftRules", RulesView.class,
            Whereabouts.at(LOCATION, RulesView::location), List.of());
    private static final ViewDefinition<UnassignedView> UNASSIGNED = new ViewDefinition<>("unassignedFacts",
            UnassignedView.class, Whereabouts.at(LOCATION, UnassignedView::location),
            List.of(Indexes.descending(PLACE), Indexes.compoundIndex(Indexes.ascending(LOCATION),
                    Indexes.descending(PLACE))));

    private final MongoViews<RegisterView> registers;
    private final MongoViews<ShiftView> shifts;
    private final MongoViews<CashMovementView> movements;
    private final MongoViews<ZLinkView> links;
    private final MongoViews<RulesView> rules;
    private final MongoViews<UnassignedView> unassigned;

    ShiftViews(ViewDatabase database) {
        this.registers = database.views(REGISTERS);
        this.shifts = database.views(SHIFTS);
        this.movements = database.views(MOVEMENTS);
        this.links = database.views(LINKS);
        this.rules = database.views(RULES);
        this.unassigned = database.views(UNASSIGNED);
    }

    MongoViews<RegisterView> registers() {
        return registers;
    }

    MongoViews<ShiftView> shifts() {
        return shifts;
    }

    MongoViews<CashMovementView> movements() {
        return movements;
    }

    MongoViews<ZLinkView> links() {
        return links;
    }

    MongoViews<RulesView> rules() {
        return rules;
    }

    MongoViews<UnassignedView> unassigned() {
        return unassigned;
    }

    /**
     * All registers of a location.
     *
     * @throws ResultTooLarge when there are more than one answer tells
     */
    List<RegisterView> registers(LocationId location) {
        List<StoredView<RegisterView>> found = registers.find(new Document(LOCATION, location.value()),
                Sorts.ascending(LOCATION, REGISTER), MOST_REGISTERS + 1);
        if (found.size() > MOST_REGISTERS) {
            throw new ResultTooLarge("There are more than " + MOST_REGISTERS + " registers.");
        }
        return found.stream().map(StoredView::view).toList();
    }

    Optional<RegisterView> register(LocationId location, RegisterId register) {
        return Optional.ofNullable(registers.get(RegisterView.key(location, register))).map(StoredView::view);
    }

    /** Shifts, the newest business day first. */
    List<StoredView<ShiftView>> shifts(ShiftsFilter filter, @Nullable String after, int limit) {
        Document wanted = at(filter.location(), filter.register());
        if (filter.state() != null) {
            wanted.append(STATE, filter.state().name());
        }
        return shifts.find(bounded(wanted, new OrderBounds(filter.day(), filter.day()), after), NEWEST_FIRST, limit);
    }

    /** Whether a shift of a register is still to be counted whose report is an earlier link of its chain. */
    boolean isUncountedBefore(LocationId location, RegisterId register, ZLinkView link) {
        return shifts.find(at(location, register).append(STATE, ShiftState.UNCOUNTED.name()), NEWEST_FIRST, MOST_SHIFTS)
                .stream()
                .map(StoredView::view)
                .filter(shift -> shift.shiftNo() != link.shiftNo())
                .flatMap(shift -> Stream.ofNullable(shift.end()))
                .flatMap(end -> links(location, register, end.z(), 1).stream())
                .anyMatch(report -> report.link() < link.link());
    }

    /** What was moved in a shift, in its order. */
    List<CashMovementView> movements(String shift) {
        return movements.find(new Document(SHIFT, shift), Sorts.ascending(SHIFT, PLACE), MOST_MOVEMENTS)
                .stream()
                .map(StoredView::view)
                .toList();
    }

    /** Links of a register by business day, the newest first. */
    List<StoredView<ZLinkView>> links(LocationId location, RegisterId register, OrderBounds days,
            @Nullable String after, int limit) {
        return links.find(bounded(at(location, register), days, after), NEWEST_FIRST, limit);
    }

    /** Links of a register in the order of its chain, after a key. */
    List<StoredView<ZLinkView>> chain(LocationId location, RegisterId register, @Nullable String after, int limit) {
        String start = RegisterView.key(location, register);
        // What follows a slash is a zero: no other register's keys are in between.
        Document keys = new Document("$gt", after == null ? start + "/" : after).append("$lt", start + "0");
        return links.find(new Document(KEY, keys), Sorts.ascending(KEY), limit);
    }

    /** A report and what became known of it later, in their order. */
    List<ZLinkView> links(LocationId location, RegisterId register, int z, int limit) {
        return links.find(at(location, register).append(Z, z), Sorts.ascending(LOCATION, REGISTER, Z, LINK), limit)
                .stream()
                .map(StoredView::view)
                .toList();
    }

    /** Sales and returns that belong to no shift, the newest first. */
    List<StoredView<UnassignedView>> unassigned(@Nullable LocationId location, @Nullable Long before, int limit) {
        Document wanted = at(location, null);
        if (before != null) {
            wanted.append(PLACE, new Document("$lt", before));
        }
        return unassigned.find(wanted, Sorts.descending(PLACE), limit);
    }

    private static Document at(@Nullable LocationId location, @Nullable RegisterId register) {
        Document wanted = new Document();
        if (location != null) {
            wanted.append(LOCATION, location.value());
        }
        if (register != null) {
            wanted.append(REGISTER, register.value());
        }
        return wanted;
    }

    private static Document bounded(Document wanted, OrderBounds days, @Nullable String after) {
        Document bounds = new Document();
        if (days.start() != null) {
            bounds.append("$gte", days.start());
        }
        String end = days.end(after);
        if (end != null) {
            bounds.append("$lt", end);
        }
        return bounds.isEmpty() ? wanted : wanted.append(ORDER, bounds);
    }

    private static Bson newest(String... leading) {
        Bson newest = Indexes.descending(ORDER);
        return leading.length == 0 ? newest : Indexes.compoundIndex(Indexes.ascending(leading), newest);
    }
}
