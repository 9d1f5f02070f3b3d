package io.tillbook.benchmarks.sidebyside;

import io.tillbook.benchmarks.load.Goods;
import io.tillbook.benchmarks.process.Directories;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** A database cluster made for the occasion: as durable as PostgreSQL is by default, heard on the loopback only. */
final class Postgres implements AutoCloseable {
    private static final String USER = "tillbook";

    private final Programs programs;
    private final Path directory;
    private final Map<String, String> environment;
    private final Thread atExit = new Thread(this::stopQuietly);

    private Postgres(Programs programs, Path directory, int port, String password) {
        this.programs = programs;
        this.directory = directory;
        this.environment = Map.of("PGHOST", "127.0.0.1", "PGPORT", Integer.toString(port), "PGUSER", USER,
                "PGPASSWORD", password, "PGDATABASE", "postgres");
    }

    /** Makes a cluster in a new directory and starts it. */
    static Postgres start(Programs programs, Path parent) throws IOException, InterruptedException {
        Path directory = Files.createDirectory(parent.resolve("postgres"));
        String password = UUID.randomUUID().toString();
        int port = freePort();
        Path passwordFile = Files.writeString(directory.resolve("password"), password);
        if (Programs.isRoot()) {
            Directories.letPass(parent);
            Directories.giveTo(Programs.UNPRIVILEGED, directory, passwordFile);
        }
        Postgres postgres = new Postgres(programs, directory, port, password);
        postgres.run("initdb", "-D", postgres.data().toString(), "-U", USER, "-A", "scram-sha-256", "--pwfile",
                passwordFile.toString(), "-E", "UTF8", "--locale=C");
        Files.writeString(postgres.data().resolve("postgresql.conf"), """

                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                shared_buffers = '1GB'
                fsync = on
                synchronous_commit = on
                """.formatted(port), StandardOpenOption.APPEND);
        postgres.run("pg_ctl", "-D", postgres.data().toString(), "-w", "-l", directory.resolve("log").toString(),
                "start");
        Runtime.getRuntime().addShutdownHook(postgres.atExit);
        return postgres;
    }

    /** Its version, and what it does to keep what it has acknowledged. */
    String description() throws IOException, InterruptedException {
        return query(
                "SELECT 'PostgreSQL ' || current_setting('server_version') || ', fsync ' || current_setting('fsync')"
                        + " || ', synchronous_commit ' || current_setting('synchronous_commit')"
                        + " || ', shared_buffers ' || current_setting('shared_buffers')");
    }

    /** Empty tables, with goods on hand. */
    void layOut(Opponent opponent, Goods goods) throws IOException, InterruptedException {
        for (String script : opponent.layout()) {
            run("psql", "-qX", "-v", "ON_ERROR_STOP=1", "-v", "stores=" + goods.locations(), "-v",
                    "products=" + goods.products(), "-f", script(script).toString());
        }
        query("CHECKPOINT");
    }

    /**
     * Looks whether receipts, movements, stocks and figures fit together.
     *
     * @throws IOException when they do not
     */
    void audit(Opponent opponent) throws IOException, InterruptedException {
        String mismatches = run("psql", "-qAtX", "-v", "ON_ERROR_STOP=1", "-f", script(opponent.audit()).toString());
        if (!mismatches.strip().equals("0")) {
            throw new IOException("PostgreSQL's books do not agree in " + mismatches.strip() + " places");
        }
    }

    /** Runs pgbench in the directory that scripts and logs are in. */
    String pgbench(String... arguments) throws IOException, InterruptedException {
        return run("pgbench", arguments);
    }

    /** A script where PostgreSQL's programs can read it. */
    Path script(String name) throws IOException {
        Path script = directory.resolve(name);
        if (!Files.exists(script)) {
            try (InputStream resource =
                    Objects.requireNonNull(Postgres.class.getResourceAsStream("/postgres/" + name))) {
                Files.copy(resource, script);
            }
        }
        return script;
    }

    Path directory() {
        return directory;
    }

    /** The process that all others descend from. */
    ProcessHandle process() throws IOException {
        long pid = Long.parseLong(Files.readAllLines(data().resolve("postmaster.pid")).getFirst().strip());
        return ProcessHandle.of(pid).orElseThrow(() -> new IOException("PostgreSQL has ended"));
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atExit);
        stopQuietly();
    }

    private void stopQuietly() {
        try {
            run("pg_ctl", "-D", data().toString(), "-w", "-m", "fast", "stop");
        } catch (IOException failed) {
            throw new IllegalStateException("PostgreSQL in " + directory + " could not be stopped", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private String query(String sql) throws IOException, InterruptedException {
        return run("psql", "-qAtX", "-v", "ON_ERROR_STOP=1", "-c", sql).strip();
    }

    private String run(String program, String... arguments) throws IOException, InterruptedException {
        return programs.run(directory, environment, program, arguments);
    }

    private Path data() {
        return directory.resolve("data");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
