package io.tillbook.device.bridge;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.tillbook.api.access.DeviceId;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.device.relay.CommandRelay;
import io.tillbook.device.relay.Desk;
import io.tillbook.device.relay.RelayAnswer;
import io.tillbook.device.journal.Draft;
import io.tillbook.device.journal.Journal;
import io.tillbook.device.journal.JournalFolder;
import io.tillbook.device.journal.JournalClock;
import io.tillbook.device.relay.ServerConfig;
import io.tillbook.device.selling.RegisterDesk;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The journal of a bridge and its relay for commands, from start to end. Where the journal cannot be gone on with, no
 * command is taken, and devices work all the same.
 */
final class LedgerSide implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(LedgerSide.class.getName());

    private static final int WRITTEN = 202;
    private static final int REFUSED = 300;

    private final MeterRegistry meters;
    private final @Nullable Open open;
    private final String broken;
    private @Nullable ReceiptPrinting receipts;

    /** A journal that can be gone on with, and its relay. */
    private record Open(Journal journal, CommandRelay relay) {}

    /** @throws IllegalArgumentException where the settings do not fit the journal */
    LedgerSide(ServerConfig server, Path folder, Clock clock, MeterRegistry meters, Desk desk) {
        this.meters = meters;
        Open opened = null;
        String why = "";
        try {
            opened = open(server, folder, clock, desk);
        } catch (IOException cannot) {
            why = String.valueOf(cannot.getMessage());
            LOG.log(System.Logger.Level.ERROR, "the journal cannot be gone on with, and no command is taken", cannot);
        }
        this.open = opened;
        this.broken = why;
        if (opened != null) {
            Gauge.builder("tillbook.bridge.untold", opened.relay(), CommandRelay::waiting)
                    .description("Commands in the journal that the server has not answered yet")
                    .register(meters);
        }
    }

    private static Open open(ServerConfig server, Path folder, Clock clock, Desk desk) throws IOException {
        Journal journal = journal(new DeviceId(server.device()), folder.resolve("journal"), JournalClock.of(clock));
        try {
            desk.written(journal);
            return new Open(journal, CommandRelay.to(server.url(), server.tokenFile(), server.patience(), journal,
                    folder.resolve("told"), clock, desk));
        } catch (IOException failure) {
            journal.close();
            throw failure;
        }
    }

    /** The journal of the settings; it is begun where there is none. */
    static Journal journal(DeviceId device, Path folder, JournalClock clock) throws IOException {
        if (!JournalFolder.isIn(folder)) {
            return JournalFolder.begin(folder, device, null, clock);
        }
        Journal journal = JournalFolder.open(folder, clock);
        if (!journal.device().equals(device)) {
            journal.close();
            throw new IllegalArgumentException("the journal in " + folder + " is of " + journal.device().value()
                    + ", and the settings name " + device.value());
        }
        if (journal.droppedBytes() > 0) {
            LOG.log(System.Logger.Level.WARNING,
                    "a record of the journal was torn while it was written, and is dropped: it was answered to nobody");
        }
        return journal;
    }

    /** Prints receipts of sales that were taken, from now on. */
    void afterwards(ReceiptPrinting printing) {
        receipts = printing;
    }

    /** Asks what became of sales whose answer was lost, now or by a crash, and takes what registers have done. */
    void settle(RegisterDesk registers) {
        registers.learn();
        Open there = open;
        if (there == null) {
            return;
        }
        for (CommandId id : registers.unsettled()) {
            there.relay().outcome(id).isBooked().ifPresent(isBooked -> registers.settle(id, isBooked));
        }
    }

    Answer put(String id, JsonNode command) {
        return asked(id, (relay, known) -> {
            RelayAnswer answer = relay.put(known, command);
            ReceiptPrinting printing = receipts;
            if (printing != null && answer.status() < REFUSED) {
                boolean isFirst = printing.print(known, command.path("occurredAt").asString(""));
                if (isFirst && answer.status() == WRITTEN) {
                    notePrinted(known);
                }
            }
            return answer;
        });
    }

    /** The journal says what was given to the printer. Where it cannot, the printer's own log does. */
    private void notePrinted(CommandId id) {
        try {
            Objects.requireNonNull(open)
                    .journal()
                    .append(Draft.printed(id, new JsonMapper().createObjectNode().put("jobId", id.toString())));
        } catch (IOException full) {
            LOG.log(System.Logger.Level.WARNING, "the journal does not say that a receipt was printed", full);
        }
    }

    Answer outcome(String id) {
        return asked(id, CommandRelay::outcome);
    }

    Answer state() {
        return open == null ? Answer.json(503, Map.of("broken", broken)) : Answer.ok(open.relay().state());
    }

    private Answer asked(String id, BiFunction<CommandRelay, CommandId, RelayAnswer> asking) {
        CommandId known;
        try {
            known = CommandId.of(id);
        } catch (InvalidField wrong) {
            return Answer.wrong(400, String.valueOf(wrong.getMessage()));
        }
        RelayAnswer answer = open == null ? CommandRelay.closedForGood() : asking.apply(open.relay(), known);
        meters.counter("tillbook.bridge.commands", "status", Integer.toString(answer.status())).increment();
        return Answer.json(answer.status(), answer.body());
    }

    @Override
    public void close() {
        if (open == null) {
            return;
        }
        open.relay().close();
        try {
            open.journal().close();
        } catch (IOException late) {
            LOG.log(System.Logger.Level.WARNING, "the journal was not closed", late);
        }
    }
}
