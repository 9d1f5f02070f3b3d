package io.tillbook.server.transfer.imports.run;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** Counts what became of one stage of an import; several connections count at once. */
public final class ImportCounts {
    private final String stage;
    private final LongAdder accepted = new LongAdder();
    private final LongAdder repeated = new LongAdder();
    private final LongAdder linesTaken = new LongAdder();
    private final LongAdder linesRejected = new LongAdder();
    private final Map<String, LongAdder> refused = new ConcurrentSkipListMap<>();

    /** @param stage its name */
    public ImportCounts(String stage) {
        this.stage = stage;
    }

    /** Counts a command that has been decided. */
    public void count(CommandResult result, int lines) {
        switch (result) {
            case CommandResult.Accepted _ -> accepted.increment();
            case CommandResult.Repeated _ -> repeated.increment();
            case CommandResult.Refused why -> refused.computeIfAbsent(why.kind(), _ -> new LongAdder()).increment();
            case CommandResult.NotNow _ -> throw new IllegalArgumentException("nothing is decided yet");
        }
        (result instanceof CommandResult.Refused ? linesRejected : linesTaken).add(lines);
    }

    /** Counts a line that never became a command. */
    public void countRejected() {
        linesRejected.increment();
    }

    /** The name of the stage. */
    public String stage() {
        return stage;
    }

    /** Commands that were decided. */
    public long decided() {
        return accepted() + repeated() + refused();
    }

    /** Commands that were taken now. */
    public long accepted() {
        return accepted.sum();
    }

    /** Commands that had been taken before. */
    public long repeated() {
        return repeated.sum();
    }

    /** Commands that were refused. */
    public long refused() {
        return refused.values().stream().mapToLong(LongAdder::sum).sum();
    }

    /** Refused commands by kind of refusal. */
    public Map<String, Long> refusedByKind() {
        return refused.entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, kind -> kind.getValue().sum(), Long::sum, TreeMap::new));
    }

    /** Lines that are in the ledger now. */
    public long linesTaken() {
        return linesTaken.sum();
    }

    /** Lines that are not, and stand in the rejects file. */
    public long linesRejected() {
        return linesRejected.sum();
    }
}
