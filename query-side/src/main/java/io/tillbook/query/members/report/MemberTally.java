package io.tillbook.query.members.report;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.query.kernel.Saturating;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Counts members of a location or of all, one part of them after the other. */
final class MemberTally {
    private final Map<MemberId, Visits> members = new HashMap<>();
    private MemberFigures figures = new MemberFigures(0, 0, 0, 0, 0, 0, 0, Money.ZERO);

    /** What a member has bought. */
    private static final class Visits {
        private long now;
        private long before;
        private Money paid = Money.ZERO;
    }

    /** Something that was bought on the days that are asked for. */
    void addNow(MemberId member, int receipts, Money paid) {
        Visits visits = of(member);
        visits.now += receipts;
        visits.paid = Saturating.plus(visits.paid, paid);
    }

    /** Something that was bought on the days before. */
    void addBefore(MemberId member, int receipts) {
        of(member).before += receipts;
    }

    private Visits of(MemberId member) {
        return members.computeIfAbsent(member, _ -> new Visits());
    }

    /** Members who were registered on the days that are asked for. */
    void addRegistered(long more) {
        figures = new MemberFigures(figures.registered() + more, figures.active(), figures.newMembers(),
                figures.repeated(), figures.lapsed(), figures.activeBefore(), figures.receipts(), figures.paidMinor());
    }

    /** Members of whom all is known. */
    List<MemberId> members(Predicate<MemberId> isWhole) {
        return members.keySet().stream().filter(isWhole).toList();
    }

    /** Tells another tally what one of its members has bought, where that one has none of it. */
    void tell(MemberId member, MemberTally other) {
        Visits visits = members.get(member);
        if (visits != null) {
            other.members.put(member, visits);
        }
    }

    /**
     * Counts members of whom all is known, and forgets them.
     *
     * @param isWhole whether all is known of a member
     * @param isNew whether a member's first receipt belongs to what is counted
     */
    void count(Predicate<MemberId> isWhole, Predicate<MemberId> isNew) {
        members.forEach((member, visits) -> {
            if (isWhole.test(member)) {
                figures = plus(member, visits, isNew);
            }
        });
        members.keySet().removeIf(isWhole);
    }

    private MemberFigures plus(MemberId member, Visits visits, Predicate<MemberId> isNew) {
        boolean isActive = visits.now > 0;
        boolean wasActive = visits.before > 0;
        return new MemberFigures(figures.registered(), figures.active() + (isActive ? 1 : 0),
                figures.newMembers() + (isActive && isNew.test(member) ? 1 : 0),
                figures.repeated() + (visits.now > 1 ? 1 : 0),
                figures.lapsed() + (wasActive && !isActive ? 1 : 0), figures.activeBefore() + (wasActive ? 1 : 0),
                figures.receipts() + visits.now, Saturating.plus(figures.paidMinor(), visits.paid));
    }

    MemberFigures figures() {
        return figures;
    }
}
