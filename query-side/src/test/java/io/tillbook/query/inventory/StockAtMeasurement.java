package io.tillbook.query.inventory;

import io.tillbook.query.graphql.Connection;
import io.tillbook.query.kernel.ViewGroup;
import io.tillbook.query.kernel.ViewsProperties;
import io.tillbook.query.testing.DocumentsRead;
import io.tillbook.query.testing.FoldingSide;
import io.tillbook.query.testing.RandomMovements;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Measures what the book of a whole location at a random moment costs while the history grows, with nothing but the
 * views of stock: a program, not a test. How it is run is told where its figures are.
 */
public final class StockAtMeasurement {

    private static final int LOCATIONS = 20;
    private static final int SKUS = 500;
    private static final int BATCH = 1_000;
    private static final int PAGE = 200;
    private static final int MOMENTS = 20;
    private static final Instant START = Instant.parse("2023-01-01T00:00:00Z");
    private static final Duration YEARS = Duration.ofDays(3 * 365);

    private final FoldingSide side;
    private final DocumentsRead read;
    private final PrintStream out;
    private final Random random = new Random(1);

    private StockAtMeasurement(FoldingSide side, DocumentsRead read, PrintStream out) {
        this.side = side;
        this.read = read;
        this.out = out;
    }

    /**
     * Runs it.
     *
     * @param arguments a directory for the views, then numbers of movements at which to measure, growing
     */
    public static void main(String[] arguments) {
        DocumentsRead read = new DocumentsRead();
        int[] lengths = Arrays.stream(arguments).skip(1).mapToInt(Integer::parseInt).toArray();
        try (FoldingSide side = new FoldingSide(ViewsProperties.in(Path.of(arguments[0])), read)) {
            new StockAtMeasurement(side, read, System.out).run(lengths);
        }
    }

    private void run(int... lengths) {
        Duration step = YEARS.dividedBy(lengths[lengths.length - 1]);
        RandomMovements movements = new RandomMovements(1, LOCATIONS, SKUS, START, step);
        ViewGroup inventory = side.groups()
                .stream()
                .filter(group -> group.name().equals("inventory"))
                .findFirst()
                .orElseThrow();
        out.println("| movements | folded/s | lines of the book | documents read | p50 ms | slowest ms |");
        out.println("|---|---|---|---|---|---|");
        int folded = 0;
        for (int length : lengths) {
            long begin = System.nanoTime();
            int more = length - folded;
            while (folded < length) {
                int batch = Math.min(BATCH, length - folded);
                inventory.absorb(movements.next(batch)).run();
                folded += batch;
            }
            long perSecond = more * 1_000_000_000L / (System.nanoTime() - begin);
            measure(length, perSecond, step.multipliedBy(length));
        }
    }

    private void measure(int length, long foldedPerSecond, Duration history) {
        for (int number = 0; number < MOMENTS; number++) {
            wholeBook(moment(history));
        }
        long[] nanos = new long[MOMENTS];
        long lines = 0;
        read.takeCount();
        for (int number = 0; number < MOMENTS; number++) {
            OffsetDateTime moment = moment(history);
            long begin = System.nanoTime();
            lines += wholeBook(moment);
            nanos[number] = System.nanoTime() - begin;
        }
        Arrays.sort(nanos);
        out.printf("| %,d | %,d | %d | %d | %.1f | %.1f |%n", length, foldedPerSecond, lines / MOMENTS,
                read.takeCount() / MOMENTS, nanos[MOMENTS / 2] / 1e6, nanos[MOMENTS - 1] / 1e6);
    }

    private OffsetDateTime moment(Duration history) {
        return START.plusSeconds(random.nextLong(history.toSeconds())).atOffset(ZoneOffset.UTC);
    }

    private int wholeBook(OffsetDateTime moment) {
        StockQueries queries = side.bean(StockQueries.class);
        String location = RandomMovements.location(random.nextInt(LOCATIONS)).value();
        int lines = 0;
        @Nullable String after = null;
        boolean hasNext = true;
        while (hasNext) {
            Connection<StockAt> page = queries.stockAt(location, moment, null, PAGE, after);
            lines += page.edges().size();
            hasNext = page.pageInfo().hasNextPage();
            after = page.pageInfo().endCursor();
        }
        return lines;
    }
}
