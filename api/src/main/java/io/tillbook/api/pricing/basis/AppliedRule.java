package io.tillbook.api.pricing.basis;

import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.pricing.basket.Application;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.rule.Layer;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that took something off the prices of a sale. Its place in the list, from 0, is how shares name it.
 *
 * @param layer of which layer it is
 * @param promotion the promotion; missing for what comes of no promotion
 * @param version the version of it that was applied; given together with the promotion
 * @param step which step of the rule was reached, from 0; the first where it is missing
 * @param times how many times it was given; once where it is missing
 * @param benefitMinor what it took off, in minor units: the sum of its shares
 */
public record AppliedRule(Layer layer, @Nullable PromotionId promotion, @AtLeast(1) @Nullable Integer version,
        @AtLeast(0) @Nullable Integer step, @AtLeast(0) @Nullable Integer times, @AtLeast(0) Money benefitMinor) {
    /** Checks the fields. */
    public AppliedRule {
        Require.present("layer", layer);
        between("version", version, 1);
        between("step", step, 0);
        between("times", times, 0);
        Require.notNegative("benefitMinor", benefitMinor);
        if ((promotion == null) != (version == null)) {
            throw new InvalidField("version", "must be given together with promotion, and not without it");
        }
        if ((layer == Layer.MANUAL || layer == Layer.POINTS) != (promotion == null)) {
            throw new InvalidField("promotion", promotion == null ? "must be given" : "has no rule of this layer");
        }
    }

    private static void between(String field, @Nullable Integer value, int least) {
        if (value != null) {
            Require.between(field, value, least, Integer.MAX_VALUE);
        }
    }

    /** As it is recorded. */
    public static AppliedRule of(Application application) {
        Application.Cited cited = application.cited();
        return new AppliedRule(application.layer(), cited == null ? null : cited.promotion(),
                cited == null ? null : cited.version(), application.step(), Math.toIntExact(application.times()),
                application.benefitMinor());
    }

    /** The version of a promotion that it cites; empty for what no promotion gave. */
    public Optional<Application.Cited> cited() {
        return promotion == null || version == null ? Optional.empty()
                : Optional.of(new Application.Cited(promotion, version));
    }

    /** The versions of promotions that some cite, each once. */
    public static List<Application.Cited> allCited(Collection<AppliedRule> applied) {
        return applied.stream().flatMap(each -> each.cited().stream()).distinct().toList();
    }

    /** As the engine has it. */
    public Application at(int seq) {
        return new Application(seq, layer, cited().orElse(null), step == null ? 0 : step, times == null ? 1 : times,
                benefitMinor);
    }

    /** The same, taking off another amount. */
    public AppliedRule giving(Money benefit) {
        return new AppliedRule(layer, promotion, version, step, times, benefit);
    }
}
