package io.tillbook.query.members.report;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.query.graphql.ResultTooLarge;
import io.tillbook.query.pricing.effect.MemberReceipts;
import io.tillbook.query.pricing.effect.MemberReceipts.Bought;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds up what members bought into reports, at the locations that whoever asks may see. */
final class MemberReports {
    /** More than that takes longer than anybody waits. */
    private static final int MOST_READ = 5_000_000;

    private final MemberReceipts receipts;

    MemberReports(MemberReceipts receipts) {
        this.receipts = receipts;
    }

    /**
     * The report of days from one to another, both included, at one location or all.
     *
     * @throws ResultTooLarge when it would read more than a report may
     */
    MemberReport of(LocalDate from, LocalDate to, @Nullable LocationId location) {
        Counting counting = new Counting(from, to, location);
        receipts.parts().forEach(counting::part);
        return counting.report();
    }

    /** A report that is being added up. */
    private final class Counting {
        private final LocalDate from;
        private final LocalDate to;
        private final @Nullable LocationId location;
        private final MemberTally total = new MemberTally();
        private final Map<LocationId, MemberTally> locations = new TreeMap<>(Comparator.comparing(LocationId::value));
        private final Map<MemberId, LocationId> firsts = new HashMap<>();
        private int read;

        Counting(LocalDate from, LocalDate to, @Nullable LocationId location) {
            this.from = from;
            this.to = to;
            this.location = location;
            receipts.eachFirst(from, to, first -> {
                count();
                if (location == null || first.location().equals(location)) {
                    firsts.put(first.member(), first.location());
                }
            });
        }

        void part(int part) {
            long days = ChronoUnit.DAYS.between(from, to) + 1;
            receipts.each(part, from.minusDays(days), to, location, this::add);
            total.endPart(firsts::containsKey);
            locations.forEach((at, tally) -> tally.endPart(member -> at.equals(firsts.get(member))));
        }

        private void add(Bought bought) {
            count();
            add(total, bought);
            add(locations.computeIfAbsent(bought.location(), _ -> new MemberTally()), bought);
        }

        private void add(MemberTally tally, Bought bought) {
            if (bought.day().isBefore(from)) {
                tally.addBefore(bought.member(), bought.receipts());
            } else {
                tally.addNow(bought.member(), bought.receipts(), bought.paidMinor());
            }
        }

        private void count() {
            read++;
            if (read > MOST_READ) {
                throw new ResultTooLarge("The report reads more than " + MOST_READ + " visits of members; narrow it.");
            }
        }

        MemberReport report() {
            List<MemberReport.OfLocation> each = locations.entrySet()
                    .stream()
                    .map(at -> new MemberReport.OfLocation(at.getKey(), at.getValue().figures()))
                    .toList();
            return new MemberReport(from, to, total.figures(), each);
        }
    }
}
