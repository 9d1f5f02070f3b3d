package io.tillbook.server.setup;

import io.tillbook.server.settings.ListeningAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;

/**
 * Tells whoever starts the server how to get in, as long as nobody can. The one secret that is ever printed: it is
 * behind the {@code #} of an address, which browsers keep to themselves.
 */
final class SetUpMessage {
    private static final Logger LOG = LoggerFactory.getLogger("io.tillbook");

    private final Environment environment;
    private final SetUpLink link;

    SetUpMessage(Environment environment, SetUpLink link) {
        this.environment = environment;
        this.link = link;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        ListeningAddress address = ListeningAddress.of(environment);
        if (link.isClaimed()) {
            return;
        }
        if (address.isPrivate()) {
            LOG.info(
                    "Nobody can sign in yet. Make the owner within {} minutes at {}/setup#{} (start again for another)",
                    SetUpLink.VALID.toMinutes(),
                    address.url(environment.getRequiredProperty("local.server.port")), link.offer());
        } else {
            LOG.warn("Nobody can sign in yet, and {} is reached without TLS. Make the owner with"
                    + " --server.address=127.0.0.1 first, or set TLS (server.ssl.bundle) or"
                    + " tillbook.access.bootstrap-token-file.", address.host());
        }
    }
}
