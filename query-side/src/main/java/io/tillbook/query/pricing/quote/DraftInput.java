package io.tillbook.query.pricing.quote;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.pricing.basket.PromotionId;
import io.tillbook.api.pricing.basket.PublishedRule;
import io.tillbook.api.pricing.language.PromotionRule;
import io.tillbook.query.graphql.BadArgument;
import io.tillbook.query.pricing.promotion.Promotions;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is tried: a rule, or a version that was drafted.
 *
 * @param promotion whose place it takes, or whose version it is
 * @param version which version
 * @param rule the rule as JSON
 */
record DraftInput(@Nullable String promotion, @Nullable Integer version, @Nullable Object rule) {
    private static final String ARGUMENT = "draft";
    private static final String UNNAMED = "draft";

    static DraftInput of(Map<String, Object> argument) {
        return new DraftInput((String) argument.get("promotion"), (Integer) argument.get("version"),
                argument.get("rule"));
    }

    Promotions.Named read(RuleReader reader, Promotions promotions) {
        PromotionId id = promotion == null ? new PromotionId(UNNAMED)
                : BadArgument.parse(ARGUMENT + "/promotion", promotion, PromotionId::new);
        PromotionRule read = rule == null ? drafted(id, promotions) : read(reader, rule);
        return new Promotions.Named(new PublishedRule(id, version == null ? 1 : version, read.rule()), id.value());
    }

    private PromotionRule drafted(PromotionId id, Promotions promotions) {
        if (promotion == null || version == null) {
            throw new BadArgument(ARGUMENT, "must have a rule, or a promotion and a version");
        }
        return promotions.rule(id, version)
                .orElseThrow(() -> new BadArgument(ARGUMENT, "names no version that was drafted"));
    }

    private static PromotionRule read(RuleReader reader, Object rule) {
        try {
            return reader.read(rule);
        } catch (InvalidField invalid) {
            throw new BadArgument(ARGUMENT, "rule" + invalid.field() + " " + invalid.reason());
        }
    }
}
