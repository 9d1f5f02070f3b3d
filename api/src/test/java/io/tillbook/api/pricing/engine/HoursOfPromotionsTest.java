package io.tillbook.api.pricing.engine;

import static io.tillbook.api.pricing.engine.Shop.NOW;
import static io.tillbook.api.pricing.engine.Shop.basket;
import static io.tillbook.api.pricing.engine.Shop.off;
import static io.tillbook.api.pricing.engine.Shop.order;
import static io.tillbook.api.pricing.engine.Shop.total;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.pricing.basket.MemberFacts;
import io.tillbook.api.pricing.basket.PricingFacts;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.basket.RuleBook;
import io.tillbook.api.pricing.rule.Birthday;
import io.tillbook.api.pricing.rule.Period;
import io.tillbook.api.pricing.rule.UseLimit;
import io.tillbook.api.pricing.rule.WeeklyHours;
import io.tillbook.api.pricing.rule.When;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** When promotions hold, to the second, by the clocks of stores in several zones. */
class HoursOfPromotionsTest {
    private static boolean holds(When when, PricingFacts facts) {
        PublishedRule rule = order("P", 1, off(100));
        PublishedRule then = new PublishedRule(rule.promotion(), 1, rule.rule().when(when));
        return total(Shop.price(basket(1_000), RuleBook.of(then), facts)) == 900;
    }

    private static boolean holds(When when, String moment) {
        return holds(when, NOW.at(ZonedDateTime.parse(moment)));
    }

    private static When weekly(DayOfWeek day, int from, int until) {
        WeeklyHours hours = new WeeklyHours(Set.of(day), LocalTime.of(from, 0), LocalTime.of(until, 0));
        return new When(Period.StoreLocal.ALWAYS, List.of(hours), Set.of(), Set.of(), Set.of(), false, Set.of(),
                Set.of(), null, false, null);
    }

    @Test
    void hoursAfterMidnightBelongToTheDayBefore() {
        When friday = weekly(DayOfWeek.FRIDAY, 22, 2);
        assertThat(holds(friday, "2026-11-28T01:59:59+08:00[Asia/Shanghai]")).isTrue();
        assertThat(holds(friday, "2026-11-28T02:00:00+08:00[Asia/Shanghai]")).isFalse();
        assertThat(holds(friday, "2026-11-27T01:00:00+08:00[Asia/Shanghai]")).isFalse();
        assertThat(holds(friday, "2026-11-27T21:59:59+08:00[Asia/Shanghai]")).isFalse();
        assertThat(holds(friday, "2026-11-27T22:00:00+08:00[Asia/Shanghai]")).isTrue();
    }

    @Test
    void hoursOfOneDay() {
        When friday = weekly(DayOfWeek.FRIDAY, 9, 12);
        assertThat(holds(friday, "2026-11-27T09:00:00+08:00[Asia/Shanghai]")).isTrue();
        assertThat(holds(friday, "2026-11-27T12:00:00+08:00[Asia/Shanghai]")).isFalse();
        assertThat(holds(friday, "2026-11-28T10:00:00+08:00[Asia/Shanghai]")).isFalse();
    }

    @Test
    void aPeriodByTheClockOfEachStore() {
        When november = When.in(new Period.StoreLocal(null, LocalDateTime.of(2026, 12, 1, 0, 0)));
        assertThat(holds(november, "2026-11-30T23:45:00+06:00[Asia/Urumqi]")).isTrue();
        assertThat(holds(november, "2026-12-01T01:45:00+08:00[Asia/Shanghai]")).isFalse();
        When everywhere = When.in(new Period.Everywhere(null, Instant.parse("2026-11-30T17:45:01Z")));
        assertThat(holds(everywhere, "2026-11-30T23:45:00+06:00[Asia/Urumqi]")).isTrue();
        assertThat(holds(everywhere, "2026-12-01T01:45:00+08:00[Asia/Shanghai]")).isTrue();
        assertThat(holds(everywhere, "2026-12-01T01:45:01+08:00[Asia/Shanghai]")).isFalse();
    }

    @Test
    void theHourThatComesTwiceIsInItTwice() {
        When night = When.in(new Period.StoreLocal(LocalDateTime.of(2026, 10, 25, 2, 0),
                LocalDateTime.of(2026, 10, 25, 3, 0)));
        assertThat(holds(night, "2026-10-25T02:30:00+02:00[Europe/Berlin]")).isTrue();
        assertThat(holds(night, "2026-10-25T02:30:00+01:00[Europe/Berlin]")).isTrue();
        assertThat(holds(night, "2026-10-25T03:00:00+01:00[Europe/Berlin]")).isFalse();
    }

    private static PricingFacts bornOn(MonthDay day, String today) {
        return NOW.at(ZonedDateTime.parse(today))
                .member(new MemberFacts(null, Set.of(), day, true, Set.of()));
    }

    private static When birthday() {
        return new When(Period.StoreLocal.ALWAYS, List.of(), Set.of(), Set.of(), Set.of(), false, Set.of(), Set.of(),
                new Birthday.Around(3, 3), false, null);
    }

    @Test
    void inTheMonthOfABirthday() {
        When month = new When(Period.StoreLocal.ALWAYS, List.of(), Set.of(), Set.of(), Set.of(), false, Set.of(),
                Set.of(), new Birthday.InMonth(), false, null);
        MonthDay leapDay = MonthDay.of(2, 29);
        assertThat(holds(month, bornOn(leapDay, "2027-02-01T00:00:00Z"))).isTrue();
        assertThat(holds(month, bornOn(leapDay, "2027-02-28T23:59:59Z"))).isTrue();
        assertThat(holds(month, bornOn(leapDay, "2027-03-01T00:00:00Z"))).isFalse();
        assertThat(holds(month, bornOn(leapDay, "2027-01-31T23:59:59Z"))).isFalse();
        assertThat(holds(month, NOW)).isFalse();
    }

    @Test
    void aroundABirthday() {
        MonthDay newYear = MonthDay.of(1, 2);
        assertThat(holds(birthday(), bornOn(newYear, "2026-12-30T12:00:00Z"))).isTrue();
        assertThat(holds(birthday(), bornOn(newYear, "2026-12-29T12:00:00Z"))).isFalse();
        assertThat(holds(birthday(), bornOn(newYear, "2027-01-05T12:00:00Z"))).isTrue();
        assertThat(holds(birthday(), bornOn(MonthDay.of(2, 29), "2027-02-25T12:00:00Z"))).isTrue();
        assertThat(holds(birthday(), bornOn(MonthDay.of(2, 29), "2027-03-04T12:00:00Z"))).isFalse();
        assertThat(holds(birthday(), NOW)).isFalse();
    }

    @Test
    void whoIsNoMemberHasNoRuleThatCountsMembers() {
        PublishedRule once = PublishedRule.of("once",
                order("once", 1, off(100)).rule().limit(UseLimit.perMember(1)));
        assertThat(total(Shop.price(basket(1_000), RuleBook.of(once), NOW))).isEqualTo(1_000);
        assertThat(total(Shop.price(basket(1_000), RuleBook.of(once), Shop.GOLD))).isEqualTo(900);
        PricingFacts usedUp = new PricingFacts(NOW.location(), NOW.regions(), NOW.channel(), NOW.pricedAt(),
                MemberFacts.tier("GOLD"), Map.of(once.promotion(), 0));
        assertThat(total(Shop.price(basket(1_000), RuleBook.of(once), usedUp))).isEqualTo(1_000);
    }
}
