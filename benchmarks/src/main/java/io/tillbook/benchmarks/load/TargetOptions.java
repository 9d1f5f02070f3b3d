package io.tillbook.benchmarks.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which server is measured, on the command line. */
final class TargetOptions {
    // @formatter:off (each option above its field)
    @Option(names = "--url", defaultValue = "http://127.0.0.1:8080", paramLabel = "URL",
            description = "the server; ${DEFAULT-VALUE} if not given. The sales stay in its ledger for ever.")
    private URI url = URI.create("");

    @Option(names = "--allow-remote", description = "allow a server on another machine")
    private boolean allowRemote;

    @Option(names = "--server-pid", paramLabel = "PID",
            description = "the server's process, to tell its processor time apart from the tool's")
    private @Nullable Long serverPid;
    // @formatter:on

    /**
     * Where it listens.
     *
     * @throws IllegalArgumentException when an option is wrong
     */
    URI url() throws IOException {
        if (!"http".equals(url.getScheme()) || url.getPort() < 0) {
            throw new IllegalArgumentException("--url must be such as http://127.0.0.1:8080");
        }
        if (!allowRemote && !InetAddress.getByName(url.getHost()).isLoopbackAddress()) {
            throw new IllegalArgumentException("--url is another machine; --allow-remote allows that");
        }
        return url;
    }

    /**
     * Its process, where it was named.
     *
     * @throws IllegalArgumentException when there is none of that number
     */
    Optional<ProcessHandle> process() {
        if (serverPid == null) {
            return Optional.empty();
        }
        return Optional.of(ProcessHandle.of(serverPid)
                .orElseThrow(() -> new IllegalArgumentException("--server-pid names no process")));
    }

    @Override
    public String toString() {
        return url.toString();
    }
}
