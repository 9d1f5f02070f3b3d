package io.tillbook.benchmarks.sidebyside;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's programs. They refuse to run as root, so root runs them as the user that Debian's package made.
 *
 * @param directory where they are
 */
record Programs(Path directory) {
    static final String UNPRIVILEGED = "postgres";

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

    /**
     * Finds them.
     *
     * @param named where they are said to be; null looks where Debian puts them and takes the newest
     * @throws IOException when they are not there
     */
    static Programs find(@Nullable Path named) throws IOException {
        return Stream.concat(Stream.ofNullable(named), named == null ? debian().stream() : Stream.empty())
                .filter(directory -> Files.isExecutable(directory.resolve("initdb"))
                        && Files.isExecutable(directory.resolve("pgbench")))
                .findFirst()
                .map(Programs::new)
                .orElseThrow(() -> new IOException("PostgreSQL is not here (initdb, pg_ctl, psql, pgbench):"
                        + " install Debian's package postgresql, or name its bin directory with --postgres"));
    }

    /** Runs one of them and returns what it printed. */
    String run(Path workingDirectory, Map<String, String> environment, String program, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", UNPRIVILEGED, "--"));
        }
        command.add(directory.resolve(program).toString());
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile("output", ".txt");
        try {
            ProcessBuilder builder = new ProcessBuilder(command).directory(workingDirectory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            int exitCode = builder.start().waitFor();
            String printed = Files.readString(output);
            if (exitCode != 0) {
                throw new IOException(program + " ended with " + exitCode + ":\n" + printed);
            }
            return printed;
        } finally {
            Files.delete(output);
        }
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static List<Path> debian() throws IOException {
        if (!Files.isDirectory(DEBIAN)) {
            return List.of();
        }
        try (DirectoryStream<Path> versions = Files.newDirectoryStream(DEBIAN, "[0-9]*")) {
            return StreamSupport.stream(versions.spliterator(), false)
                    .sorted((one, other) -> Integer.compare(version(other), version(one)))
                    .map(version -> version.resolve("bin"))
                    .toList();
        }
    }

    private static int version(Path directory) {
        return Integer.parseInt(directory.getFileName().toString().replaceAll("\\D.*", ""));
    }
}
