package io.tillbook.device.relay;

import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.devices.EntryKind;
import io.tillbook.device.journal.JournalLine;
import io.tillbook.device.journal.JournalVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Tells a server that was put back from a backup what it has forgotten: all commands of a journal from a moment on,
 * once more, in their order and by their ids. What the server has, it does not book again.
 */
public final class TellingAgain {
    private final Ledger ledger;

    /**
     * What became of it.
     *
     * @param told how many commands were told
     * @param refused how many of them the server has refused, or cannot read
     * @param isWhole whether all were told: not where the line was lost meanwhile
     */
    public record Outcome(int told, int refused, boolean isWhole) {}

    /** Tells a server. */
    public TellingAgain(String server, Path token, Duration patience) {
        this(new HttpLedger(server, token, patience));
    }

    TellingAgain(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Tells it from a moment on.
     *
     * @param journal the folder of a journal, which a bridge may be writing
     * @throws IOException where something in it was changed: then nothing is told
     */
    public Outcome tell(Path journal, OffsetDateTime from) throws IOException {
        List<Path> files = JournalVerifier.filesIn(journal);
        String broken = JournalVerifier.verify(files, Optional.empty()).broken();
        if (broken != null) {
            throw new IOException(broken);
        }
        int told = 0;
        int refused = 0;
        for (JournalLine line : commands(files, from)) {
            CommandId id = CommandId.of(Objects.requireNonNull(line.entry().commandId()));
            if (!(ledger.put(id, Outbox.command(line).toString()) instanceof Told.Answered answered)
                    || answered.isShut()) {
                return new Outcome(told, refused, false);
            }
            told++;
            refused += answered.isAccepted() ? 0 : 1;
        }
        return new Outcome(told, refused, true);
    }

    private static List<JournalLine> commands(List<Path> files, OffsetDateTime from) throws IOException {
        List<JournalLine> commands = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Path file : files) {
            for (String text : Files.readAllLines(file)) {
                read(text).filter(line -> line.entry().kind() == EntryKind.COMMAND)
                        .filter(line -> !line.entry().moment().isBefore(from))
                        .ifPresent(line -> {
                            commands.add(line);
                            ids.add(line.entry().commandId());
                        });
            }
        }
        // What was told again as what has happened is told as that alone.
        commands.removeIf(line -> isFollowed(line, ids));
        return commands;
    }

    private static boolean isFollowed(JournalLine line, Set<String> ids) {
        JsonNode payload = Objects.requireNonNull(line.json()).path("payload");
        CommandId id = CommandId.of(Objects.requireNonNull(line.entry().commandId()));
        return Keeping.isUntoldFact(String.valueOf(line.entry().type()), payload)
                && ids.contains(Outbox.successor(id).toString());
    }

    /** A line at the end that is torn was answered to nobody; bodies that were taken away cannot be told. */
    private static Optional<JournalLine> read(String text) {
        try {
            return Optional.of(JournalLine.parse(text)).filter(line -> line.body() != null);
        } catch (JournalLine.Malformed torn) {
            return Optional.empty();
        }
    }
}
