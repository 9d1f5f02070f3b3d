package io.tillbook.benchmarks.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A process's memory as the system sees it. */
public final class ResidentMemory {
    private static final String NAME = "VmRSS:";
    private static final long KILOBYTE = 1_024;

    private ResidentMemory() {}

    /** Its bytes; 0 on systems that do not tell. */
    public static long of(ProcessHandle process) throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        return Files.exists(status) ? in(Files.readAllLines(status)) : 0;
    }

    static long in(List<String> status) {
        return status.stream()
                .filter(line -> line.startsWith(NAME))
                .map(line -> line.substring(NAME.length()).replace("kB", "").strip())
                .mapToLong(kilobytes -> Long.parseLong(kilobytes) * KILOBYTE)
                .findFirst()
                .orElse(0);
    }
}
