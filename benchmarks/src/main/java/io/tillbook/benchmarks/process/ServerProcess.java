package io.tillbook.benchmarks.process;

import io.tillbook.benchmarks.http.Target;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged server as a process of its own, on a free port of this machine. */
public final class ServerProcess implements AutoCloseable {
    private static final long PATIENCE_S = 600;
    private static final int LINES_KEPT = 200;
    private static final Pattern READY = Pattern.compile("health +(http\\S+)/actuator/health");

    private final Process process;
    private final OwnToken token;
    private final long startedNs = System.nanoTime();
    private final ConcurrentLinkedDeque<String> log = new ConcurrentLinkedDeque<>();
    private final CompletableFuture<Ready> ready = new CompletableFuture<>();
    private final Thread atExit = new Thread(this::end);

    private record Ready(URI address, long atNs) {}

    private ServerProcess(Process process, OwnToken token) {
        this.process = process;
        this.token = token;
    }

    /**
     * Starts it on a data directory and waits until it is ready.
     *
     * @throws IOException when it does not become ready
     */
    public static ServerProcess start(ServerFiles files, Path dataDirectory)
            throws IOException, InterruptedException {
        OwnToken token = OwnToken.in(dataDirectory);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(files.jvmOptions());
        command.addAll(List.of("-jar", files.jar().toString(), "--server.port=0",
                "--tillbook.data-dir=" + dataDirectory,
                "--tillbook.access.bootstrap-token-file=" + token.file()));
        command.addAll(files.settings());
        ServerProcess server = new ServerProcess(new ProcessBuilder(command).redirectErrorStream(true).start(),
                token);
        Runtime.getRuntime().addShutdownHook(server.atExit);
        Thread.ofVirtual().start(server::readLog);
        try {
            server.ready.get(PATIENCE_S, TimeUnit.SECONDS);
            return server;
        } catch (ExecutionException | TimeoutException failed) {
            server.close();
            throw new IOException("the server did not become ready:\n" + String.join("\n", server.log), failed);
        }
    }

    /** Where it listens, and the token that opens it. */
    public Target target() {
        return new Target(ready.join().address(), Optional.of(token.text()));
    }

    /** How long it took from its start until it was ready, in nanoseconds. */
    public long startUpNs() {
        return ready.join().atNs() - startedNs;
    }

    /** The process. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** Asks it to stop and waits until it has; one that does not is ended. */
    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atExit);
        end();
    }

    private void end() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void readLog() {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                keep(line);
                Matcher found = READY.matcher(line);
                if (found.find()) {
                    ready.complete(new Ready(URI.create(found.group(1)), System.nanoTime()));
                }
            }
            ready.completeExceptionally(new IOException("it ended"));
        } catch (IOException unreadable) {
            ready.completeExceptionally(unreadable);
        }
    }

    private void keep(String line) {
        log.add(line);
        if (log.size() > LINES_KEPT) {
            log.poll();
        }
    }
}
