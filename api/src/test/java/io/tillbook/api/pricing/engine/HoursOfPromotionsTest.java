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
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    /** Around noon and over midnight; and in New York over the hours that its clocks skip and show twice. */
    @ParameterizedTest
    @CsvSource({"Asia/Shanghai, 2026-11-22T10:00, 2026-11-22T14:00",
            "Asia/Shanghai, 2026-11-30T23:59:59, 2026-12-01T00:00",
            "Asia/Urumqi, 2026-11-22T10:00, 2026-11-22T14:00", "Asia/Urumqi, 2026-11-30T22:00, 2026-12-01T02:00",
            "America/New_York, 2026-11-22T10:00, 2026-11-22T14:00",
            "America/New_York, 2027-03-13T22:00, 2027-03-14T04:00",
            "America/New_York, 2026-10-31T22:00, 2026-11-01T04:00",
            "America/New_York, 2027-03-14T01:59:59, 2027-03-14T03:00"})
    void aPeriodBeginsAndEndsToTheSecond(ZoneId zone, LocalDateTime from, LocalDateTime until) {
        When when = When.in(new Period.StoreLocal(from, until));
        ZonedDateTime begin = from.atZone(zone);
        ZonedDateTime end = until.atZone(zone);

        assertThat(holds(when, NOW.at(begin.minusSeconds(1)))).isFalse();
        assertThat(holds(when, NOW.at(begin))).isTrue();
        assertThat(holds(when, NOW.at(end.minusSeconds(1)))).isTrue();
        assertThat(holds(when, NOW.at(end))).isFalse();
    }

    /** From 01:30 to 03:30: the clock skips from 02:00 to 03:00 in spring, and shows 01:00 to 02:00 twice in autumn. */
    @ParameterizedTest
    @CsvSource({"2027-03-14T06:29:59Z, false", "2027-03-14T06:30:00Z, true", "2027-03-14T07:00:00Z, true",
            "2027-03-14T07:29:59Z, true", "2027-03-14T07:30:00Z, false", "2026-11-01T05:29:59Z, false",
            "2026-11-01T05:30:00Z, true", "2026-11-01T06:15:00Z, false", "2026-11-01T06:30:00Z, true",
            "2026-11-01T08:29:59Z, true", "2026-11-01T08:30:00Z, false"})
    void hoursAreThoseThatTheClockShows(Instant moment, boolean holds) {
        WeeklyHours hours = new WeeklyHours(Set.of(DayOfWeek.SUNDAY), LocalTime.of(1, 30), LocalTime.of(3, 30));
        When sundays = new When(Period.StoreLocal.ALWAYS, List.of(hours), Set.of(), Set.of(), Set.of(), false,
                Set.of(), Set.of(), null, false, null);

        assertThat(holds(sundays, NOW.at(moment.atZone(ZoneId.of("America/New_York"))))).isEqualTo(holds);
    }

    /** Where the first moment is one that the clock never shows, it is that at which the clock is put forward. */
    @Test
    void whatTheClockSkipsIsWhenItIsPutForward() {
        ZoneId newYork = ZoneId.of("America/New_York");
        Instant forward = Instant.parse("2027-03-14T07:00:00Z");
        When from = When.in(new Period.StoreLocal(LocalDateTime.of(2027, 3, 14, 2, 30), null));
        Period.StoreLocal until = new Period.StoreLocal(null, LocalDateTime.of(2027, 3, 14, 2, 30));

        assertThat(holds(from, NOW.at(forward.minusSeconds(1).atZone(newYork)))).isFalse();
        assertThat(holds(from, NOW.at(forward.atZone(newYork)))).isTrue();
        assertThat(holds(When.in(until), NOW.at(forward.minusSeconds(1).atZone(newYork)))).isTrue();
        assertThat(holds(When.in(until), NOW.at(forward.atZone(newYork)))).isFalse();
        assertThat(until.end(newYork)).as("as it is told").contains(forward);
    }

    /** What ends at 01:30 by a clock that shows it twice holds for half an hour before each of them. */
    @Test
    void whatTheClockShowsTwiceIsOverTheSecondTime() {
        ZoneId newYork = ZoneId.of("America/New_York");
        Period.StoreLocal until = new Period.StoreLocal(null, LocalDateTime.of(2026, 11, 1, 1, 30));
        Instant first = Instant.parse("2026-11-01T05:30:00Z");
        Instant second = first.plusSeconds(3_600);

        assertThat(holds(When.in(until), NOW.at(first.minusSeconds(1).atZone(newYork)))).isTrue();
        assertThat(holds(When.in(until), NOW.at(first.atZone(newYork)))).isFalse();
        assertThat(holds(When.in(until), NOW.at(second.minusSeconds(1).atZone(newYork)))).isTrue();
        assertThat(holds(When.in(until), NOW.at(second.atZone(newYork)))).isFalse();
        assertThat(until.end(newYork)).contains(second);
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
