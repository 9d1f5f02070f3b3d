package io.tillbook.server.http.commands;

import io.tillbook.server.admission.Admission;
import io.tillbook.server.commands.CommandMeters;
import io.tillbook.server.http.Problem;
import io.tillbook.server.http.ProblemType;
import io.tillbook.server.http.commands.Reply.Failed;
import java.util.List;
import java.util.Optional;

/** Admits commands from outside to be decided, or refuses them. */
final class CommandGate {
    private static final Failed TURNED_AWAY = new Failed(Problem.of(ProblemType.OVERLOADED,
            "More commands came at once than the server decides; send the command again."));

    private final CommandService service;
    private final Admission admission;
    private final CommandMeters meters;

    CommandGate(CommandService service, Admission admission, CommandMeters meters) {
        this.service = service;
        this.admission = admission;
        this.meters = meters;
    }

    /**
     * The answer to a command that would be refused anyway, so that its body need not be read.
     *
     * @param since when it came, in nanoseconds
     */
    Optional<Reply> answerUnread(long since) {
        return admission.isFull() ? Optional.of(turnAway(since)) : Optional.empty();
    }

    /** Decides a single command in its turn, or refuses it. */
    Reply single(Sent sent, Sender sender) {
        return admission.single(() -> service.decide(sent, sender)).orElseGet(() -> turnAway(sender.since()));
    }

    /** Decides lines of a batch in their turn, however long that takes. The replies are in the order of the lines. */
    List<Reply> lines(List<? extends Sent> sent, Sender sender) {
        return admission.ofBatch(() -> service.decide(sent, sender));
    }

    private Reply turnAway(long since) {
        meters.answered(CommandMeters.UNKNOWN, TURNED_AWAY.outcome(), since);
        return TURNED_AWAY;
    }
}
