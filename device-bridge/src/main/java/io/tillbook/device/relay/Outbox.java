package io.tillbook.device.relay;

import io.tillbook.api.devices.EntryKind;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.device.relay.ToldLine.Ending;
import io.tillbook.device.relay.Told.Answered;
import io.tillbook.device.relay.Told.NoLine;
import io.tillbook.device.journal.Draft;
import io.tillbook.device.journal.Journal;
import io.tillbook.device.journal.JournalLine;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells the server what the journal has, in its order and by its ids, until an answer comes: so all of it is booked
 * once. What is refused stops nothing that comes after it. One thread uses it.
 */
final class Outbox {
    private static final int TOGETHER = 100;
    private static final int CREATED = 201;
    private static final JsonMapper JSON = new JsonMapper();

    private final Journal journal;
    private final Ledger ledger;
    private final ToldLog told;
    private final Desk desk;
    private final Showing showing;

    Outbox(Journal journal, Ledger ledger, ToldLog told, Desk desk) {
        this.desk = desk;
        this.showing = new Showing(journal, ledger);
        this.journal = journal;
        this.ledger = ledger;
        this.told = told;
    }

    /** How many commands nobody has answered yet. */
    int waiting() {
        return (int) journal.after(lastTold(), Integer.MAX_VALUE).stream().filter(this::isUntold).count();
    }

    private long lastTold() {
        return journal.acknowledged().map(head -> head.seq()).orElse(-1L);
    }

    /** Tells all that waits; why it has stopped. */
    Halt flush() {
        if (journal.after(lastTold(), 1).isEmpty()) {
            return Halt.EMPTY;
        }
        try {
            Optional<Halt> shut = showing.begin();
            if (shut.isPresent()) {
                return shut.get();
            }
            Halt lost = tellAgain();
            if (lost != Halt.EMPTY) {
                return lost;
            }
            for (List<JournalLine> next = journal.after(lastTold(), TOGETHER); !next.isEmpty(); next =
                    journal.after(lastTold(), TOGETHER)) {
                Halt halt = tellAll(next);
                if (halt != Halt.EMPTY) {
                    return halt;
                }
            }
            return Halt.EMPTY;
        } catch (IOException full) {
            System.getLogger(Outbox.class.getName())
                    .log(System.Logger.Level.WARNING, "what the server has answered cannot be kept", full);
            return Halt.NO_ROOM;
        }
    }

    /** Tells what the server has had and has no more, since it was put back from a copy. */
    private Halt tellAgain() throws IOException {
        List<JournalLine> lost = showing.lost(lastTold());
        if (!showing.isBelieved() && hasLast(lost)) {
            return Halt.EMPTY; // it has the commands, and does not take the journal that they stand in
        }
        for (JournalLine line : lost) {
            boolean isTold = isTellable(line)
                    && told.of(id(line).toString()).filter(known -> known.is() == Ending.TOLD_AGAIN).isEmpty();
            Halt halt = isTold ? tell(line) : Halt.EMPTY;
            if (halt != Halt.EMPTY) {
                return halt;
            }
        }
        showing.upTo(lastTold());
        return Halt.EMPTY;
    }

    private boolean hasLast(List<JournalLine> lines) {
        return lines.reversed()
                .stream()
                .filter(Outbox::isTellable)
                .findFirst()
                .filter(line -> ledger.outcome(id(line)) instanceof Answered answered && answered.isDecided())
                .isPresent();
    }

    private Halt tellAll(List<JournalLine> lines) throws IOException {
        Halt halt = Halt.EMPTY;
        Optional<JournalLine> last = Optional.empty();
        for (JournalLine line : lines) {
            halt = isUntold(line) ? tell(line) : Halt.EMPTY;
            if (halt != Halt.EMPTY) {
                break;
            }
            last = Optional.of(line);
        }
        if (last.isPresent()) {
            desk.beforeForgetting(journal);
            showing.upTo(last.get().entry().seq());
            journal.acknowledge(last.get().entry().head());
        }
        return halt;
    }

    private boolean isUntold(JournalLine line) {
        return isTellable(line) && told.of(id(line).toString()).isEmpty();
    }

    /** A command whose body was taken away can be shown as an entry, and not told. */
    private static boolean isTellable(JournalLine line) {
        return line.entry().kind() == EntryKind.COMMAND && line.body() != null;
    }

