package io.tillbook.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;

/** One till: sends a sale, waits for the answer, sends the next. Stops at the first answer that is not 201. */
final class Seller implements Callable<Measurement> {
    private final LoadPlan plan;
    private final Documents documents;
    private final int number;
    private final AtomicLong salesLeft;
    private final long startNs;

    Seller(LoadPlan plan, Documents documents, int number, AtomicLong salesLeft, long startNs) {
        this.plan = plan;
        this.documents = documents;
        this.number = number;
        this.salesLeft = salesLeft;
        this.startNs = startNs;
    }

    @Override
    public Measurement call() {
        Histogram latencies = Measurement.histogram();
        List<String> failures = new ArrayList<>();
        long sent = 0;
        SplittableRandom random = new SplittableRandom(number);
        CommandIds ids = new CommandIds(new SplittableRandom(System.nanoTime() + number));
        long countedFromNs = startNs + plan.warmUp().toNanos();
        long endNs = countedFromNs + plan.duration().toNanos();
        try (Connection connection = new Connection(plan.server())) {
            for (long now = System.nanoTime(); now < endNs && failures.isEmpty()
                    && salesLeft.getAndDecrement() > 0; now = System.nanoTime()) {
                sent++;
                byte[] body = documents.sale(number % plan.locations(), number, sent, random);
                String path = "/v1/commands/" + ids.next(System.currentTimeMillis());
                long beganNs = System.nanoTime();
                Answer answer = connection.put(path, body);
                long endedNs = System.nanoTime();
                if (!answer.isCreated()) {
                    failures.add(answer.toString());
                } else if (beganNs >= countedFromNs && endedNs <= endNs) {
                    latencies.recordValue(Math.min(endedNs - beganNs, latencies.getHighestTrackableValue()));
                }
            }
        } catch (IOException broken) {
            failures.add(broken.toString());
        }
        return new Measurement(latencies, Math.max(0, System.nanoTime() - countedFromNs), sent, failures);
    }
}
