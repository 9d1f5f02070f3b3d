package io.tillbook.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The packaged server as a process of its own, on a free port, for tests from outside. */
public final class RunningServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** For a program that works through a whole file: only a run that hangs is to fail. */
    private static final Duration LONGEST_RUN = Duration.ofMinutes(15);
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    /** It ends before the code of the optimizing compiler has paid for itself. */
    private static final List<String> OPTIONS = List.of("-Xmx768m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    private static final Pattern HEALTH = Pattern.compile("health +(http\\S+)/actuator/health");

    private final Process process;
    private final Queue<String> log = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<URI> base = new CompletableFuture<>();
    private final Thread reader;

    private RunningServer(Process process) {
        this.process = process;
        this.reader = Thread.ofVirtual().start(this::read);
    }

    /**
     * What a process has left behind.
     *
     * @param output all it printed
     */
    public record Ended(int exitCode, String output) {}

    /** Starts a server on a data directory and waits until it is ready. */
    public static RunningServer start(Path dataDirectory, String... settings) {
        return ready(launch(trained(), dataDirectory, settings));
    }

    /** Starts the jar itself in a virtual machine with these options, and waits until it is ready. */
    public static RunningServer startWith(List<String> options, Path dataDirectory, String... settings) {
        return ready(launch(packed(options), dataDirectory, settings));
    }

    private static RunningServer ready(RunningServer server) {
        try {
            server.base.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return server;
        } catch (ExecutionException | TimeoutException failed) {
            server.kill();
            throw new AssertionError("the server did not become ready:\n" + server.log(), failed);
        } catch (InterruptedException interrupted) {
            server.kill();
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    /** Starts a server that is expected to end on its own, and waits for that. */
    public static Ended startInVain(Path dataDirectory, String... settings) {
        return launch(trained(), dataDirectory, settings).await(PATIENCE);
    }

    /** Runs the program with these arguments only, and waits for its end. */
    public static Ended run(String... arguments) {
        return new RunningServer(process(trained(), List.of(arguments))).await(LONGEST_RUN);
    }

    /** Where it listens, such as {@code http://127.0.0.1:43210}. */
    public URI base() {
        return base.join();
    }

    /** An address of this server. */
    public URI uri(String path) {
        return URI.create(base() + path);
    }

    /** All it has printed so far. */
    public String log() {
        return String.join("\n", log);
    }

    /** The process itself. */
    public Process process() {
        return process;
    }

    /** Ends it as a power cut would, without a chance to tidy up. */
    public void kill() {
        process.destroyForcibly();
        await(PATIENCE);
    }

    /** Asks it to stop, and waits until it has. */
    public Ended stop() {
        process.destroy();
        return await(PATIENCE);
    }

    @Override
    public void close() {
        kill();
    }

    private Ended await(Duration patience) {
        try {
            if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("the server did not end:\n" + log());
            }
            reader.join();
            return new Ended(process.exitValue(), log());
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private void read() {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                log.add(line);
                Matcher health = HEALTH.matcher(line);
                if (health.find()) {
                    base.complete(URI.create(health.group(1)));
                }
            }
            base.completeExceptionally(new IOException("it ended"));
        } catch (IOException unreadable) {
            base.completeExceptionally(unreadable);
        }
    }

    private static RunningServer launch(List<String> program, Path dataDirectory, String... settings) {
        List<String> arguments = new ArrayList<>(List.of(settings));
        arguments.add("--tillbook.data-dir=" + dataDirectory);
        if (!arguments.contains("--spring.profiles.active=demo")) { // which makes a token itself
            arguments.add(OwnerToken.settingIn(dataDirectory));
        }
        if (arguments.stream().noneMatch(setting -> setting.startsWith("--server.port="))) {
            arguments.add("--server.port=0");
        }
        return new RunningServer(process(program, arguments));
    }

    /** The jar, as people start it. */
    private static List<String> packed(List<String> options) {
        return Stream.of(options.stream(), Stream.of("-jar", jar())).flatMap(each -> each).toList();
    }

    /** The same, ready sooner. */
    private static List<String> trained() {
        return TrainedServer.arguments(JAVA, OPTIONS, Path.of(jar()));
    }

    private static Process process(List<String> program, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(JAVA.toString()));
        command.addAll(OPTIONS);
        command.addAll(program);
        command.addAll(arguments);
        try {
            ProcessBuilder started = new ProcessBuilder(command).redirectErrorStream(true);
            started.environment().put("TILLBOOK_TOKEN", OwnerToken.TEXT); // for imports and exports
            return started.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String jar() {
        String jar = System.getProperty("tillbook.jar");
        if (jar == null) {
            throw new AssertionError("the build names the packaged server in the system property tillbook.jar");
        }
        return jar;
    }
}
