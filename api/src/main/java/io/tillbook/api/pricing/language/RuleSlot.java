package io.tillbook.api.pricing.language;

import io.tillbook.api.kernel.Require;
import io.tillbook.api.pricing.rule.Slot;
import org.jspecify.annotations.Nullable;

/**
 * One kind of goods of a bundle.
 *
 * @param scope which goods; all where it is missing
 * @param pieces how many
 */
public record RuleSlot(@Nullable RuleScope scope, Integer pieces) {
    /** Checks the fields. */
    public RuleSlot {
        Require.between("pieces", pieces, 1, Integer.MAX_VALUE);
    }

    static RuleSlot of(Slot slot) {
        return new RuleSlot(RuleScope.of(slot.scope()), slot.pieces());
    }

    Slot read() {
        return new Slot(RuleScope.orAll(scope), pieces);
    }
}
