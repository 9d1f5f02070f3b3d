package io.tillbook.server.operations;

import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;

/** Says, once everything runs, where to find it: with the port that is really listened on. */
final class StartMessage {
    private static final Logger LOG = LoggerFactory.getLogger("io.tillbook");

    private final Environment environment;
    private final Path dataDirectory;

    StartMessage(Environment environment, Path dataDirectory) {
        this.environment = environment;
        this.dataDirectory = dataDirectory;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        String base = base(environment, environment.getRequiredProperty("local.server.port"));
        LOG.info("Tillbook is ready.");
        LOG.info("  start page         {}/", base);
        LOG.info("  GraphiQL           {}/graphiql", base);
        LOG.info("  API documentation  {}/api-docs/", base);
        LOG.info("  health             {}/actuator/health", base);
        LOG.info("  data               {}", dataDirectory.toAbsolutePath().normalize());
    }

    private static String base(Environment environment, String port) {
        String address = environment.getProperty("server.address", "127.0.0.1");
        boolean everywhere = address.equals("0.0.0.0") || address.equals("::");
        boolean secured = environment.containsProperty("server.ssl.bundle")
                || environment.containsProperty("server.ssl.key-store");
        String host = everywhere ? "127.0.0.1" : address;
        return (secured ? "https" : "http") + "://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
