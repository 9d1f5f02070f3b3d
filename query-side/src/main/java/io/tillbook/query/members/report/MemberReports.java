package io.tillbook.query.members.report;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.members.tier.TierPlan;
import io.tillbook.query.graphql.ResultTooLarge;
import io.tillbook.query.members.Persons;
import io.tillbook.query.members.report.MemberReport.OfTier;
import io.tillbook.query.members.standing.MemberStandings;
import io.tillbook.query.pricing.effect.MemberReceipts;
import io.tillbook.query.pricing.effect.MemberReceipts.Bought;
import io.tillbook.query.pricing.effect.MemberReceipts.First;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Adds up what members bought into reports, at the locations that whoever asks may see. */
final class MemberReports {
    /** More than that takes longer than anybody waits. */
    private static final int MOST_READ = 5_000_000;
    /** In the place of the name of a tier, which is never empty. */
    private static final String WITHOUT = "";
    private static final Comparator<First> EARLIEST =
            Comparator.comparing(First::day).thenComparing(first -> first.location().value());

    private final MemberReceipts receipts;
    private final RegistrationViews registrations;
    private final Persons persons;
    private final MemberStandings standings;

    MemberReports(MemberReceipts receipts, RegistrationViews registrations, Persons persons,
            MemberStandings standings) {
        this.receipts = receipts;
        this.registrations = registrations;
        this.persons = persons;
        this.standings = standings;
    }

    /**
     * The report of days from one to another, both included, at one location or all.
     *
     * @param byTier whether figures of tiers are asked for: each member who bought is looked up for them
     * @throws ResultTooLarge when it would read more than a report may
     */
    MemberReport of(LocalDate from, LocalDate to, @Nullable LocationId location, boolean byTier) {
        Counting counting = new Counting(from, to, location, byTier);
        counting.firsts();
        receipts.parts().forEach(counting::part);
        return counting.report();
    }

    /** A report that is being added up. Members of several ids are counted in the end, since their parts differ. */
    private final class Counting {
        private final LocalDate from;
        private final LocalDate to;
        private final @Nullable LocationId location;
        private final boolean byTier;
        private final Map<String, MemberTally> tiers = new HashMap<>();
        private final MemberTally total = new MemberTally();
        private final Map<LocationId, MemberTally> locations = new TreeMap<>(Comparator.comparing(LocationId::value));
        private final Map<MemberId, First> firsts = new HashMap<>();
        private final Map<MemberId, MemberId> now = persons.merged();
        private final Set<MemberId> ofSeveralIds = new HashSet<>(now.values());
        private int read;

        Counting(LocalDate from, LocalDate to, @Nullable LocationId location, boolean byTier) {
            this.from = from;
            this.to = to;
            this.location = location;
            this.byTier = byTier;
        }

        /** Whoever bought before with another id is not new. */
        void firsts() {
            receipts.eachFirst(from, to, first -> {
                count();
                firsts.merge(now.getOrDefault(first.member(), first.member()), first, Counting::earlier);
            });
            Set<MemberId> before = new HashSet<>();
            receipts.firsts(now.keySet()).forEach(first -> addIfBefore(first, before));
            receipts.firsts(ofSeveralIds).forEach(first -> addIfBefore(first, before));
            firsts.keySet().removeAll(before);
            firsts.values().removeIf(first -> location != null && !first.location().equals(location));
        }

        private void addIfBefore(First first, Set<MemberId> before) {
            if (first.day().isBefore(from)) {
                before.add(now.getOrDefault(first.member(), first.member()));
            }
        }

        private static First earlier(First one, First other) {
            return EARLIEST.compare(one, other) <= 0 ? one : other;
        }

        void part(int part) {
            long days = ChronoUnit.DAYS.between(from, to) + 1;
            receipts.each(part, from.minusDays(days), to, location, this::add);
            count(member -> !ofSeveralIds.contains(member));
        }

        private void count(Predicate<MemberId> isWhole) {
            if (byTier) {
                countTiers(total.members(isWhole));
            }
            total.count(isWhole, firsts::containsKey);
            locations.forEach((at, tally) -> tally.count(isWhole, member -> isNewAt(at, firsts.get(member))));
        }

        private void countTiers(List<MemberId> members) {
            Map<MemberId, String> known = standings.tiers(members);
            for (MemberId member : members) {
                count();
                total.tell(member, tiers.computeIfAbsent(known.getOrDefault(member, WITHOUT), _ -> new MemberTally()));
            }
            tiers.values().forEach(tally -> tally.count(_ -> true, firsts::containsKey));
        }

        private List<OfTier> ofTiers() {
            TierPlan plan = standings.tiers();
            return tiers.entrySet()
                    .stream()
                    .sorted(Comparator.comparing((Map.Entry<String, MemberTally> each) -> each.getKey().equals(WITHOUT))
                            .thenComparingInt(each -> plan.rank(each.getKey()))
                            .thenComparing(Map.Entry::getKey))
                    .map(each -> new OfTier(each.getKey().equals(WITHOUT) ? null : each.getKey(),
                            each.getValue().figures()))
                    .toList();
        }

        private static boolean isNewAt(LocationId at, @Nullable First first) {
            return first != null && first.location().equals(at);
        }

        private void add(Bought bought) {
            count();
            MemberId member = now.getOrDefault(bought.member(), bought.member());
            add(total, member, bought);
            add(at(bought.location()), member, bought);
        }

        private MemberTally at(LocationId where) {
            return locations.computeIfAbsent(where, _ -> new MemberTally());
        }

        private void add(MemberTally tally, MemberId member, Bought bought) {
            if (bought.day().isBefore(from)) {
                tally.addBefore(member, bought.receipts());
            } else {
                tally.addNow(member, bought.receipts(), bought.paidMinor());
            }
        }

        private void count() {
            read++;
            if (read > MOST_READ) {
                throw new ResultTooLarge("The report reads more than " + MOST_READ + " visits of members; narrow it.");
            }
        }

        MemberReport report() {
            count(_ -> true);
            registrations.each(from, to, location, day -> {
                total.addRegistered(day.registered());
                if (day.location() != null) {
                    at(day.location()).addRegistered(day.registered());
                }
            });
            if (byTier) {
                standings.eachRegistered(from, to, location, tier -> {
                    count();
                    tiers.computeIfAbsent(tier == null ? WITHOUT : tier, _ -> new MemberTally()).addRegistered(1);
                });
            }
            List<MemberReport.OfLocation> each = locations.entrySet()
                    .stream()
                    .map(at -> new MemberReport.OfLocation(at.getKey(), at.getValue().figures()))
                    .toList();
            return new MemberReport(from, to, total.figures(), each, ofTiers());
        }
    }
}
