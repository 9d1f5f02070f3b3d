package io.tillbook.server.transfer.imports;

import io.tillbook.server.transfer.imports.csv.ReadProgress;
import io.tillbook.server.transfer.imports.run.ImportCounts;
import io.tillbook.server.transfer.imports.run.ImportWatch;
import java.io.PrintWriter;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Shows how far a stage is: a bar that moves on a terminal, otherwise a line every few seconds. */
final class ProgressDisplay implements ImportWatch.StageProgress {
    private static final long BAR_EVERY_MS = 250;
    private static final long LINE_EVERY_MS = 5_000;

    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("progress").factory());
    private final PrintWriter out;
    private final boolean terminal;
    private final ImportCounts counts;
    private final ScheduledFuture<?> ticks;
    private final long startedNs = System.nanoTime();

    ProgressDisplay(PrintWriter out, boolean terminal, ImportCounts counts, ReadProgress reading) {
        this.out = out;
        this.terminal = terminal;
        this.counts = counts;
        long every = terminal ? BAR_EVERY_MS : LINE_EVERY_MS;
        this.ticks = ticker.scheduleAtFixedRate(() -> print(reading.fraction()), every, every, TimeUnit.MILLISECONDS);
    }

    @Override
    public void finish() {
        print(1);
        if (terminal) {
            out.println();
            out.flush();
        }
    }

    /** A message that does not disturb the bar. */
    @Override
    public synchronized void waiting(String reason) {
        out.println((terminal ? "\r\033[K" : "") + "the server takes nothing (" + reason + "); trying again");
        out.flush();
    }

    @Override
    public void close() {
        ticks.cancel(false);
        ticker.close();
    }

    private synchronized void print(double fraction) {
        long elapsedMs = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startedNs);
        String line = new ProgressLine(counts.stage(), fraction, counts.decided(), elapsedMs).toString();
        if (terminal) {
            out.print("\r\033[K" + line);
        } else {
            out.println(line);
        }
        out.flush();
    }
}
