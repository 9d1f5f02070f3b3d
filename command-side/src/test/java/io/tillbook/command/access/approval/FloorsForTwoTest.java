package io.tillbook.command.access.approval;

import static io.tillbook.command.kernel.Reach.EVERYWHERE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.access.ApprovalRejection.ApprovalMissing;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Principal;
import io.tillbook.api.pricing.list.Autonomy;
import io.tillbook.api.pricing.list.PriceLine;
import io.tillbook.api.pricing.list.PriceListCommand.EndPrices;
import io.tillbook.api.pricing.list.PriceListCommand.OpenPriceList;
import io.tillbook.api.pricing.list.PriceListCommand.SetPrices;
import io.tillbook.api.pricing.list.PriceListId;
import io.tillbook.api.pricing.list.PriceListLimits;
import io.tillbook.api.pricing.list.PriceScope;
import io.tillbook.command.access.approval.Counter.UpTo;
import io.tillbook.command.testing.Shop;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever lowers a floor further than they may alone needs a second person, however they do it. */
class FloorsForTwoTest {
    private static final Principal SENDER = Principal.of(new EmployeeId("sender"));
    private static final PriceListId ALL = new PriceListId("all");
    private static final UpTo FIFTY = UpTo.of(PriceListLimits.LOWERED_FLOOR, 50);

    private final Counter counter = new Counter();

    @BeforeEach
    void set() {
        counter.accepted(SENDER, EVERYWHERE,
                new OpenPriceList(ALL, PriceScope.CHAIN, "All", Autonomy.FREE, Shop.ZONE));
        counter.accepted(SENDER, EVERYWHERE, floor(800L));
    }

    @Test
    void asMuchAsTheLimitIsLoweredAlone() {
        counter.accepted(SENDER, FIFTY, floor(750L));
        counter.accepted(SENDER, FIFTY, floor(900L));
    }

    @Test
    void moreIsLoweredNeitherByAnotherPriceNorByTheEndOfOne() {
        assertThat(counter.refused(SENDER, FIFTY, floor(749L))).isEqualTo(missing("pricing.SetPrices", 51));
        assertThat(counter.refused(SENDER, FIFTY, floor(null))).isEqualTo(missing("pricing.SetPrices", 800));
        assertThat(counter.refused(SENDER, FIFTY, new EndPrices(ALL, List.of(Shop.MILK), null, null, null)))
                .isEqualTo(missing("pricing.EndPrices", 800));
    }

    private static ApprovalMissing missing(String command, long amount) {
        return new ApprovalMissing(command, "all", null, "pricing.lowered-floor", Money.of(50), Money.of(amount));
    }

    private static SetPrices floor(@Nullable Long floor) {
        return new SetPrices(ALL, List.of(new PriceLine(Shop.MILK, Money.of(1_000), null,
                floor == null ? null : Money.of(floor), null, null)), null, null);
    }
}
