package io.tillbook.server.operations;

import io.tillbook.server.settings.ListeningAddress;
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
        String base = ListeningAddress.of(environment).url(environment.getRequiredProperty("local.server.port"));
        LOG.info("Tillbook is ready.");
        LOG.info("  console            {}/", base);
        LOG.info("  GraphiQL           {}/graphiql", base);
        LOG.info("  API documentation  {}/api-docs/", base);
        LOG.info("  health             {}/actuator/health", base);
        LOG.info("  data               {}", dataDirectory.toAbsolutePath().normalize());
    }
}
