package io.tillbook.device.relay;

import io.tillbook.api.kernel.CommandId;
import io.tillbook.device.relay.Told.Answered;
import io.tillbook.device.relay.Told.NoLine;
import io.tillbook.device.journal.Draft;
import io.tillbook.device.journal.Journal;
import io.tillbook.device.journal.JournalBroken;
import io.tillbook.device.journal.JournalFull;
import io.tillbook.device.journal.JournalLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes commands of tills at the same address as the server. With a line a command passes and the server decides.
 * Without one it is written into the journal as what has happened, answered, and told to the server later, in its
 * order and under its id. As long as one waits, the next one waits behind it, so that none overtakes.
 */
public final class CommandRelay implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_DISPUTED = 100;
    private static final int ACCEPTED = 202;

    private final Journal journal;
    private final Ledger ledger;
    private final ToldLog told;
    private final Outbox outbox;
    private final Teller teller;
    private final Duration patience;
    private final Desk desk;
    private final Tried tried = new Tried();

    /**
     * A relay to a server.
     *
     * @param server its address
     * @param token a file with this bridge's token
     * @param patience how long an answer is waited for while somebody stands at the till
     * @param folder of what the server has answered
     * @param desk what is known of the store's registers
     */
    public static CommandRelay to(String server, Path token, Duration patience, Journal journal, Path folder,
            Clock clock, Desk desk) throws IOException {
        return new CommandRelay(journal, new HttpLedger(server, token, patience), new ToldLog(folder, clock),
                patience, Teller.USUAL_PAUSE, desk);
    }

    CommandRelay(Journal journal, Ledger ledger, ToldLog told, Duration patience, Duration pause) {
        this(journal, ledger, told, patience, pause, Desk.NONE);
    }

    CommandRelay(Journal journal, Ledger ledger, ToldLog told, Duration patience, Duration pause, Desk desk) {
        this.journal = journal;
        this.ledger = ledger;
        this.told = told;
        this.outbox = new Outbox(journal, ledger, told, desk);
        this.patience = patience;
        this.desk = desk;
        this.teller = new Teller(outbox, pause);
    }

    /**
     * Has a command decided, or writes it down.
     *
     * @param command with {@code type}, {@code occurredAt} and {@code payload}
     * @throws IllegalArgumentException saying what is wrong with it
     */
    public RelayAnswer put(CommandId id, JsonNode command) {
        Asked asked = Asked.of(id, command);
        return before(asked).orElseGet(() -> decide(
                asked.with(desk.completed(id, asked.type(), asked.occurredAt(), asked.payload()))));
    }

    /** What became of a command, as far as it is known here, else what the server says. */
    public RelayAnswer outcome(CommandId id) {
        Optional<RelayAnswer> here = told.of(id.toString())
                .map(CommandRelay::answer)
                .or(() -> journal.command(id.toString()).map(this::kept));
        return here.orElseGet(() -> switch (ledger.outcome(id)) {
            case Answered answered -> answered.word();
            case NoLine _ -> RelayTrouble.NEEDS_LINE.answer();
        });
    }

    /** The answer to all commands where the journal cannot be gone on with. */
    public static RelayAnswer closedForGood() {
        return RelayTrouble.JOURNAL_BROKEN.answer();
    }

    /** How far the journal is, and what waits. */
    public ObjectNode state() {
        ObjectNode state = JSON.createObjectNode();
        state.put("device", journal.device().value());
        state.putObject("head").put("seq", journal.head().seq()).put("hash", journal.head().hash());
        state.put("publicKey", journal.key().publicKey());
        state.put("enrolled", journal.isEnrolled());
        state.put("waiting", outbox.waiting());
        state.put("line", teller.isUp() ? "UP" : "DOWN");
        state.put("halt", teller.halt().name());
        ArrayNode disputed = state.putArray("disputed");
        told.disputed(MOST_DISPUTED).forEach(line -> disputed.add(line.json()));
        return state;
    }

    /** How many commands wait to be told. */
    public int waiting() {
        return outbox.waiting();
    }

    /** Returns once nothing waits, or not in time. */
    boolean awaitTold(Duration atMost) throws InterruptedException {
        return teller.awaitEmpty(atMost);
    }

    private Optional<RelayAnswer> before(Asked asked) {
        Optional<ToldLine> answered = told.of(asked.id().toString());
        if (answered.isPresent()) {
            return Optional.of(isWrittenAs(asked, answered.get().bodyHash()) ? answer(answered.get())
                    : RelayTrouble.ID_REUSED.answer());
        }
        return journal.command(asked.id().toString())
                .map(line -> isWrittenAs(asked, String.valueOf(line.entry().bodyHash())) ? kept(line)
                        : RelayTrouble.ID_REUSED.answer());
    }

    private boolean isWrittenAs(Asked asked, String bodyHash) {
        return asked.isWrittenAs(bodyHash) || desk.isSame(asked.id(), asked.type(), asked.payload());
    }

    private RelayAnswer decide(Asked asked) {
        if (!isWayFree(asked)) {
            return withoutLine(asked, mayHave(asked));
        }
        tried.begins(asked.id());
        try {
            desk.sending(asked.id());
        } catch (IOException full) {
            tried.comesBack(asked.id());
            return unwritten(asked, RelayTrouble.JOURNAL_FULL);
        }
        return switch (ledger.put(asked.id(), asked.command().toString())) {
            case Answered answered -> {
                teller.heard();
                yield answered(asked, answered);
            }
            case NoLine(boolean mayHaveArrived) -> {
                teller.lost();
                if (!mayHaveArrived) {
                    tried.comesBack(asked.id());
                }
                yield withoutLine(asked, mayHave(asked));
            }
        };
    }

    private RelayAnswer answered(Asked asked, Answered answered) {
        if (answered.isDecided()) {
            return decided(asked, answered);
        }
        if (asked.isCompletedOtherwise(answered)) {
            return decidedBefore(asked);
        }
        tried.comesBack(asked.id()); // this time it is not booked, which says nothing of other times
        return mayHave(asked) ? unanswered(asked) : notDone(asked, "", answered);
    }

    private RelayAnswer decided(Asked asked, Answered answered) {
        tried.ends(asked.id());
        if (answered.isRefused()) {
            return notDone(asked, answered.body().at("/rejection/type").asString(""), answered);
        }
        desk.decided(asked.id(), asked.type(), asked.payload(), true, "");
        if (asked.isCompleted() && answered.body() instanceof ObjectNode body) {
            desk.tell(asked.id(), body);
        }
        return answered.word();
    }

    /** The server has it from a time that is forgotten here: with the number and the prices of that time. */
    private RelayAnswer decidedBefore(Asked asked) {
        if (!(ledger.outcome(asked.id()) instanceof Answered before) || !before.isDecided()) {
            return unanswered(asked);
        }
        tried.ends(asked.id());
        RelayAnswer known = notDone(asked, "", before);
        return before.isRefused() ? known.asRefusal() : known;
    }

    private RelayAnswer notDone(Asked asked, String rejection, Answered answered) {
        desk.decided(asked.id(), asked.type(), asked.payload(), false, rejection);
        return answered.word();
    }

    /** Whether the server may have it from another time that it was sent. */
    private boolean mayHave(Asked asked) {
        return tried.has(asked.id()) || desk.mayBeBooked(asked.id());
    }

    private RelayAnswer unanswered(Asked asked) {
        desk.unanswered(asked.id());
        return RelayTrouble.UNANSWERED.answer();
    }

    /** Whether the server can be asked now: what only it can decide waits until all that waits is told. */
    private boolean isWayFree(Asked asked) {
        if (!teller.mayAsk()) {
            return false;
        }
        if (outbox.waiting() == 0) {
            return true;
        }
        return !Keeping.isFreeOfLine(asked.type(), asked.payload()) && isToldInTime();
    }

    private boolean isToldInTime() {
        try {
            return teller.awaitEmpty(patience);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** @param maybe whether the server may have it: then a refusal would be a lie */
    private RelayAnswer withoutLine(Asked asked, boolean maybe) {
        if (maybe) {
            return Keeping.isWritable(asked.type(), asked.payload()) ? keep(asked, asked.payload())
                    : unanswered(asked);
        }
        RelayTrouble needed = Keeping.needsLine(asked.type(), asked.payload()).orElse(null);
        if (needed != null) {
            desk.dropped(asked.id());
            return needed.answer();
        }
        return keep(asked, Keeping.reported(asked.type(),
                desk.checked(asked.id(), asked.type(), asked.occurredAt(), asked.payload())));
    }

    private RelayAnswer keep(Asked asked, JsonNode payload) {
        try {
            JournalLine line = journal.append(Draft.command(asked.id(), asked.type(), asked.body(payload)));
            desk.written(journal);
            teller.wake();
            return kept(line);
        } catch (JournalBroken broken) {
            return unwritten(asked, RelayTrouble.JOURNAL_BROKEN);
        } catch (JournalFull full) {
            return unwritten(asked, RelayTrouble.JOURNAL_FULL);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What the server may have is not dropped. */
    private RelayAnswer unwritten(Asked asked, RelayTrouble why) {
        if (mayHave(asked)) {
            return unanswered(asked);
        }
        desk.dropped(asked.id());
        return why.answer();
    }

    private RelayAnswer kept(JournalLine line) {
        ObjectNode answer = JSON.createObjectNode()
                .put("commandId", line.entry().commandId())
                .put("outcome", "ACCEPTED_LOCALLY");
        answer.putObject("journal")
                .put("device", line.entry().device().value())
                .put("seq", line.entry().seq())
                .put("hash", line.entry().hash());
        desk.tell(CommandId.of(String.valueOf(line.entry().commandId())), answer);
        return new RelayAnswer(ACCEPTED, answer);
    }

    private static RelayAnswer answer(ToldLine line) {
        return switch (line.is()) {
            case TAKEN, REFUSED, UNREADABLE -> new RelayAnswer(line.status(), line.answer());
            case TOLD_AGAIN -> new RelayAnswer(ACCEPTED, JSON.createObjectNode()
                    .put("commandId", line.commandId())
                    .put("outcome", "ACCEPTED_LOCALLY")
                    .put("toldAgainAs", Outbox.successor(CommandId.of(line.commandId())).toString()));
        };
    }

    @Override
    public void close() {
        teller.close();
    }
}
