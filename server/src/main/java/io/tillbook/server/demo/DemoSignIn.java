package io.tillbook.server.demo;

import io.tillbook.api.kernel.EmployeeId;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;

/** Says after the start who can sign in and how: a line to be copied. */
final class DemoSignIn {
    private static final Logger LOG = LoggerFactory.getLogger("io.tillbook");

    private final Path token;
    private final Path password;

    /**
     * @param token the file of an owner's token
     * @param password the file of everybody's password
     */
    DemoSignIn(Path token, Path password) {
        this.token = token;
        this.password = password;
    }

    @Order // after the message of the start
    @EventListener(ApplicationReadyEvent.class)
    void print() {
        LOG.info("  people             {}", people());
        LOG.info("  their password     cat {}", shown(password));
        LOG.info("  to sign in         {}", line(token));
    }

    private static String people() {
        return DemoPeople.ids().stream().map(EmployeeId::value).collect(Collectors.joining(", "));
    }

    static String line(Path token) {
        return "export TILLBOOK_TOKEN=$(cat " + shown(token) + ")";
    }

    /** As a shell takes it. */
    private static String shown(Path file) {
        String text = file.normalize().toString();
        boolean isPlain = text.matches("[\\w./-]+");
        return isPlain ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
