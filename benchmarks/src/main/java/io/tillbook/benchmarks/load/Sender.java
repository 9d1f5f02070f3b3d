package io.tillbook.benchmarks.load;

import io.tillbook.benchmarks.http.Answer;
import io.tillbook.benchmarks.http.Connection;
import io.tillbook.benchmarks.http.Request;
import java.io.IOException;
import java.util.concurrent.Callable;

/** Sends on one connection, one request after the other, until it is over or too much fails. */
final class Sender implements Callable<Measurement> {
    private static final long MOST_FAILURES = 100;

    private final Connection connection;
    private final Trade trade;
    private final Pace pace;
    private final Window window;
    private final Pauses pauses;

    Sender(Connection connection, Trade trade, Pace pace, Window window, Pauses pauses) {
        this.connection = connection;
        this.trade = trade;
        this.pace = pace;
        this.window = window;
        this.pauses = pauses;
    }

    @Override
    public Measurement call() {
        Measurement measured = new Measurement();
        try {
            for (long dueNs = pace.await(); dueNs != Pace.OVER
                    && measured.all().failed() < MOST_FAILURES; dueNs = pace.await()) {
                Request request = trade.next();
                // Composing the request is the tool's time, not the server's; waiting for a turn is the server's.
                long beganNs = System.nanoTime();
                Answer answer = connection.exchange(request);
                note(measured, answer, dueNs, beganNs);
            }
        } catch (IOException lost) {
            measured.broken(lost.toString());
        }
        return measured;
    }

    private void note(Measurement measured, Answer answer, long dueNs, long beganNs) {
        long endedNs = System.nanoTime();
        Counts counts = trade.judge(answer);
        pauses.answered(endedNs);
        measured.answered(window, new Moments(pace.isFixed() ? dueNs : beganNs, beganNs, endedNs), counts);
        if (counts.failed() > 0) {
            measured.failed(answer.toString());
        }
    }
}
