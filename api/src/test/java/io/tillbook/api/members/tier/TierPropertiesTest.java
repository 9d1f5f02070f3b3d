package io.tillbook.api.members.tier;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.members.tier.TierEvent.StandingTakenOver;
import io.tillbook.api.members.tier.TierEvent.TierChanged;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever members do, and in whatever order it becomes known. */
class TierPropertiesTest {
    private static final LocalDate START = LocalDate.of(2027, 1, 1);

    private record Bought(String sale, LocalDate day, long minor) {}

    @Property
    void theOrderInWhichSalesBecomeKnownDoesNotChangeWhatWasSpent(@ForAll Random random) {
        List<Bought> sales = sales(random, 365);
        Shopper inTime = all(sales);
        Collections.shuffle(sales, random);

        assertThat(all(sales).standing().spend()).isEqualTo(inTime.standing().spend());
    }

    @Property
    void theOrderOfSalesOfAYearDoesNotChangeTheTier(@ForAll Random random) {
        List<Bought> sales = sales(random, 365);
        String inTime = all(sales).standing().tier();
        Collections.shuffle(sales, random);

        assertThat(all(sales).standing().tier()).isEqualTo(inTime);
    }

    @Property
    void whatCountsIsWhatAnAdditionByDaysTells(@ForAll Random random) {
        List<Bought> sales = sales(random, 700);
        Shopper member = all(sales);
        LocalDate last = sales.stream().map(Bought::day).max(LocalDate::compareTo).orElseThrow();
        LocalDate first = last.withDayOfMonth(1).minusMonths(12);
        Map<LocalDate, Long> byDay = new TreeMap<>();
        sales.forEach(each -> byDay.merge(each.day(), each.minor(), Long::sum));
        long expected = byDay.entrySet()
                .stream()
                .filter(each -> !each.getKey().isBefore(first))
                .mapToLong(Map.Entry::getValue)
                .sum();

        assertThat(member.standing().spend().countingOn(last).netMinor()).isEqualTo(Money.of(expected));
        assertThat(member.standing().spend().months()).hasSizeLessThanOrEqualTo(SpendByMonth.KEPT);
    }

    @Property
    void aReviewNeverLeadsTwoDownWhereOnlyOneIsAllowed(@ForAll Random random) {
        TierPlan plan = Shopper.plan(true, null);
        Shopper member = new Shopper(plan);
        LocalDate day = START;
        for (int number = 0; number < 40; number++) {
            day = day.plusDays(random.nextInt(120));
            member.buys("s-" + number, day.toString(), random.nextInt(1_500_000));
        }
        for (TierChanged change : member.changes()) {
            if (change.cause() == TierCause.REVIEWED) {
                assertThat(plan.rank(change.tier())).isGreaterThanOrEqualTo(plan.rank(change.before()) - 1);
            }
        }
    }

    @Property
    void takingBackOneSaleAfterTheOtherLeavesNoTier(@ForAll Random random) {
        Shopper member = new Shopper(Shopper.plan(random.nextBoolean(), ReturnRule.REVOKE));
        List<Bought> sales = sales(random, 20);
        sales.sort((one, other) -> one.day().compareTo(other.day()));
        sales.forEach(each -> member.buys(each.sale(), each.day().toString(), each.minor()));
        LocalDate day = START.plusDays(20);
        sales.reversed()
                .forEach(each -> member.returns(each.sale(), each.day().toString(), each.minor(), day.toString()));

        assertThat(member.standing().spend().countingOn(day).netMinor()).isEqualTo(Money.ZERO);
        assertThat(member.stands()).isEqualTo("none");
    }

    @Property
    void reviewingLateIsAsReviewingInTime(@ForAll Random random) {
        List<Bought> sales = sales(random, 300);
        sales.sort((one, other) -> one.day().compareTo(other.day()));
        TierPlan plan = Shopper.plan(true, null, random.nextInt(TierPlan.MOST_GRACE_DAYS));
        Shopper inTime = new Shopper(plan);
        Shopper late = new Shopper(plan);
        sales.forEach(each -> {
            inTime.buys(each.sale(), each.day().toString(), each.minor());
            late.buys(each.sale(), each.day().toString(), each.minor());
        });
        for (LocalDate day = START; day.isBefore(START.plusYears(5)); day = day.plusDays(7)) {
            inTime.reviewed(day.toString());
        }
        late.reviewed(START.plusYears(5).toString());

        assertThat(late.standing()).isEqualTo(inTime.standing());
    }

    @Property
    void mergingLeavesTheHigherTierOfBothAtLeast(@ForAll Random random) {
        TierPlan plan = Shopper.plan(false, null);
        TierStanding one = all(sales(random, 365)).standing();
        TierStanding other = all(sales(random, 365)).standing();
        LocalDate day = START.plusDays(365);
        TierStanding merged = TierReckoning.of(Shopper.MEMBER, plan, one)
                .after(new StandingTakenOver(Shopper.MEMBER, new MemberId("m-2"), other.spend(), other.firstBoughtAt(),
                        List.of()),
                        other, Shopper.at(day))
                .standing();

        assertThat(plan.rank(merged.tier())).isGreaterThanOrEqualTo(
                Math.max(plan.rank(plan.on(day, one).tier()), plan.rank(plan.on(day, other).tier())));
        assertThat(merged.spend()).isEqualTo(one.spend().plus(other.spend()));
    }

    private static Shopper all(List<Bought> sales) {
        Shopper member = new Shopper(Shopper.plan(false, null));
        String today = sales.stream().map(Bought::day).max(LocalDate::compareTo).orElseThrow().toString();
        sales.forEach(each -> member.buys(each.sale(), each.day().toString(), each.minor(), today));
        return member;
    }

    private static List<Bought> sales(Random random, int days) {
        List<Bought> sales = new ArrayList<>();
        int count = 1 + random.nextInt(12);
        for (int number = 0; number < count; number++) {
            sales.add(new Bought("s-" + number, START.plusDays(random.nextInt(days)), random.nextInt(600_000)));
        }
        return sales;
    }
}
