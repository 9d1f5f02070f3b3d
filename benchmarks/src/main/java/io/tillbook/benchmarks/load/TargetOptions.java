package io.tillbook.benchmarks.load;

import io.tillbook.benchmarks.http.Target;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which server is measured, on the command line. */
final class TargetOptions {
    private static final String TOKEN = "TILLBOOK_TOKEN";

    // @formatter:off (each option above its field)
    @Option(names = "--url", defaultValue = "http://127.0.0.1:8080", paramLabel = "URL",
            description = "the server; ${DEFAULT-VALUE} if not given. The sales stay in its ledger for ever.")
    private URI url = URI.create("");

    @Option(names = "--allow-remote", description = "allow a server on another machine")
    private boolean allowRemote;

    @Option(names = "--server-pid", paramLabel = "PID",
            description = "the server's process, to tell its processor time apart from the tool's")
    private @Nullable Long serverPid;

    @Option(names = "--token-file", paramLabel = "FILE",
            description = "file that has the token to sign in with; "
                    + "if not given, the environment variable " + TOKEN + " has it")
    private @Nullable Path tokenFile;
    // @formatter:on

    private final Map<String, String> environment;

    /** The options as they are used. */
    TargetOptions() {
        this(System.getenv());
    }

    /** @param environment of the process */
    TargetOptions(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * Where it listens, and the token for it: from a file or the environment, as all processes see a command line.
     *
     * @throws IllegalArgumentException when an option is wrong
     */
    Target server() throws IOException {
        return new Target(checkedUrl(), token());
    }

    private Optional<String> token() throws IOException {
        String text = tokenFile == null ? environment.get(TOKEN) : Files.readString(tokenFile);
        return Optional.ofNullable(text).map(String::strip).filter(Predicate.not(String::isEmpty));
    }

    private URI checkedUrl() throws IOException {
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
