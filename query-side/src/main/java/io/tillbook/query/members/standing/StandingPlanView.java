package io.tillbook.query.members.standing;

import io.tillbook.api.members.birthday.BirthdayPlan;
import io.tillbook.api.members.segment.Segments;
import io.tillbook.api.members.tier.TierPlan;
import org.jspecify.annotations.Nullable;

/**
 * What the chain has decided.
 *
 * @param tierVersion how often tiers were defined
 * @param tiers the tiers
 * @param segments the segments
 * @param birthdays how birthdays are celebrated; null where they are not
 */
record StandingPlanView(int tierVersion, TierPlan tiers, Segments segments, @Nullable BirthdayPlan birthdays) {
    /** The key of the only one. */
    static final String KEY = "plan";
    /** Nothing was decided. */
    static final StandingPlanView NONE = new StandingPlanView(0, TierPlan.NONE, Segments.NONE, null);

    StandingPlanView tiers(int version, TierPlan plan) {
        return new StandingPlanView(version, plan, segments, birthdays);
    }

    StandingPlanView segments(Segments others) {
        return new StandingPlanView(tierVersion, tiers, others, birthdays);
    }

    StandingPlanView birthdays(@Nullable BirthdayPlan plan) {
        return new StandingPlanView(tierVersion, tiers, segments, plan);
    }
}
