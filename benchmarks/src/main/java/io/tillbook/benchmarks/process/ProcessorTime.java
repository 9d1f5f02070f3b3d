package io.tillbook.benchmarks.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How much processor time a process has used so far. Systems that do not tell it are answered with nothing. */
public final class ProcessorTime {
    /** What Linux counts it in, for every process and on every machine. */
    private static final Duration TICK = Duration.ofMillis(10);
    private static final int OWN = 11;
    private static final int OF_ENDED_CHILDREN = 13;

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
        return stat(process).map(stat -> sum(stat, OWN).plus(sum(stat, OF_ENDED_CHILDREN)))
                .map(root -> process.descendants()
                        .map(child -> of(child).orElse(Duration.ZERO))
                        .reduce(root, Duration::plus));
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
