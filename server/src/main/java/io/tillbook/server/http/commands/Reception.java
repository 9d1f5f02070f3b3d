package io.tillbook.server.http.commands;

import io.tillbook.server.admission.Admission;
import io.tillbook.server.commands.CommandMeters;
import io.tillbook.server.http.Problem;
import io.tillbook.server.http.ProblemType;
import io.tillbook.server.http.commands.Reply.Failed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets commands from outside in to be decided, or turns them away. */
final class Reception {
    private static final Failed TURNED_AWAY = new Failed(Problem.of(ProblemType.OVERLOADED,
            "More commands came at once than the server decides; send the command again."));

    private final CommandDesk desk;
    private final Admission admission;
    private final CommandMeters meters;

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

    private Reply turnAway(long since) {
        meters.answered(CommandMeters.UNKNOWN, TURNED_AWAY.outcome(), since);
        return TURNED_AWAY;
    }
}
