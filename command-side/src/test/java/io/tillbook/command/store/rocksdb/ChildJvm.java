package io.tillbook.command.store.rocksdb;

import org.rocksdb.RocksDB;
import org.rocksdb.util.Environment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Another JVM with this test's class path, for what one process cannot show: kills, limits, competition. */
final class ChildJvm implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    private ChildJvm(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    /** Starts the main class; {@code scratch} takes the native library. */
    static ChildJvm start(Path scratch, Class<?> main, String... arguments) throws IOException {
        return start(List.of(), scratch, main, arguments);
    }

    /** As above, behind a shell that allows no file to grow beyond the limit. */
    static ChildJvm startWithFileLimit(int kibibytesMax, Path scratch, Class<?> main, String... arguments)
            throws IOException {
        // POSIX counts in blocks of 512 bytes.
        String script = "ulimit -S -f " + kibibytesMax * 2 + " && exec \"$@\"";
        return start(List.of("sh", "-c", script, "sh"), scratch, main, arguments);
    }

    private static ChildJvm start(List<String> prefix, Path scratch, Class<?> main, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m",
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "--enable-native-access=ALL-UNNAMED",
                "-Djava.library.path=" + nativeLibraryIn(scratch), "-cp", classPath(), main.getName()));
        command.addAll(List.of(arguments));
        return new ChildJvm(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    /** Unpacked once, for killed children would leave their copies behind and limited ones could not write them. */
    private static Path nativeLibraryIn(Path scratch) throws IOException {
        Path library = scratch.resolve(Environment.getSharedLibraryFileName("rocksdb"));
        if (Files.notExists(library)) {
            String packed = "/" + Environment.getJniLibraryFileName("rocksdb");
            try (InputStream content = Objects.requireNonNull(RocksDB.class.getResourceAsStream(packed), packed)) {
                Files.copy(content, library);
            }
        }
        return scratch;
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** The next line that the child printed, null at its end. */
    String readLine() throws IOException {
        return output.readLine();
    }

    /** All lines until the child ends. */
    List<String> readAll() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = readLine(); line != null; line = readLine()) {
            lines.add(line);
        }
        return lines;
    }

    /** SIGKILL; what the child has printed can still be read. */
    void kill() {
        process.toHandle().destroyForcibly();
    }

    @Override
    public void close() {
        kill();
        process.onExit().join();
    }
}
