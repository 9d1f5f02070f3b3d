package io.tillbook.benchmarks.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** How much processor time a process has used so far. Systems that do not tell it are answered with nothing. */
public final class ProcessorTime {
    /** What Linux counts it in, for every process and on every machine. */
    private static final Duration TICK = Duration.ofMillis(10);
    private static final int OWN = 11;
    private static final int OF_ENDED_CHILDREN = 13;
    private static final Path MACHINE = Path.of("/proc/stat");
    private static final int TAKEN_AWAY = 8;

    private ProcessorTime() {}

    /** Of a process alone. */
    public static Optional<Duration> of(ProcessHandle process) {
        return process.info().totalCpuDuration();
    }

    /** Of this process alone. */
    public static Optional<Duration> ofThisProcess() {
        return of(ProcessHandle.current());
    }

    /** Of the children that this process has waited for. */
    public static Optional<Duration> ofEndedChildren() {
        return stat(ProcessHandle.current()).map(stat -> sum(stat, OF_ENDED_CHILDREN));
    }

    /** Of a process and all it has started. */
    public static Optional<Duration> ofTree(ProcessHandle process) {
        return stat(process).flatMap(before -> {
            Duration living = ofDescendants(process);
            String after = stat(process).orElse(before);
            // Who ended in between is missing among the living, and counted for the process only now.
            return sum(before, OF_ENDED_CHILDREN).equals(sum(after, OF_ENDED_CHILDREN))
                    ? Optional.of(sum(after, OWN).plus(sum(after, OF_ENDED_CHILDREN)).plus(living))
                    : ofTree(process);
        });
    }

    private static Duration ofDescendants(ProcessHandle process) {
        return process.descendants()
                .map(child -> of(child).orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** What others have had of a virtual machine's processors while it wanted them, as far as its host tells. */
    public static Optional<Duration> takenAway() {
        try (Stream<String> lines = Files.exists(MACHINE) ? Files.lines(MACHINE) : Stream.empty()) {
            return lines.findFirst().map(ProcessorTime::takenAway);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The eighth figure of the first line of {@code /proc/stat}. */
    static Duration takenAway(String stat) {
        return TICK.multipliedBy(Long.parseLong(stat.strip().split(" +", -1)[TAKEN_AWAY]));
    }

    /** Two neighbouring figures of a line of {@code /proc/PID/stat}, counted behind the name in parentheses. */
    static Duration sum(String stat, int first) {
        String[] figures = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return TICK.multipliedBy(Long.parseLong(figures[first]) + Long.parseLong(figures[first + 1]));
    }

    private static Optional<String> stat(ProcessHandle process) {
        Path file = Path.of("/proc", Long.toString(process.pid()), "stat");
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException gone) {
            throw new IllegalStateException("process " + process.pid() + " has ended", gone);
        }
    }
}
