package io.tillbook.api.pricing.language;

import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.AtMost;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.pricing.rule.Benefit;
import io.tillbook.api.pricing.rule.FloorPolicy;
import io.tillbook.api.pricing.rule.Layer;
import io.tillbook.api.pricing.rule.OnReturn;
import io.tillbook.api.pricing.rule.Rule;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a promotion says. What is left out is no condition, or what is usual. Money is in minor units, shares are in
 * basis points of what is paid: 8500 leaves 85 % to pay (85 折).
 *
 * @param layer when it is applied: PRICE, ITEM, ORDER or COUPON
 * @param when who gets it, where and at what times
 * @param scope the goods it is about; all where it is missing
 * @param need what has to be bought; nothing where it is missing
 * @param give what is given for it
 * @param steps several of both, the lowest first, of which the last that is reached counts; instead of {@code need} and
 *     {@code give}
 * @param stack how it gets along with other rules
 * @param limit how often it applies
 * @param onReturn what becomes of it when goods come back; KEEP for prices and coupons where it is missing, else RECALC
 * @param floor whether lowest prices hold for it; RESPECT where it is missing
 * @param holdoutBp from how many of ten thousand members it is kept, to see what it does
 */
public record PromotionRule(Layer layer, @Nullable RuleWhen when, @Nullable RuleScope scope, @Nullable RuleNeed need,
        @Nullable RuleGive give, @AtLeast(1) @AtMost(Rule.MAX_STEPS) @Nullable List<RuleStep> steps,
        @Nullable RuleStack stack, @Nullable RuleLimit limit, @Nullable OnReturn onReturn, @Nullable FloorPolicy floor,
        @AtLeast(0) @AtMost(PromotionRule.ALL_MEMBERS) @Nullable Integer holdoutBp) {
    /** All of ten thousand members. */
    public static final int ALL_MEMBERS = Benefit.WHOLE_BP;
    /** Most bytes that the canonical text of a rule has. */
    public static final int MAX_BYTES = 16 * 1_024;
    private static final int TWO_BYTES = 0x80;
    private static final int THREE_BYTES = 0x800;

    /** Checks that it is a rule. */
    public PromotionRule {
        Require.present("layer", layer);
        steps = Texts.copy(steps);
        var _ = read(layer, when, scope, need, give, steps, stack, limit, onReturn, floor, holdoutBp);
    }

    /** A rule in the one form that all rules have that say the same. */
    public static PromotionRule of(Rule rule) {
        boolean isOne = rule.steps().size() == 1;
        return new PromotionRule(rule.layer(), RuleWhen.of(rule.when()), RuleScope.of(rule.scope()),
                isOne ? RuleNeed.of(rule.steps().getFirst().need()) : null,
                isOne ? RuleGive.of(rule.steps().getFirst().give()) : null,
                isOne ? null : rule.steps().stream().map(RuleStep::of).toList(), RuleStack.of(rule.stacking()),
                RuleLimit.of(rule.limit()),
                rule.onReturn() == OnReturn.usual(rule.layer()) ? null : rule.onReturn(),
                rule.floor() == FloorPolicy.RESPECT ? null : rule.floor(),
                rule.holdoutBp() == 0 ? null : rule.holdoutBp());
    }

    /** What it says. */
    public Rule rule() {
        return read(layer, when, scope, need, give, steps, stack, limit, onReturn, floor, holdoutBp);
    }

    /** The same in the one form that all rules have that say the same. */
    public PromotionRule canonical() {
        return of(rule());
    }

    /** The JSON of the canonical form: members by their names, nothing between them, nothing that is usual. */
    public String text() {
        return CanonicalJson.of(canonical());
    }

    /** The members of the canonical form by their names. */
    public SortedMap<String, Object> tree() {
        return CanonicalJson.tree(canonical());
    }

    /**
     * Refuses what is too long to be sent to every till.
     *
     * @param field where the rule is
     */
    public PromotionRule bounded(String field) {
        if (text().codePoints().mapToLong(PromotionRule::bytes).sum() > MAX_BYTES) {
            throw new InvalidField(field, "must have at most " + MAX_BYTES + " bytes; name a product set");
        }
        return this;
    }

    /** How many bytes a character has in UTF-8. */
    private static long bytes(int codePoint) {
        if (codePoint < TWO_BYTES) {
            return 1;
        }
        if (codePoint < THREE_BYTES) {
            return 2;
        }
        return codePoint < Character.MIN_SUPPLEMENTARY_CODE_POINT ? 3 : 4;
    }

    private static Rule read(Layer layer, @Nullable RuleWhen when, @Nullable RuleScope scope, @Nullable RuleNeed need,
            @Nullable RuleGive give, @Nullable List<RuleStep> steps, @Nullable RuleStack stack,
            @Nullable RuleLimit limit, @Nullable OnReturn onReturn, @Nullable FloorPolicy floor,
            @Nullable Integer holdoutBp) {
        RuleWhen conditions = Objects.requireNonNullElse(when, RuleWhen.NONE);
        RuleStack stacking = Objects.requireNonNullElse(stack, RuleStack.NONE);
        RuleStep single = RuleStep.single(need, give, steps);
        conditions.mustNotHandOut(single == null ? Objects.requireNonNull(steps) : List.of(single));
        try {
            return checked(new Rule(layer, conditions.read(), RuleScope.orAll(scope), RuleStep.readAll(single, steps),
                    stacking.read(), RuleLimit.read(limit), Objects.requireNonNullElse(onReturn, OnReturn.usual(layer)),
                    Objects.requireNonNullElse(floor, FloorPolicy.RESPECT), Objects.requireNonNullElse(holdoutBp, 0)));
        } catch (InvalidField refused) {
            boolean isOfTheOnlyStep = single != null && refused.field().equals("steps/0");
            throw isOfTheOnlyStep ? new InvalidField("give", refused.reason()) : refused;
        }
    }

    /** A rule that avoids what it has discounted itself would depend on how its goods are split into lines. */
    private static Rule checked(Rule rule) {
        String tag = rule.stacking().tag();
        if (tag != null && rule.scopes().anyMatch(scope -> scope.notWith().contains(tag))) {
            throw new InvalidField("stack/tag", "must not be among the tags that the rule avoids itself");
        }
        return rule;
    }
}
