package io.tillbook.query.members.visit;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.query.members.Persons;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** When members came, at the locations that whoever asks may see. */
public final class MemberVisits {
    /** More locations than anybody buys at; of a card that goes round, these tell enough. */
    private static final int MOST_LOCATIONS = 200;

    private final VisitViews views;
    private final Persons persons;

    MemberVisits(VisitViews views, Persons persons) {
        this.views = views;
        this.persons = persons;
    }

    /** What a member bought at one location; see {@link VisitDay}. */
    public record AtLocation(MemberId member, LocationId location, List<VisitDay> days) {}

    /** All visits of a member, those before they were merged too. */
    MemberPurchases of(MemberId member) {
        List<MemberId> ids = persons.ids(member);
        List<MemberVisitsView> found = views.of(ids, MOST_LOCATIONS);
        return new MemberPurchases(ids.getFirst(), found.stream().mapToLong(MemberVisitsView::receipts).sum(),
                found.stream().map(MemberVisitsView::paidMinor).reduce(Money.ZERO, Money::plus),
                VisitDays.merged(found.stream().map(MemberVisitsView::days).toList()));
    }

    /** The days on which a member bought something, each once, in their order; those of a year at least. */
    public List<VisitDay> days(MemberId member, @Nullable LocationId location) {
        return VisitDays.merged(views.of(persons.ids(member), MOST_LOCATIONS)
                .stream()
                .filter(each -> location == null || each.location().equals(location))
                .map(MemberVisitsView::days)
                .toList());
    }

    /** The parts of the members: who counts one after the other needs to know those of one part at a time only. */
    public IntStream parts() {
        return IntStream.range(0, MemberVisitsView.PARTS);
    }

    /** Hands over the visits of members of a part, at one location or at all. */
    public void each(int part, @Nullable LocationId location, Consumer<AtLocation> consumer) {
        views.each(part, location,
                found -> consumer.accept(new AtLocation(found.member(), found.location(), found.days())));
    }

    /** Hands over the visits of some ids, at all locations, of each at {@value #MOST_LOCATIONS} on average at most. */
    public void each(Collection<MemberId> ids, Consumer<AtLocation> consumer) {
        views.of(ids, ids.size() * MOST_LOCATIONS)
                .forEach(found -> consumer.accept(new AtLocation(found.member(), found.location(), found.days())));
    }

    /** The days of some that are not before one and not after another. */
    public static List<VisitDay> between(LocalDate from, LocalDate to, List<VisitDay> days) {
        return days.stream().filter(each -> !each.day().isBefore(from) && !each.day().isAfter(to)).toList();
    }
}
