package io.tillbook.device.journal;

import io.tillbook.api.devices.EntryKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** The lines of a journal that are in memory: those from the first one on that the server has not confirmed. */
final class KeptLines {
    private final NavigableMap<Long, JournalLine> lines = new TreeMap<>();
    private final Map<String, JournalLine> commands = new HashMap<>();

    void add(JournalLine line) {
        lines.put(line.entry().seq(), line);
        if (line.entry().kind() == EntryKind.COMMAND) {
            commands.put(Objects.requireNonNull(line.entry().commandId()), line);
        }
    }

    /** The one of a number. */
    Optional<JournalLine> of(long seq) {
        return Optional.ofNullable(lines.get(seq));
    }

    /** The one of a command. */
    Optional<JournalLine> of(String commandId) {
        return Optional.ofNullable(commands.get(commandId));
    }

    /** Number of the first one. */
    long first() {
        return lines.firstKey();
    }

    /** Those behind one, in their order. */
    List<JournalLine> after(long seq, int most) {
        return lines.tailMap(seq, false).values().stream().limit(most).toList();
    }

    /** Those behind one up to another one, itself included. */
    List<JournalLine> between(long after, long to) {
        return List.copyOf(lines.subMap(after, false, to, true).values());
    }

    /** Forgets those before one. */
    void forgetBefore(long seq) {
        NavigableMap<Long, JournalLine> old = lines.headMap(seq, false);
        old.values().forEach(each -> {
            if (each.entry().commandId() != null) {
                commands.remove(each.entry().commandId(), each);
            }
        });
        old.clear();
    }
}
