package io.tillbook.api.giftcards;

import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.AtMost;
import io.tillbook.api.kernel.Bounds;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Require;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a chain has laid down for its cards. Figures of law are settings, which somebody is to check, and never code:
 * without any there are no limits, no card expires, and nothing is given with what is paid.
 *
 * @param bearerMostMinor most that a card of nobody in particular may hold, in minor units; any where it is missing
 * @param namedMostMinor most that a card of a member may hold, in minor units; any where it is missing
 * @param bearerMonths for how many months a card of nobody in particular can be used after its first load; for ever
 *     where it is missing. Cards of members do not expire.
 * @param breakageDays how many days after its time the value of a card is income; never where it is missing
 * @param referenceRequired whether a sale has to name the card; not where it is missing, for cards that are kept
 *     elsewhere
 * @param bonusSteps what is given with what is paid; the largest step that is reached counts, once
 */
public record GiftCardRules(@Nullable Money bearerMostMinor, @Nullable Money namedMostMinor,
        @AtMost(GiftCardRules.MOST_MONTHS) @Nullable Integer bearerMonths,
        @AtMost(GiftCardRules.MOST_DAYS) @Nullable Integer breakageDays, @Nullable Boolean referenceRequired,
        @AtLeast(0) @AtMost(GiftCardRules.MOST_STEPS) @Nullable List<BonusStep> bonusSteps) {
    /** Most months for which a card can be used. */
    public static final int MOST_MONTHS = 600;
    /** Most days after which value is income. */
    public static final int MOST_DAYS = 36_500;
    /** Most steps of bonuses. */
    public static final int MOST_STEPS = 20;

    private static final Bounds BOUNDS = Bounds.of(GiftCardRules.class);

    /** Those of a chain that has laid down nothing. */
    public static final GiftCardRules NONE = new GiftCardRules(null, null, null, null, null, null);

    /** Checks the figures. */
    public GiftCardRules {
        BOUNDS.check("bearerMostMinor", bearerMostMinor);
        BOUNDS.check("namedMostMinor", namedMostMinor);
        BOUNDS.check("bearerMonths", bearerMonths);
        BOUNDS.check("breakageDays", breakageDays);
        bonusSteps = bonusSteps == null ? null : checked(bonusSteps);
    }

    private static List<BonusStep> checked(List<BonusStep> told) {
        List<BonusStep> steps = Require.list("bonusSteps", told);
        if (steps.size() > MOST_STEPS) {
            throw new InvalidField("bonusSteps", "must be at most " + MOST_STEPS);
        }
        if (!Require.distinct(steps.stream().map(BonusStep::paidMinor).toList())) {
            throw new InvalidField("bonusSteps", "must be for different amounts");
        }
        return steps;
    }

    /** Most that a card may hold; null where it may hold any amount. */
    public @Nullable Money most(boolean isNamed) {
        return isNamed ? namedMostMinor : bearerMostMinor;
    }

    /** What is given with what is paid at once. */
    public Money bonus(Money paid) {
        Money best = Money.ZERO;
        Money reached = Money.ZERO;
        for (BonusStep step : bonusSteps == null ? List.<BonusStep>of() : bonusSteps) {
            if (!step.paidMinor().exceeds(paid) && step.paidMinor().exceeds(reached)) {
                reached = step.paidMinor();
                best = step.bonusMinor();
            }
        }
        return best;
    }

    /** The first moment at which a card that is first loaded at a moment can be used no longer; null where it can. */
    public @Nullable OffsetDateTime until(boolean isNamed, OffsetDateTime loadedAt) {
        return isNamed || bearerMonths == null ? null : loadedAt.plusMonths(bearerMonths);
    }

    /** From when on the value of a card whose time is over is income; null where it never is. */
    public @Nullable OffsetDateTime breakageFrom(OffsetDateTime until) {
        return breakageDays == null ? null : until.plusDays(breakageDays);
    }

    /** Whether a sale has to name the card. */
    public boolean asksForReference() {
        return Boolean.TRUE.equals(referenceRequired);
    }
}
