package io.tillbook.benchmarks.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the packaged server is started, on the command line. */
public final class ServerOptions {
    // @formatter:off (each option above its field)
    @Option(names = "--jar", paramLabel = "FILE",
            description = "the packaged server; by default the one in server/target")
    private @Nullable Path jar;

    @Option(names = "--server-jvm-option", paramLabel = "OPTION",
            description = "for the server's Java, such as -Xmx1g; as often as needed")
    private List<String> jvmOptions = List.of();

    @Option(names = "--server-setting", paramLabel = "SETTING",
            description = "for the server, such as --tillbook.views.batch-size=500; as often as needed")
    private List<String> settings = List.of();
    // @formatter:on

    /**
     * What is to be started.
     *
     * @throws IOException when there is no packaged server
     */
    public ServerFiles files() throws IOException {
        return new ServerFiles(jar == null ? ServerFiles.built() : jar, jvmOptions, settings);
    }
}
