package io.tillbook.device.relay;

import io.tillbook.api.devices.JournalEntry;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.device.journal.Journal;
import io.tillbook.device.journal.JournalLine;
import io.tillbook.device.relay.Told.Answered;
import io.tillbook.device.relay.Told.NoLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is shown of the journal beside what is told, once the bridge has enrolled: the entries from the one on that the
 * server lacks. What it has is asked for, and not remembered: it may be set back to yesterday. One thread uses it.
 */
final class Showing {
    /** Fewer than a server takes at once. */
    private static final int MOST = 200;
    private static final int CREATED = 201;
    private static final int UNKNOWN = 404;
    private static final JsonMapper JSON = new JsonMapper();

    private final Journal journal;
    private final Ledger ledger;
    /** The last entry that the server has; none where it knows nothing of the device, or nobody has enrolled it. */
    private OptionalLong known = OptionalLong.empty();
    private boolean isEnrolled;

    Showing(Journal journal, Ledger ledger) {
        this.journal = journal;
        this.ledger = ledger;
    }

    /** Asks how far the server has the journal; why nothing can be told now. */
    Optional<Halt> begin() {
        isEnrolled = journal.isEnrolled();
        known = OptionalLong.empty();
        return isEnrolled ? switch (ledger.journal(journal.device())) {
            case NoLine _ -> Optional.of(Halt.NO_LINE);
            case Answered answered when answered.isShut() -> Optional.of(Halt.NOT_LET_IN);
            case Answered answered when answered.status() == UNKNOWN -> Optional.empty();
            case Answered answered -> {
                known = OptionalLong.of(answered.body().path("seq").asLong());
                yield Optional.empty();
            }
        } : Optional.empty();
    }

    /** What the server had and has no more: it was put back from a copy. */
    List<JournalLine> lost(long told) throws IOException {
        return known.isPresent() && known.getAsLong() < told ? journal.between(known.getAsLong(), told) : List.of();
    }

    /** A command with what is shown beside it. */
    ObjectNode beside(ObjectNode command, JournalLine line) throws IOException {
        if (isEnrolled) {
            if (known.isPresent() && line.entry().seq() - known.getAsLong() > MOST) {
                upTo(line.entry().seq() - 1);
            }
            long from = Math.min(known.orElse(Long.MAX_VALUE), line.entry().seq() - 1);
            command.set("journal", passage(journal.between(from, line.entry().seq())));
        }
        return command;
    }

    /** A command was decided for the first time: what was shown beside it is known. */
    void answered(JournalLine line, Answered answered) {
        if (answered.status() == CREATED && known.isPresent() && known.getAsLong() < line.entry().seq()) {
            known = OptionalLong.of(line.entry().seq());
        }
    }

    /** Shows all up to an entry that is known to be told, where the server lacks some of that. */
    void upTo(long seq) throws IOException {
        while (known.isPresent() && known.getAsLong() < seq) {
            List<JournalLine> lines = journal.between(known.getAsLong(), Math.min(seq, known.getAsLong() + MOST));
            JournalEntry last = lines.getLast().entry();
            ObjectNode command = JSON.createObjectNode()
                    .put("type", "devices.ShowJournal")
                    .put("occurredAt", journal.now());
            command.putObject("payload").put("deviceId", last.device().value());
            command.set("journal", passage(lines));
            if (!(ledger.put(idOf(last), command.toString()) instanceof Answered answered)
                    || !answered.isAccepted()) {
                return;
            }
            known = OptionalLong.of(last.seq());
        }
    }

    /** Another one each time that it is shown, as a server that was set back decides it anew. */
    private CommandId idOf(JournalEntry last) {
        String name = last.hash() + "\n" + journal.now();
        return new CommandId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    private ObjectNode passage(List<JournalLine> lines) {
        ObjectNode passage = JSON.createObjectNode().put("sentAt", journal.now());
        ArrayNode entries = passage.putArray("entries");
        lines.forEach(line -> entries.addObject()
                .put("sig", line.sig())
                .set("entry", JSON.readTree(line.entry().canonical())));
        return passage;
    }
}
