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
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.StreamSupport;
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
    private static final String ADVANCED = "devices.JournalAdvanced";
    private static final int UNKNOWN = 404;
    private static final JsonMapper JSON = new JsonMapper();

    private final Journal journal;
    private final Ledger ledger;
    /** The last entry that the server has; none where it knows nothing of the device, or nobody has enrolled it. */
    private OptionalLong known = OptionalLong.empty();
    /** Whether the server may have more than is known: an answer did not tell. */
    private boolean isDoubtful;
    /** Whether the server believes what it is shown: not where it knows another journal of the device. */
    private boolean isBelieved;
    /** What the server had when it did not: as long as that is so, it is not shown everything again. */
    private OptionalLong doubted = OptionalLong.empty();
    private boolean isEnrolled;
    /** Entries behind those that are known, by their numbers: what lies in files is read once. */
    private final NavigableMap<Long, JournalLine> read = new TreeMap<>();

    Showing(Journal journal, Ledger ledger) {
        this.journal = journal;
        this.ledger = ledger;
    }

    /** Asks how far the server has the journal; why nothing can be told now. */
    Optional<Halt> begin() {
        isEnrolled = journal.isEnrolled();
        known = OptionalLong.empty();
        read.clear();
        Optional<Halt> shut = isEnrolled ? ask() : Optional.empty();
        isBelieved = doubted.isEmpty() || !doubted.equals(known);
        return shut;
    }

    boolean isBelieved() {
        return isBelieved;
    }

    private void isNotBelieved() {
        isBelieved = false;
        doubted = known;
    }

    private Optional<Halt> ask() {
        return switch (ledger.journal(journal.device())) {
            case NoLine _ -> Optional.of(Halt.NO_LINE);
            case Answered answered when answered.isShut() -> Optional.of(Halt.NOT_LET_IN);
            case Answered answered -> {
                known = answered.status() == UNKNOWN ? OptionalLong.empty()
                        : OptionalLong.of(answered.body().path("seq").asLong());
                isDoubtful = false;
                yield Optional.empty();
            }
        };
    }

    /** What the server had and has no more: it was put back from a copy. */
    List<JournalLine> lost(long told) throws IOException {
        return known.isPresent() && known.getAsLong() < told ? between(known.getAsLong(), told) : List.of();
    }

    /**
     * A command with what is shown beside it. Where the server does not believe what it is shown, that would become
     * ever longer: the last entries are shown then, so that the command can be read at least.
     */
    ObjectNode beside(ObjectNode command, JournalLine line) throws IOException {
        if (isEnrolled) {
            long seq = line.entry().seq();
            if (lacks(seq - MOST)) {
                upTo(seq - 1);
            }
            long from = Math.max(seq - MOST, Math.min(known.orElse(Long.MAX_VALUE), seq - 1));
            command.set("journal", passage(between(from, seq)));
        }
        return command;
    }

    /** A command was answered: the server says whether it has taken what was shown beside it. */
    void answered(JournalLine line, Answered answered) {
        if (!lacks(line.entry().seq())) {
            return;
        }
        if (hasAdvanced(answered)) {
            known = OptionalLong.of(line.entry().seq());
        } else if (answered.status() == CREATED) {
            isNotBelieved();
        } else {
            isDoubtful = true;
        }
    }

    /** A repeat tells what it did the first time. */
    private static boolean hasAdvanced(Answered answered) {
        return answered.status() == CREATED && StreamSupport.stream(answered.body().path("events").spliterator(), false)
                .anyMatch(event -> event.path("type").asString("").equals(ADVANCED));
    }

    /** Entries behind one up to another one; those before them are not asked for again. */
    private List<JournalLine> between(long after, long to) throws IOException {
        if (!read.containsKey(after + 1)) {
            read.clear();
        }
        long last = read.isEmpty() ? after : read.lastKey();
        if (last < to) {
            journal.between(last, to).forEach(line -> read.put(line.entry().seq(), line));
        }
        read.headMap(after, true).clear();
        return List.copyOf(read.headMap(to, true).values());
    }

    private boolean lacks(long seq) {
        return known.isPresent() && known.getAsLong() < seq;
    }

    /** Shows all up to an entry that is known to be told, where the server lacks some of that. */
    void upTo(long seq) throws IOException {
        if (lacks(seq) && isDoubtful && ask().isPresent()) {
            return;
        }
        while (isBelieved && lacks(seq)) {
            List<JournalLine> lines = between(known.getAsLong(), Math.min(seq, known.getAsLong() + MOST));
            JournalEntry last = lines.getLast().entry();
            ObjectNode command = JSON.createObjectNode()
                    .put("type", "devices.ShowJournal")
                    .put("occurredAt", journal.now());
            command.putObject("payload").put("deviceId", last.device().value());
            command.set("journal", passage(lines));
            switch (ledger.put(idOf(last), command.toString())) {
                case Answered answered when answered.isAccepted() -> known = OptionalLong.of(last.seq());
                case Answered answered when answered.isRefused() -> isNotBelieved();
                case Answered _,NoLine _ -> {
                    return;
                }
            }
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
