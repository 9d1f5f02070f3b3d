package io.tillbook.query.members.points;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.members.points.ExpiryKind;
import io.tillbook.api.members.points.PointsMultiplier;
import io.tillbook.api.members.points.PointsProgram;
import io.tillbook.api.members.points.PointsPrograms;
import io.tillbook.api.members.points.TierMultiplier;
import io.tillbook.api.pricing.language.RuleGoods;
import io.tillbook.api.sales.TenderMethod;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A version of the program, as it is shown; see {@link PointsProgram}. */
record ShownProgram(int version, OffsetDateTime from, Money unitMinor, List<TenderMethod> tenders,
        List<Multiplier> multipliers, List<TierMultiplier> tiers, int pendingDays, ExpiryKind expiry,
        @Nullable Integer expiryCount) {
    /** Goods that earn more or fewer points, and what theirs are multiplied with. */
    record Multiplier(List<String> sets, List<Sku> skus, List<String> categories, List<String> brands, int bp) {
        static Multiplier of(PointsMultiplier multiplier) {
            RuleGoods goods = multiplier.goods();
            return new Multiplier(orNone(goods.sets()), orNone(goods.skus()), orNone(goods.categories()),
                    orNone(goods.brands()), multiplier.bp());
        }

        private static <T> List<T> orNone(@Nullable List<T> names) {
            return names == null ? List.of() : names;
        }
    }

    static ShownProgram of(PointsPrograms.Version version) {
        PointsProgram program = version.program();
        return new ShownProgram(version.number(), version.from(), program.unitMinor(),
                Arrays.stream(TenderMethod.values()).filter(program::earnsBy).toList(),
                program.allMultipliers().stream().map(Multiplier::of).toList(),
                Objects.requireNonNullElse(program.tiers(), List.of()),
                Objects.requireNonNullElse(program.pendingDays(), 0), program.expiry().kind(),
                program.expiry().count());
    }
}
