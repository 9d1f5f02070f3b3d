package io.tillbook.api.members.segment;

import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.AtMost;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Require;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is in a segment: whoever meets all conditions that are given. What was spent, and how often, counts as it does
 * for tiers: in the last twelve full months and the one that is not over.
 *
 * @param tiers members of one of these tiers
 * @param spendMinorAtLeast who have spent so much, or more, in minor units
 * @param spendMinorAtMost who have spent so much, or less, in minor units
 * @param visitsAtLeast who have bought so often, or more often
 * @param visitsAtMost who have bought so often, or less often
 * @param daysSinceVisitAtLeast whose latest sale is so many days ago, or longer; nobody who has never bought
 * @param daysSinceVisitAtMost whose latest sale is so many days ago, or less
 * @param memberForDaysAtMost who have been members for so many days, or less
 * @param tags who have one of these tags
 * @param recencyFifths who are in one of these fifths by their latest visit, 1 to 5, the best; nobody who has not
 *     bought within a year, as with the others
 * @param frequencyFifths who are in one of these fifths by the number of their receipts
 * @param moneyFifths who are in one of these fifths by what they paid
 */
public record SegmentRule(@Nullable List<String> tiers, @AtLeast(0) @Nullable Money spendMinorAtLeast,
        @AtLeast(0) @Nullable Money spendMinorAtMost, @AtLeast(0) @Nullable Integer visitsAtLeast,
        @AtLeast(0) @Nullable Integer visitsAtMost, @AtLeast(0) @Nullable Integer daysSinceVisitAtLeast,
        @AtLeast(0) @Nullable Integer daysSinceVisitAtMost, @AtLeast(0) @Nullable Integer memberForDaysAtMost,
        @Nullable List<String> tags, @AtMost(MemberFifths.HIGHEST) @Nullable List<Integer> recencyFifths,
        @AtMost(MemberFifths.HIGHEST) @Nullable List<Integer> frequencyFifths,
        @AtMost(MemberFifths.HIGHEST) @Nullable List<Integer> moneyFifths) {
    /** Checks the fields. */
    public SegmentRule {
        tiers = texts("tiers", tiers);
        tags = texts("tags", tags);
        recencyFifths = fifths("recencyFifths", recencyFifths);
        frequencyFifths = fifths("frequencyFifths", frequencyFifths);
        moneyFifths = fifths("moneyFifths", moneyFifths);
        amount("spendMinorAtLeast", spendMinorAtLeast);
        amount("spendMinorAtMost", spendMinorAtMost);
        if (spendMinorAtLeast != null && spendMinorAtMost != null && spendMinorAtLeast.exceeds(spendMinorAtMost)) {
            throw new InvalidField("spendMinorAtMost", "must not be less than spendMinorAtLeast");
        }
        bounds("visitsAtLeast", visitsAtLeast, "visitsAtMost", visitsAtMost);
        bounds("daysSinceVisitAtLeast", daysSinceVisitAtLeast, "daysSinceVisitAtMost", daysSinceVisitAtMost);
        bounds("memberForDaysAtMost", memberForDaysAtMost, "memberForDaysAtMost", memberForDaysAtMost);
        if (Stream.of(tiers, spendMinorAtLeast, spendMinorAtMost, visitsAtLeast, visitsAtMost, daysSinceVisitAtLeast,
                daysSinceVisitAtMost, memberForDaysAtMost, tags, recencyFifths, frequencyFifths, moneyFifths)
                .allMatch(each -> each == null)) {
            throw new InvalidField("", "must have at least one condition");
        }
    }

    private static @Nullable List<Integer> fifths(String field, @Nullable List<Integer> fifths) {
        if (fifths == null) {
            return null;
        }
        List<Integer> all = notEmpty(field, fifths);
        for (int place = 0; place < all.size(); place++) {
            Require.between(field + "/" + place, all.get(place), 1, MemberFifths.HIGHEST);
        }
        if (!Require.distinct(all)) {
            throw new InvalidField(field, "must not repeat a fifth");
        }
        return all;
    }

    private static <T> List<T> notEmpty(String field, List<T> entries) {
        List<T> all = Require.list(field, entries);
        if (all.isEmpty()) {
            throw new InvalidField(field, "must have at least one entry where it is given");
        }
        return all;
    }

    private static @Nullable List<String> texts(String field, @Nullable List<String> texts) {
        if (texts == null) {
            return null;
        }
        List<String> all = notEmpty(field, texts);
        for (int place = 0; place < all.size(); place++) {
            Require.text(field + "/" + place, all.get(place));
        }
        return all;
    }

    private static void amount(String field, @Nullable Money amount) {
        if (amount != null) {
            Require.notNegative(field, amount);
        }
    }

    private static void bounds(String least, @Nullable Integer atLeast, String most, @Nullable Integer atMost) {
        if (atLeast != null) {
            Require.between(least, atLeast, 0, Integer.MAX_VALUE);
        }
        if (atMost != null) {
            Require.between(most, atMost, atLeast == null ? 0 : atLeast, Integer.MAX_VALUE);
        }
    }

    /** Whether it asks in which fifths a member is: all members have to be read to tell that. */
    public boolean asksForFifths() {
        return recencyFifths != null || frequencyFifths != null || moneyFifths != null;
    }

    /** Whether a member is in the segment. */
    public boolean includes(SegmentedMember member) {
        return all().allMatch(condition -> condition.test(member));
    }

    private Stream<Predicate<SegmentedMember>> all() {
        return Stream.of(
                member -> tiers == null || (member.tier() != null && tiers.contains(member.tier())),
                member -> spendMinorAtLeast == null || !spendMinorAtLeast.exceeds(member.spend().netMinor()),
                member -> spendMinorAtMost == null || !member.spend().netMinor().exceeds(spendMinorAtMost),
                member -> isWithin(member.spend().receipts(), visitsAtLeast, visitsAtMost),
                member -> isAgo(member.lastVisitOn(), member.today(), daysSinceVisitAtLeast, daysSinceVisitAtMost),
                member -> isAgo(member.registeredOn(), member.today(), null, memberForDaysAtMost),
                member -> isAny(tags, member.tags()),
                member -> isIn(recencyFifths, member.fifths(), MemberFifths::recency),
                member -> isIn(frequencyFifths, member.fifths(), MemberFifths::frequency),
                member -> isIn(moneyFifths, member.fifths(), MemberFifths::money));
    }

    private static boolean isAgo(@Nullable LocalDate day, LocalDate today, @Nullable Integer least,
            @Nullable Integer most) {
        return (least == null && most == null)
                || (day != null && isWithin(today.toEpochDay() - day.toEpochDay(), least, most));
    }

    private static boolean isWithin(long number, @Nullable Integer least, @Nullable Integer most) {
        return (least == null || number >= least) && (most == null || number <= most);
    }

    private static boolean isIn(@Nullable List<Integer> wanted, @Nullable MemberFifths fifths,
            ToIntFunction<MemberFifths> fifth) {
        return wanted == null || (fifths != null && wanted.contains(fifth.applyAsInt(fifths)));
    }

    private static boolean isAny(@Nullable List<String> wanted, Set<String> has) {
        return wanted == null || wanted.stream().anyMatch(has::contains);
    }
}
