package io.tillbook.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The packaged server as it lies in the image: unpacked, with a cache of loaded classes from a start on an empty
 * ledger. A start takes half of the processor's time then. It is made once for a run of tests.
 */
final class TrainedServer {
    private static final String NAME = "tillbook.jar";
    /** What of a cache does not fit is left aside, and is no part of what a command prints. */
    private static final String WITHOUT_REMARKS = "-Xlog:aot*=error";
    private static List<String> made = List.of();

    private TrainedServer() {}

    /**
     * How it is started, after the options of the virtual machine.
     *
     * @param java the virtual machine
     * @param options those that each start has, which the cache belongs to as well
     * @param jar as it was packaged
     */
    static synchronized List<String> arguments(Path java, List<String> options, Path jar) {
        List<String> known = made.isEmpty() ? make(java, options, jar) : made;
        made = known;
        return known;
    }

    private static List<String> make(Path java, List<String> options, Path jar) {
        try {
            if (!isPacked(jar)) {
                return List.of("-jar", jar.toString());
            }
            Path directory = Files.createTempDirectory(jar.toAbsolutePath().getParent(), "trained");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(directory)));
            Path unpacked = directory.resolve(NAME);
            Path cache = directory.resolve("tillbook.aot");
            run(List.of(java.toString(), "-Djarmode=tools", "-jar", jar.toString(), "extract", "--application-filename",
                    NAME, "--destination", directory.toString()));
            List<String> training = new ArrayList<>(List.of(java.toString()));
            training.addAll(options);
            training.addAll(List.of("-XX:AOTCacheOutput=" + cache, "-Dspring.context.exit=onRefresh", "-jar",
                    unpacked.toString(), "--tillbook.data-dir=" + directory.resolve("data"),
                    "--server.address=127.0.0.1", "--server.port=0"));
            run(training);
            return List.of(WITHOUT_REMARKS, "-XX:AOTCache=" + cache, "-jar", unpacked.toString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Whether it contains its libraries; one that names them where they lie is started as it is. */
    private static boolean isPacked(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.getEntry("BOOT-INF/lib/") != null;
        }
    }

    private static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = process.inputReader().readAllAsString();
        try {
            if (process.waitFor() != 0) {
                throw new AssertionError(String.join(" ", command) + " failed:\n" + output);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(file);
            }
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
