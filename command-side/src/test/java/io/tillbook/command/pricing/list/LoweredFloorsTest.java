package io.tillbook.command.pricing.list;

import static io.tillbook.command.pricing.list.Lists.OF_CHAIN;
import static io.tillbook.command.pricing.list.Lists.OF_STORE;
import static io.tillbook.command.pricing.list.Lists.TOMORROW;
import static io.tillbook.command.pricing.list.Lists.milk;
import static io.tillbook.command.pricing.list.Lists.set;
import static io.tillbook.command.testing.Shop.MILK;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.pricing.list.Autonomy;
import io.tillbook.api.pricing.list.PriceLine;
import io.tillbook.api.pricing.list.PriceListCommand.EndPrices;
import io.tillbook.api.pricing.list.PriceListCommand.SetPrices;
import io.tillbook.api.pricing.list.PriceListLimits;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision.Accepted;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Stake;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.History;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who lowers a floor lets more be given away, so somebody else may have to approve it. */
class LoweredFloorsTest {
    private final History history = new History();

    LoweredFloorsTest() {
        List.of(Lists.chain(Autonomy.FREE, Autonomy.FREE)).forEach(history::add);
        history.run(new SetPricesDecider(), set(OF_STORE, milk(1_000, 800, null, null)), circumstances());
    }

    @Test
    void itIsHowFarTheFloorComesDown() {
        assertThat(lowered(milk(1_000, 750, TOMORROW, null))).isEqualTo(Money.of(50));
        assertThat(lowered(milk(1_000, null, TOMORROW, null))).isEqualTo(Money.of(800));
        assertThat(lowered(milk(1_000, 800, TOMORROW, null))).isEqualTo(Money.ZERO);
        assertThat(lowered(milk(1_000, 900, TOMORROW, null))).isEqualTo(Money.ZERO);
    }

    @Test
    void theFloorOfAWiderListHoldsItUp() {
        history.run(new SetPricesDecider(), set(OF_CHAIN, milk(1_000, 700, null, null)), circumstances());

        assertThat(lowered(milk(1_000, null, TOMORROW, null))).isEqualTo(Money.of(100));
    }

    @Test
    void ofSeveralLinesItIsTheMostAndOneAfterTheOther() {
        SetPrices command = set(OF_STORE, milk(1_000, 700, null, null), milk(1_000, 600, TOMORROW, null));

        assertThat(stake(new SetPricesDecider(), command, new LoweredFloors<>(SetPrices::list)))
                .isEqualTo(Stake.of("store-1", PriceListLimits.LOWERED_FLOOR, Money.of(100)));
    }

    @Test
    void whoEndsAPriceEndsItsFloor() {
        EndPrices command = new EndPrices(OF_STORE, List.of(MILK), TOMORROW, null, null);

        assertThat(stake(new EndPricesDecider(), command, new LoweredFloors<>(EndPrices::list)).amount())
                .isEqualTo(Money.of(800));
    }

    @Test
    void aFloorThatIsStillToComeCountsToo() {
        history.run(new SetPricesDecider(), set(OF_STORE, milk(1_000, 900, TOMORROW.plusDays(7), null)),
                circumstances());
        EndPrices command = new EndPrices(OF_STORE, List.of(MILK), TOMORROW, null, null);

        assertThat(stake(new EndPricesDecider(), command, new LoweredFloors<>(EndPrices::list)).amount())
                .isEqualTo(Money.of(900));
    }

    private Money lowered(PriceLine line) {
        return stake(new SetPricesDecider(), set(OF_STORE, line), new LoweredFloors<>(SetPrices::list)).amount();
    }

    private <C extends Command> Stake stake(Decider<C> decider, C command, LoweredFloors<C> stakes) {
        Decision decision = history.decide(decider, command, Circumstances.of(command));
        return stakes.of(command, (Accepted) decision, history).orElseThrow();
    }

    private static Occurrence circumstances() {
        return Circumstances.of(set(OF_STORE, milk(1, null)));
    }
}
