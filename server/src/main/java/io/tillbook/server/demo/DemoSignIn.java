package io.tillbook.server.demo;

import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;

/** Says after the start how to sign in: a line to be copied. */
final class DemoSignIn {
    private static final Logger LOG = LoggerFactory.getLogger("io.tillbook");

    private final Path token;

    /** @param token the file of an owner's token */
    DemoSignIn(Path token) {
        this.token = token;
    }

    @Order // after the message of the start
    @EventListener(ApplicationReadyEvent.class)
    void print() {
        LOG.info("  to sign in         {}", line(token));
    }

    static String line(Path token) {
        String text = token.toString();
        boolean isPlain = text.matches("[\\w./-]+");
        return "export TILLBOOK_TOKEN=$(cat " + (isPlain ? text : "'" + text.replace("'", "'\\''") + "'") + ")";
    }
}
