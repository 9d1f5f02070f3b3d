package io.tillbook.command.inventory.reservation;

import static io.tillbook.command.testing.Circumstances.MORNING;
import static io.tillbook.command.testing.Shop.MILK;
import static io.tillbook.command.testing.Shop.STORE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.inventory.InventoryCommand.Commit;
import io.tillbook.api.inventory.InventoryCommand.ExpireReservation;
import io.tillbook.api.inventory.InventoryCommand.Release;
import io.tillbook.api.inventory.InventoryCommand.Reserve;
import io.tillbook.api.inventory.ReservationId;
import io.tillbook.api.inventory.ReservedLine;
import io.tillbook.api.inventory.TakenLine;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.command.inventory.Stock;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.History;
import io.tillbook.command.testing.Shop;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** However reservations are made and ended: what is reserved is what they hold, and never more than there is. */
class HeldGoodsTest {
    private static final int IDS = 12;
    private static final OffsetDateTime LATER = MORNING.plusHours(2);

    @Property(tries = 200)
    void whatIsReservedIsHeldAndThere(@ForAll @IntRange(min = 1, max = 30) int pieces, @ForAll Random random) {
        History history = new History();
        List.of(Shop.store(NegativeStock.BLOCK)).forEach(history::add);
        history.add(Shop.stocked(STORE, MILK, Quantity.of(pieces), 100L * pieces));

        for (int step = 0; step < 40; step++) {
            something(history, random);

            Stock stock = history.of(Stock.at(STORE, MILK));
            assertThat(stock.reserved()).isEqualTo(held(history));
            assertThat(stock.available(MORNING.toLocalDate())).isGreaterThanOrEqualTo(Quantity.ZERO);
        }
    }

    private static void something(History history, Random random) {
        ReservationId id = new ReservationId("R" + random.nextInt(IDS));
        switch (random.nextInt(6)) {
            case 0, 1, 2 -> run(history, new ReserveDecider(), new Reserve(id, STORE, LATER,
                    List.of(line(1, random), line(2, random))));
            case 3 -> run(history, new CommitDecider(), new Commit(id, random.nextBoolean() ? null : taken(random)));
            case 4 -> run(history, new ReleaseDecider(), new Release(id, "changed their mind"));
            default -> run(history, new ExpireReservationDecider(), new ExpireReservation(id));
        }
    }

    private static <C extends Command> void run(History history, Decider<C> decider, C command) {
        OffsetDateTime at = command instanceof ExpireReservation ? LATER : MORNING;
        history.run(decider, command, Circumstances.of(command, at));
    }

    private static Quantity held(History history) {
        return IntStream.range(0, IDS)
                .mapToObj(number -> history.of(Reservation.at(new ReservationId("R" + number))))
                .flatMap(HeldGoodsTest::lines)
                .map(ReservedLine::quantity)
                .reduce(Quantity.ZERO, Quantity::plus);
    }

    private static Stream<ReservedLine> lines(Reservation reservation) {
        return reservation instanceof Reservation.Open open ? open.lines().stream() : Stream.empty();
    }

    private static ReservedLine line(int lineNo, Random random) {
        return new ReservedLine(lineNo, MILK, Quantity.of(1 + random.nextInt(5)));
    }

    private static List<TakenLine> taken(Random random) {
        return List.of(new TakenLine(2, Quantity.of(1 + random.nextInt(5))));
    }
}
