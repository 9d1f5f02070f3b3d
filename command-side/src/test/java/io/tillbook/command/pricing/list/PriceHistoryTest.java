package io.tillbook.command.pricing.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.CatalogCommand.OpenLocation;
import io.tillbook.api.catalog.CatalogCommand.RegisterProduct;
import io.tillbook.api.catalog.LocationKind;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.catalog.Unit;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.CommandOutcome.CommandAccepted;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.list.PriceLevel;
import io.tillbook.api.pricing.list.PriceListCommand;
import io.tillbook.api.pricing.list.ResolvedPrice;
import io.tillbook.command.Capabilities;
import io.tillbook.command.kernel.Answer.Decided;
import io.tillbook.command.kernel.States;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.pricing.list.PaintedPrices.Place;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.MemoryLedger;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;

/** Two years of prices in three zones: every decision and every price is as an independent model has it. */
class PriceHistoryTest {
    private static final long DAY = 24;
    private static final long BEGIN = hourOf(Instant.parse("2026-12-01T00:00:00Z"));
    private static final int HOURS = Math.toIntExact(1_100 * DAY);
    private static final int COMMANDS = 300;
    private static final long REMEMBERED = 399 * DAY;
    private static final PriceLevel[] IN_STORE = {PriceLevel.STORE, PriceLevel.REGION, PriceLevel.CHAIN};
    private static final PriceLevel[] BY_CHANNEL = PriceLevel.values();

    @Property(tries = 5, shrinking = ShrinkingMode.OFF)
    void theModelAgreesWithEveryDecisionAndEveryPrice(@ForAll Random random) {
        MemoryLedger ledger = opened();
        RandomPrices people = new RandomPrices(random, BEGIN, HOURS);
        long now = BEGIN;
        int accepted = 0;
        for (int number = 0; number < COMMANDS; number++) {
            now += random.nextInt(Math.toIntExact(4 * DAY));
            PriceListCommand command = people.next(now);
            boolean isAccepted = isAccepted(ledger, number, command, now);
            assertThat(isAccepted).as("%s at %s", command, instant(now)).isEqualTo(people.judge(command, now));
            accepted += isAccepted ? 1 : 0;
            compare(ledger, people, random, now);
        }
        assertThat(accepted).isBetween(COMMANDS / 4, COMMANDS - 1);
    }

    private static void compare(MemoryLedger ledger, RandomPrices people, Random random, long now) {
        States states = states(ledger);
        for (int look = 0; look < 10; look++) {
            Sku sku = random.nextBoolean() ? RandomPrices.TEA : RandomPrices.RICE;
            Place store = RandomPrices.STORES.get(random.nextInt(RandomPrices.STORES.size()));
            String channel = random.nextInt(3) == 0 ? RandomPrices.APP : null;
            long hour = Math.max(BEGIN, now - random.nextLong(REMEMBERED)) + random.nextLong(30 * DAY);
            assertThat(told(states, store, channel, sku, hour)).as("%s at %s", sku, instant(hour))
                    .isEqualTo(expected(people.of(sku), store, channel, hour));
        }
        Place store = RandomPrices.STORES.get(random.nextInt(RandomPrices.STORES.size()));
        assertThat(Prices.lowest(states, location(store), RandomPrices.TEA, instant(Math.max(BEGIN, now - 90 * DAY)),
                instant(now))).contains(Money.of(lowest(people.of(RandomPrices.TEA), store, now)));
    }

    private static long lowest(PaintedPrices painted, Place store, long now) {
        return LongStream.rangeClosed(Math.max(BEGIN, now - 90 * DAY), now)
                .map(hour -> painted.price(store, hour, IN_STORE).orElseThrow())
                .min()
                .orElseThrow();
    }

    private static Optional<List<Long>> told(States states, Place store, @Nullable String channel, Sku sku,
            long hour) {
        return Prices.at(states, location(store), channel, sku, instant(hour)).map(PriceHistoryTest::figures);
    }

    private static List<Long> figures(ResolvedPrice price) {
        Money floor = price.floor();
        return List.of(price.price().minor(), floor == null ? 0 : floor.minor());
    }

    private static Optional<List<Long>> expected(PaintedPrices painted, Place store, @Nullable String channel,
            long hour) {
        Place place = new Place(store.store(), store.region(), channel, store.offset());
        PriceLevel[] levels = channel == null ? IN_STORE : BY_CHANNEL;
        OptionalLong price = painted.price(place, hour, levels);
        return price.isEmpty()
                ? Optional.empty()
                : Optional.of(List.of(price.getAsLong(), painted.floor(place, hour, levels)));
    }

    private static MemoryLedger opened() {
        MemoryLedger ledger = MemoryLedger.of(Capabilities.all().commands(), 2);
        List<ZoneId> zones = List.of(ZoneId.of("Asia/Shanghai"), ZoneId.of("Asia/Urumqi"), ZoneId.of("Asia/Tokyo"));
        for (int number = 0; number < zones.size(); number++) {
            Place store = RandomPrices.STORES.get(number);
            assertThat(isAccepted(ledger, 1_000 + number, new OpenLocation(location(store),
                    Objects.requireNonNull(store.store()), LocationKind.STORE, store.region(), zones.get(number),
                    NegativeStock.ALLOW), BEGIN)).isTrue();
        }
        assertThat(isAccepted(ledger, 1_010, registered(RandomPrices.TEA, Money.of(100)), BEGIN)).isTrue();
        assertThat(isAccepted(ledger, 1_011, registered(RandomPrices.RICE, null), BEGIN)).isTrue();
        return ledger;
    }

    private static RegisterProduct registered(Sku sku, @Nullable Money listPrice) {
        return new RegisterProduct(sku, sku.value(), Unit.PIECE, null, null, List.of(), null, null, listPrice);
    }

    /** Every other command goes to a process that remembers nothing, and so begins with snapshots. */
    private static boolean isAccepted(MemoryLedger ledger, long number, Command command, long hour) {
        MemoryLedger process = number % 2 == 0 ? ledger : ledger.restarted();
        OffsetDateTime at = instant(hour).atOffset(ZoneOffset.UTC);
        return process.send(Circumstances.id(number + 1), command, at) instanceof Decided decided
                && decided.outcome() instanceof CommandAccepted;
    }

    private static States states(MemoryLedger ledger) {
        Map<StreamRef<?>, Object> known = new HashMap<>();
        return new States() {
            @Override
            @SuppressWarnings("unchecked") // a state is put under a reference of its own type only
            public <S> S of(StreamRef<S> stream) {
                return (S) known.computeIfAbsent(stream, ledger::state);
            }
        };
    }

    private static LocationId location(Place store) {
        return new LocationId(Objects.requireNonNull(store.store()));
    }

    private static Instant instant(long hour) {
        return Instant.ofEpochSecond(hour * 3_600);
    }

    private static long hourOf(Instant instant) {
        return instant.getEpochSecond() / 3_600;
    }
}
