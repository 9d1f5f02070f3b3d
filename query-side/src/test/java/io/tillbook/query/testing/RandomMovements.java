package io.tillbook.query.testing;

import io.tillbook.api.inventory.InventoryEvent;
import io.tillbook.api.inventory.InventoryEvent.StockAdjusted;
import io.tillbook.api.inventory.InventoryEvent.StockIssued;
import io.tillbook.api.inventory.InventoryEvent.StockReceived;
import io.tillbook.api.inventory.InventoryEvent.StockWentNegative;
import io.tillbook.api.inventory.StockBalance;
import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.kernel.StreamId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * Movements of many stocks over a long time, the same for the same seed. Some become known only long after they
 * happened, and some happen at the very same moment.
 */
public final class RandomMovements {

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final int LATE_DAYS_MOST = 400;

    private final Random random;
    private final int locations;
    private final int skus;
    private final Duration step;
    private final Map<StreamId, StockBalance> balances = new HashMap<>();
    private final Map<StreamId, Long> sequences = new HashMap<>();
    private Instant now;
    private long position;

    /**
     * @param step how much time goes by between two movements
     */
    public RandomMovements(long seed, int locations, int skus, Instant start, Duration step) {
        this.random = new Random(seed);
        this.locations = locations;
        this.skus = skus;
        this.now = start;
        this.step = step;
    }

    /** The id of a location. */
    public static LocationId location(int number) {
        return new LocationId("L%02d".formatted(number));
    }

    /** The id of a product. */
    public static Sku sku(int number) {
        return new Sku("P-%04d".formatted(number));
    }

    /** The next so many events. */
    public List<RecordedEvent> next(int count) {
        List<RecordedEvent> events = new ArrayList<>(count);
        for (int number = 0; number < count; number++) {
            events.add(next());
        }
        return events;
    }

    private RecordedEvent next() {
        now = random.nextInt(10) == 0 ? now : now.plus(step);
        Instant happened =
                random.nextInt(20) == 0 ? now.minus(Duration.ofHours(random.nextInt(LATE_DAYS_MOST * 24))) : now;
        LocationId location = location(random.nextInt(locations));
        Sku sku = sku(random.nextInt(skus));
        StreamId stream = new StreamId("stock-" + location.value() + "/" + sku.value());
        InventoryEvent event = event(stream, location, sku);
        balances.put(stream, event.after());
        position++;
        CommandId command = new CommandId(new UUID(11, position));
        Occurrence occurrence = new Occurrence(command, "test.Command", null, location, null,
                happened.atOffset(CHINA), now, command.toString(), command.toString());
        return new RecordedEvent(position, stream, sequences.merge(stream, 1L, Long::sum) - 1, now,
                HistoryBuilder.nameOf(event), occurrence, event);
    }

    private InventoryEvent event(StreamId stream, LocationId location, Sku sku) {
        StockBalance before = balances.getOrDefault(stream, StockBalance.NONE);
        Quantity quantity = Quantity.ofThousandths(1 + random.nextInt(3_000));
        Money cost = Money.of(random.nextInt(2_000));
        StockCause cause = new StockCause(StockCause.Kind.SALE, "S" + position, 1);
        return switch (random.nextInt(20)) {
            case 0 -> new StockWentNegative(location, sku, before);
            case 1 -> {
                Money value = Money.of(random.nextInt(-100, 101));
                yield new StockAdjusted(location, sku, null, quantity.negated(), value, Money.ZERO, "counted",
                        after(before, quantity.negated(), value));
            }
            case 2, 3, 4 -> {
                Quantity more = Quantity.ofThousandths(quantity.thousandths() * 6);
                Money variance = Money.of(random.nextInt(3));
                yield new StockReceived(location, sku, more, cost, variance, cause, null, null, null,
                        after(before, more, cost.minus(variance)));
            }
            default -> new StockIssued(location, sku, quantity, cost, false, cause, null,
                    after(before, quantity.negated(), cost.negated()));
        };
    }

    private static StockBalance after(StockBalance before, Quantity quantity, Money value) {
        return new StockBalance(before.onHand().plus(quantity), before.valueMinor().plus(value));
    }
}
