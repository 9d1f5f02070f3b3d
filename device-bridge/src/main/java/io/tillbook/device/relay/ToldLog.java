package io.tillbook.device.relay;

import io.tillbook.device.disk.Disk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the server has answered to commands of the journal, in a file for each month: a till that asks again is given
 * the same answer. Those of the month before are known, too.
 */
final class ToldLog {
    private static final int MOST_KNOWN = 100_000;

    private final Path folder;
    private final Clock clock;
    private final Map<String, ToldLine> known = new LinkedHashMap<>();

    ToldLog(Path folder, Clock clock) throws IOException {
        this.folder = folder;
        this.clock = clock;
        Files.createDirectories(folder);
        YearMonth now = YearMonth.now(clock);
        for (Path file : List.of(file(now.minusMonths(1)), file(now))) {
            if (Files.exists(file)) {
                try (Stream<String> lines = Files.lines(file)) {
                    lines.map(ToldLine::read).filter(Objects::nonNull).forEach(this::remember);
                }
            }
        }
    }

    synchronized Optional<ToldLine> of(String commandId) {
        return Optional.ofNullable(known.get(commandId));
    }

    /** Those that a person has to look at, those told last first. */
    synchronized List<ToldLine> disputed(int most) {
        List<ToldLine> disputed = new ArrayList<>(known.values().stream().filter(ToldLine::isDisputed).toList());
        return disputed.reversed().stream().limit(most).toList();
    }

    /** Keeps an answer, on disk when this returns. */
    synchronized void add(ToldLine line) throws IOException {
        Disk.append(file(YearMonth.now(clock)), "\n" + line.json() + "\n");
        remember(line);
    }

    private void remember(ToldLine line) {
        known.put(line.commandId(), line);
        if (known.size() > MOST_KNOWN) {
            known.remove(known.keySet().iterator().next());
        }
    }

    private Path file(YearMonth month) {
        return folder.resolve("told-" + month + ".ndjson");
    }
}
