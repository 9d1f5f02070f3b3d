package io.tillbook.server.door;

import io.tillbook.server.door.Reply.Failed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets commands from outside in to the desk, or turns them away. */
final class Reception {
    private static final Failed TURNED_AWAY = new Failed(Problem.of(ProblemType.OVERLOADED,
            "More commands came at once than the server decides; send the command again."));
    private static final long REFUSAL_INTERVAL_NANOS = Duration.ofMillis(1).toNanos();
    /** Nobody is held back for longer than they are told to stay away. */
    private static final long LONGEST_REFUSAL_NANOS = Duration.ofSeconds(Problem.RETRY_AFTER_SECONDS).toNanos();
    /** Longer would let those who leave together come again together, and keep those who are let in waiting. */
    private static final long TOGETHER_NANOS = Duration.ofMillis(25).toNanos();

    private final CommandDesk desk;
    private final Admission admission;
    private final CommandMeters meters;
    private final RefusalPace pace =
            new RefusalPace(REFUSAL_INTERVAL_NANOS, LONGEST_REFUSAL_NANOS - TOGETHER_NANOS, System.nanoTime());
    private final Departures departures = new Departures(TOGETHER_NANOS);

    Reception(CommandDesk desk, Admission admission, CommandMeters meters) {
        this.desk = desk;
        this.admission = admission;
        this.meters = meters;
    }

    /**
     * The answer to a command that would be turned away anyway, so that its body need not be read.
     *
     * @param since when it came, in nanoseconds
     */
    Optional<Reply> answerUnread(long since) {
        return admission.isFull() ? Optional.of(turnAway(since)) : Optional.empty();
    }

    /** Has a single command decided in its turn, or turns it away. */
    Reply single(Sent sent, @Nullable String correlationId, long since) {
        return admission.single(() -> desk.decide(sent, correlationId, since)).orElseGet(() -> turnAway(since));
    }

    /** Has lines of a batch decided in their turn, however long that takes; their replies in their order. */
    List<Reply> lines(List<? extends Sent> sent, @Nullable String correlationId, long since) {
        return admission.ofBatch(() -> desk.decide(sent, correlationId, since));
    }

    /** Commands turned away whose answer is held back for a moment. */
    int heldBack() {
        return departures.waiting();
    }

    private Reply turnAway(long since) {
        long now = System.nanoTime();
        long delay = pace.delayNanos(now);
        if (delay > 0) {
            departures.await(now + delay);
        }
        meters.answered(CommandMeters.UNKNOWN, TURNED_AWAY, since);
        return TURNED_AWAY;
    }
}
