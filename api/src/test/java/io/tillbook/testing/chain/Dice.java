package io.tillbook.testing.chain;

import io.tillbook.api.inventory.Batch;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What random commands are made of. */
record Dice(Assortment assortment, Times times, Random random) {
    private static final int FRESH_BATCHES = 6;
    private static final int LOOKS = 12;
    private static final int KNOWN_BATCHES = 9;
    private static final int REMEMBERED = 15;

    /** A batch at a location. */
    record Place(LocationId location, Sku sku, BatchId batch) {}

    int upTo(int bound) {
        return random.nextInt(bound);
    }

    long upTo(long bound) {
        return random.nextLong(bound);
    }

    boolean once(int times) {
        return random.nextInt(times) == 0;
    }

    /** Once in a while, one too many. */
    int errs() {
        return random.nextInt(25) == 0 ? 1 : 0;
    }

    Quantity quantity(Sku sku, int units) {
        boolean whole = assortment.article(sku).isPieces() && errs() == 0;
        return Quantity.ofThousandths(
                whole ? 1_000L * (1 + random.nextInt(units)) : 1 + random.nextInt(1_000 * units));
    }

    LocationId location() {
        return oneOf(assortment.locations());
    }

    Sku sku() {
        return oneOf(assortment.skus());
    }

    <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** One of the last of these, most of the time, and sometimes another one. */
    <T> T oneOfTheLast(Collection<T> known, T other) {
        if (known.isEmpty() || once(8)) {
            return other;
        }
        return known.stream().skip(Math.max(0, known.size() - 1L - upTo(REMEMBERED))).findFirst().orElse(other);
    }

    <T> List<T> lines(IntFunction<T> line) {
        return IntStream.rangeClosed(1, 1 + random.nextInt(3)).mapToObj(line).toList();
    }

    /** A batch that comes in; each number has its own last day, and some have none. */
    @Nullable
    Batch newBatch(Sku sku, OffsetDateTime at) {
        boolean isNamed = assortment.article(sku).isBatchTracked() ? errs() == 0 : once(3);
        long number = day(at) + random.nextInt(FRESH_BATCHES);
        return isNamed ? new Batch(id(number), null, lastDay(number)) : null;
    }

    /** The last day of a batch, and once in a while another one. */
    @Nullable
    LocalDate lastDay(BatchId batch) {
        return lastDay(Long.parseLong(batch.value().substring(1)));
    }

    private @Nullable LocalDate lastDay(long number) {
        return number % 5 == 4 ? null : times.firstDay().plusDays(number + errs());
    }

    /** A batch that may be here, expired or not. */
    BatchId oldBatch(OffsetDateTime at) {
        return id(Math.max(0, day(at) - 3 + random.nextInt(KNOWN_BATCHES)));
    }

    /** A batch somewhere, most of the time one that is wanted. */
    Place place(Auditor auditor, OffsetDateTime at, Predicate<Lot> wanted) {
        Place place = new Place(location(), sku(), oldBatch(at));
        for (int look = 0; look < LOOKS && !isWanted(auditor, place, wanted); look++) {
            LocationId location = location();
            Sku sku = sku();
            List<Lot> lots = auditor.lots(location, sku).inOrder().stream().filter(wanted).toList();
            place = new Place(location, sku, lots.isEmpty() ? oldBatch(at) : oneOf(lots).batch().id());
        }
        return place;
    }

    private static boolean isWanted(Auditor auditor, Place place, Predicate<Lot> wanted) {
        return auditor.lots(place.location(), place.sku()).of(place.batch()).filter(wanted).isPresent();
    }

    private static BatchId id(long number) {
        return new BatchId("B" + number);
    }

    private long day(OffsetDateTime at) {
        return ChronoUnit.DAYS.between(times.firstDay(), at.toLocalDate());
    }
}
