package io.tillbook.benchmarks.process;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * How a server is started.
 *
 * @param jar the packaged server
 * @param jvmOptions for Java, such as {@code -Xmx1g}
 * @param settings for the server, such as {@code --tillbook.views.batch-size=500}
 */
public record ServerFiles(Path jar, List<String> jvmOptions, List<String> settings) {
    private static final Path BUILT = Path.of("server", "target");

    /**
     * The server that has been built in this checkout.
     *
     * @throws IOException when none or more than one has been
     */
    public static Path built() throws IOException {
        if (Files.isDirectory(BUILT)) {
            try (DirectoryStream<Path> jars = Files.newDirectoryStream(BUILT, "tillbook-*.jar")) {
                List<Path> found = StreamSupport.stream(jars.spliterator(), false).toList();
                if (found.size() == 1) {
                    return found.getFirst();
                }
            }
        }
        throw new IOException(BUILT + " has no packaged server (or several): build it, or name one with --jar");
    }
}