    private Halt tell(JournalLine line) throws IOException {
        CommandId id = id(line);
        Told said = ledger.put(id, showing.beside(command(line), line).toString());
        if (said instanceof Answered answered) {
            showing.answered(line, answered);
        }
        return switch (said) {
            case NoLine _ -> Halt.NO_LINE;
            case Answered answered when answered.isShut() -> Halt.NOT_LET_IN;
            case Answered answered when answered.isAccepted() -> ended(line, Ending.TAKEN, answered);
            case Answered answered when answered.isRefused() -> refused(line, answered);
            case Answered answered when answered.is("command-id-reused") -> reused(line, answered);
            case Answered answered when answered.is("malformed-request") || answered.is("too-large") ->
                ended(line, Ending.UNREADABLE, answered);
            // Nothing that is said of a command: an address that leads elsewhere, such as.
            case Answered _ -> Halt.NO_LINE;
        };
    }

    /** What was asked for while the line broke, and has happened meanwhile, is told as what it is. */
    private Halt refused(JournalLine line, Answered answered) throws IOException {
        String type = type(line);
        JsonNode body = body(line);
        if (!Keeping.isUntoldFact(type, body.path("payload"))) {
            return ended(line, Ending.REFUSED, answered);
        }
        again(line);
        return ended(line, Ending.TOLD_AGAIN, answered);
    }

    private void again(JournalLine line) throws IOException {
        ObjectNode body = JSON.createObjectNode();
        JsonNode told = body(line);
        body.set("occurredAt", told.path("occurredAt"));
        body.set("payload", Keeping.reported(type(line), told.path("payload")));
        journal.append(Draft.command(successor(id(line)), type(line), body));
    }

    /**
     * The server has the same command as it was asked for: the bridge ended before it knew whether it had arrived.
     */
    private Halt reused(JournalLine line, Answered answered) throws IOException {
        boolean isSame = StreamSupport.stream(answered.body().path("errors").spliterator(), false)
                .allMatch(error -> error.path("pointer").asString("").equals("/payload/origin"));
        if (!isSame || answered.body().path("errors").isEmpty()) {
            return ended(line, Ending.UNREADABLE, answered);
        }
        return switch (ledger.outcome(id(line))) {
            case Answered outcome when outcome.isAccepted() -> ended(line, Ending.TAKEN, outcome);
            case Answered outcome when outcome.isRefused() -> {
                again(line);
                yield ended(line, Ending.TOLD_AGAIN, outcome);
            }
            case Answered outcome when outcome.isShut() -> Halt.NOT_LET_IN;
            case Answered _,NoLine _ -> Halt.NO_LINE;
        };
    }

    /** What is answered once more as it was is not kept once more. */
    private Halt ended(JournalLine line, Ending ending, Answered answered) throws IOException {
        if (answered.status() != CREATED
                && told.of(id(line).toString()).filter(was -> was.is() == ending).isPresent()) {
            return Halt.EMPTY;
        }
        told.add(new ToldLine(id(line).toString(), line.entry().seq(), String.valueOf(line.entry().bodyHash()), ending,
                answered.status(), answered.body()));
        return Halt.EMPTY;
    }

    /** The id of what a command becomes: always the same one, whenever it is told again. */
    static CommandId successor(CommandId id) {
        String text = id.toString();
        int last = Character.digit(text.charAt(text.length() - 1), 16) ^ 1;
        return CommandId.of(text.substring(0, text.length() - 1) + Character.forDigit(last, 16));
    }

    static ObjectNode command(JournalLine line) {
        ObjectNode command = JSON.createObjectNode().put("type", type(line));
        JsonNode body = body(line);
        command.set("occurredAt", body.path("occurredAt"));
        command.set("payload", body.path("payload"));
        return command;
    }

    private static CommandId id(JournalLine line) {
        return CommandId.of(String.valueOf(line.entry().commandId()));
    }

    private static String type(JournalLine line) {
        return Objects.requireNonNull(line.entry().type());
    }

    private static JsonNode body(JournalLine line) {
        return Optional.ofNullable(line.json())
                .orElseThrow(() -> new IllegalStateException("entry " + line.entry().seq() + " has no body"));
    }
}
