package io.tillbook.api.pricing.language;

import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.AtMost;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.pricing.rule.When;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who gets it, where and at what times. What is missing is no condition.
 *
 * @param from its first moment: {@code 2026-11-22T10:00} by the clock of each store, with an offset or {@code Z} where
 *     {@code clock} is INSTANT
 * @param until the first moment after it, written likewise
 * @param clock by which clock both are; STORE_LOCAL where it is missing
 * @param weekly at which hours of the week
 * @param stores in which stores, or
 * @param regions in which regions
 * @param channels by which channels
 * @param member whether only members get it; REQUIRED is implied by what only members have
 * @param tiers members of which tiers
 * @param segments members of which segments
 * @param birthday members at their birthday
 * @param firstPurchase whether only members who have bought nothing yet get it
 * @param coupon of which campaign a coupon has to be presented
 */
public record RuleWhen(@Nullable String from, @Nullable String until, @Nullable RuleClock clock,
        @AtLeast(1) @AtMost(20) @Nullable List<RuleHours> weekly, @AtLeast(1) @Nullable List<LocationId> stores,
        @AtLeast(1) @AtMost(100) @Nullable List<String> regions,
        @AtLeast(1) @AtMost(20) @Nullable List<String> channels, @Nullable RuleMember member,
        @AtLeast(1) @AtMost(100) @Nullable List<String> tiers,
        @AtLeast(1) @AtMost(100) @Nullable List<String> segments, @Nullable RuleBirthday birthday,
        @Nullable Boolean firstPurchase, @Nullable String coupon) {
    /** No condition. */
    static final RuleWhen NONE =
            new RuleWhen(null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** Checks the fields. */
    public RuleWhen {
        var _ = RuleClock.period(clock, from, until);
        weekly = Texts.names("weekly", weekly);
        stores = Texts.names("stores", stores);
        regions = Texts.names("regions", regions);
        channels = Texts.names("channels", channels);
        tiers = Texts.names("tiers", tiers);
        segments = Texts.names("segments", segments);
        Require.optionalText("coupon", coupon);
    }

    static @Nullable RuleWhen of(When when) {
        // What only members have asks for one by itself.
        boolean isImplied = when.isOfMembers();
        RuleWhen told = new RuleWhen(RuleClock.from(when.period()), RuleClock.until(when.period()),
                RuleClock.of(when.period()),
                when.weekly().isEmpty() ? null
                        : when.weekly()
                                .stream()
                                .map(RuleHours::of)
                                .distinct()
                                .sorted(RuleWhen::compare)
                                .toList(),
                Texts.list(when.stores(), LocationId::compareTo), Texts.list(when.regions()),
                Texts.list(when.channels()), when.memberRequired() && !isImplied ? RuleMember.REQUIRED : null,
                Texts.list(when.tiers()), Texts.list(when.segments()), RuleBirthday.of(when.birthday()),
                when.firstPurchase() ? true : null, when.coupon());
        return told.equals(NONE) ? null : told;
    }

    private static int compare(RuleHours one, RuleHours other) {
        return (one.days() + ' ' + one.from() + ' ' + one.until())
                .compareTo(other.days() + ' ' + other.from() + ' ' + other.until());
    }

    When read() {
        return new When(RuleClock.period(clock, from, until),
                weekly == null ? List.of() : weekly.stream().map(RuleHours::read).toList(), Texts.set(stores),
                Texts.set(regions), Texts.set(channels), member == RuleMember.REQUIRED && !isOfMembers(),
                Texts.set(tiers),
                Texts.set(segments), birthday == null ? null : birthday.read(), Boolean.TRUE.equals(firstPurchase),
                coupon);
    }

    private boolean isOfMembers() {
        return tiers != null || segments != null || birthday != null || Boolean.TRUE.equals(firstPurchase);
    }

    /** A rule that gives the coupon that it needs would feed itself for ever. */
    void mustNotHandOut(List<RuleStep> steps) {
        for (RuleStep step : steps) {
            RuleCoupon given = step.give().coupon();
            if (given != null && given.campaign().equals(coupon)) {
                throw new InvalidField("when/coupon", "must be of another campaign than the coupon that is given");
            }
        }
    }
}
