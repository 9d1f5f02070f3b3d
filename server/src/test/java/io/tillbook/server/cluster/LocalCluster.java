package io.tillbook.server.cluster;

import io.tillbook.server.OwnerToken;
import io.tillbook.server.roles.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** Nodes that {@code docker/local-cluster.sh} starts and stops, and that a test kills and freezes. */
final class LocalCluster implements AutoCloseable {
    private static final Path SCRIPT = Path.of("../docker/local-cluster.sh");
    private static final int SECONDS_TO_START = 400;

    private final Path folder;
    private final List<String> roles;
    private final int firstPort;
    private final Map<String, String> settings;

    /** Starts a node for each roles, and waits until they are ready. */
    LocalCluster(Path folder, List<String> roles, int firstPort, Map<String, String> settings) {
        this.folder = folder;
        this.roles = List.copyOf(roles);
        this.firstPort = firstPort;
        this.settings = settings;
        List<String> start = new ArrayList<>(List.of("start"));
        start.addAll(roles);
        try {
            script(start);
        } catch (AssertionError notReady) {
            close();
            throw notReady;
        }
    }

    /** Where the nodes are, from 0 on. */
    List<URI> addresses() {
        return IntStream.range(0, roles.size()).mapToObj(this::address).toList();
    }

    /** Where the nodes are that have a role. */
    List<URI> with(Role role) {
        return IntStream.range(0, roles.size()).filter(node -> has(node, role)).mapToObj(this::address).toList();
    }

    /** How many there are. */
    int size() {
        return roles.size();
    }

    private boolean has(int node, Role role) {
        return roles.get(node).equals("all")
                || List.of(roles.get(node).split(",")).contains(role.name().toLowerCase(Locale.ROOT));
    }

    private URI address(int node) {
        return URI.create("http://127.0.0.1:" + (firstPort + node));
    }

    /** Starts what does not run, and waits until all are ready. */
    void startAgain() {
        script(List.of("start"));
    }

    /** Ends a node as a power cut would. */
    void kill(int node) {
        signal("KILL", node);
    }

    /** Stops the time for a node, which keeps its connections. */
    void freeze(int node) {
        signal("STOP", node);
    }

    /** Lets a frozen node go on. */
    void thaw(int node) {
        signal("CONT", node);
    }

    @Override
    public void close() {
        script(List.of("stop"));
    }

    private void signal(String signal, int node) {
        String pid = read(folder.resolve("node-" + (node + 1) + "/pid")).strip();
        Programs.run(new ProcessBuilder("kill", "-" + signal, pid));
    }

    private void script(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("bash", SCRIPT.toString()));
        command.addAll(arguments);
        ProcessBuilder script = new ProcessBuilder(command);
        script.environment().putAll(settings);
        script.environment().put("CLUSTER_DIR", folder.toString());
        script.environment().put("CLUSTER_PORT", Integer.toString(firstPort));
        script.environment().put("CLUSTER_TIMEOUT", Integer.toString(SECONDS_TO_START));
        script.environment().put("CLUSTER_JAR", Objects.requireNonNull(System.getProperty("tillbook.jar")));
        script.environment().put("JAVA", Path.of(System.getProperty("java.home"), "bin", "java").toString());
        script.environment().put("JAVA_TOOL_OPTIONS", "-Xmx512m -XX:+UseSerialGC");
        script.environment().put("TILLBOOK_ACCESS_BOOTSTRAPTOKENFILE", OwnerToken.fileIn(folder).toString());
        Programs.run(script);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
