package io.tillbook.api.pricing.language;

import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.AtMost;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.pricing.rule.Benefit.Get;
import io.tillbook.api.pricing.rule.Benefit;
import io.tillbook.api.pricing.rule.Pick;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Other goods for less: a gift, or something to add. It has {@code pay} or {@code payMinor}.
 *
 * @param scope which goods
 * @param pieces how many of them, for each time that what is needed is there
 * @param pay which share of its price is paid for a piece, in basis points; 0 gives it away
 * @param payMinor what is paid for a piece, in minor units
 * @param pick which of them where there are more; DEAREST where it is missing
 */
public record RuleGet(RuleScope scope, Integer pieces, @AtLeast(0) @AtMost(Benefit.WHOLE_BP) @Nullable Integer pay,
        @Nullable Money payMinor, @Nullable Pick pick) {
    /** Checks the fields. */
    public RuleGet {
        Require.present("scope", scope);
        Require.between("pieces", pieces, 1, Integer.MAX_VALUE);
        Require.exactlyOne("pay", pay, "payMinor", payMinor);
        if (pay != null) {
            Require.between("pay", pay, 0, Benefit.WHOLE_BP);
        }
        Require.notNegativeOrZero("payMinor", payMinor);
    }

    static RuleGet of(Get get) {
        return new RuleGet(Objects.requireNonNull(RuleScope.of(get.scope()), "a gift names its goods"), get.pieces(),
                get.price() instanceof Get.Price.Share share ? share.bp() : null,
                get.price() instanceof Get.Price.Fixed fixed ? fixed.minor() : null,
                get.pick() == Pick.DEAREST ? null : get.pick());
    }

    Get read() {
        return new Get(scope.read(), pieces,
                payMinor == null ? new Get.Price.Share(Objects.requireNonNull(pay)) : new Get.Price.Fixed(payMinor),
                Objects.requireNonNullElse(pick, Pick.DEAREST));
    }
}
