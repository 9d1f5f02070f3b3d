package io.tillbook.api.pricing.engine;

import io.tillbook.api.pricing.basket.Basket;
import io.tillbook.api.pricing.basket.MemberFacts;
import io.tillbook.api.pricing.basket.PricingFacts;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.rule.Birthday.Around;
import io.tillbook.api.pricing.rule.Birthday.InMonth;
import io.tillbook.api.pricing.rule.Birthday;
import io.tillbook.api.pricing.rule.When;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Tells whether a rule holds there and then for who buys. */
final class Eligibility {
    private Eligibility() {}

    static boolean holds(PublishedRule rule, Basket basket, PricingFacts facts) {
        When when = rule.rule().when();
        return facts.usesLeft().getOrDefault(rule.promotion(), 1) > 0
                && (when.coupon() == null || basket.coupons().contains(when.coupon()))
                && isThere(when, facts) && isThen(when, facts) && isFor(rule, when, facts.member());
    }

    private static boolean isThere(When when, PricingFacts facts) {
        boolean anywhere = when.stores().isEmpty() && when.regions().isEmpty();
        return (anywhere || when.stores().contains(facts.location())
                || facts.regions().stream().anyMatch(when.regions()::contains))
                && (when.channels().isEmpty() || when.channels().contains(facts.channel()))
                && (when.birthday() == null || isBirthday(when.birthday(), facts));
    }

    private static boolean isThen(When when, PricingFacts facts) {
        LocalDateTime local = facts.pricedAt().toLocalDateTime();
        return when.period().includes(facts.pricedAt())
                && (when.weekly().isEmpty() || when.weekly().stream().anyMatch(hours -> hours.include(local)));
    }

    private static boolean isFor(PublishedRule rule, When when, @Nullable MemberFacts member) {
        if (member == null) {
            return !rule.rule().isForMembersOnly();
        }
        return (when.tiers().isEmpty() || (member.tier() != null && when.tiers().contains(member.tier())))
                && (when.segments().isEmpty() || member.segments().stream().anyMatch(when.segments()::contains))
                && (!when.firstPurchase() || !member.boughtBefore()) && !member.heldOut().contains(rule.promotion());
    }

    /** Where the day may not be known, the weeks in which the chain celebrates it are those of each rule. */
    private static boolean isBirthday(Birthday when, PricingFacts facts) {
        MemberFacts member = facts.member();
        return member != null
                && (member.celebrates() || isBirthday(when, member.birthday(), facts.pricedAt().toLocalDate()));
    }

    private static boolean isBirthday(Birthday when, @Nullable MonthDay birthday, LocalDate today) {
        return birthday != null && switch (when) {
            case Around around -> isAround(around, birthday, today);
            case InMonth _ -> birthday.getMonth() == today.getMonth();
        };
    }

    /** Around new year the birthday is that of the year before or after; February 29 is February 28 in other years. */
    private static boolean isAround(Around around, MonthDay birthday, LocalDate today) {
        return IntStream.rangeClosed(-1, 1)
                .mapToObj(years -> birthday.atYear(today.getYear() + years))
                .anyMatch(day -> !today.isBefore(day.minusDays(around.before()))
                        && !today.isAfter(day.plusDays(around.after())));
    }
}
