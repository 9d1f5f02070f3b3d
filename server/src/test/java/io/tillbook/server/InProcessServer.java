package io.tillbook.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * Gives tests the whole server, with a store of its own, in this process. All test classes share one, so each uses ids
 * of its own.
 */
public final class InProcessServer implements ParameterResolver {
    /** The server of all tests. */
    public static final class Server implements AutoCloseable {
        private final Path directory;
        private final ConfigurableApplicationContext context;

        private Server(boolean isClaimed, List<Class<?>> sources, String... settings) {
            try {
                directory = Files.createTempDirectory("tillbook-test-");
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            List<String> arguments = new ArrayList<>(List.of("--server.port=0", "--tillbook.data-dir=" + directory,
                    "--tillbook.alerts.assess=false", // whoever counts events should not be surprised by more
                    "--tillbook.commands.longest-wait=1m", // a busy machine is not what is tested
                    "--logging.level.root=warn"));
            if (isClaimed) {
                arguments.add(OwnerToken.settingIn(directory));
            }
            arguments.addAll(List.of(settings));
            context = new SpringApplication(sources.toArray(Class<?>[]::new)).run(arguments.toArray(String[]::new));
        }

        /** A server beside that of all tests, for whom its settings matter to; to be closed. */
        public static Server with(String... settings) {
            return new Server(true, List.of(Tillbook.class), settings);
        }

        /** A new server that nobody owns yet; to be closed. */
        public static Server ofNobody(String... settings) {
            return new Server(false, List.of(Tillbook.class), settings);
        }

        /** A server with more in it than there is; to be closed. */
        public static Server with(Class<?> more, String... settings) {
            return new Server(true, List.of(Tillbook.class, more), settings);
        }

        /** An address of the server. */
        public URI uri(String path) {
            return URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + path);
        }

        /** Its data directory. */
        public Path directory() {
            return directory;
        }

        /** The beans it is made of. */
        public ConfigurableApplicationContext context() {
            return context;
        }

        @Override
        public void close() throws IOException {
            context.close();
            FileSystemUtils.deleteRecursively(directory);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Server.class;
    }

    @Override
    public Server resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Server.class, _ -> Server.with(), Server.class);
    }
}
