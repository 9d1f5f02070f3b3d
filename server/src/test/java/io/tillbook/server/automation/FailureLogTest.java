package io.tillbook.server.automation;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.tillbook.query.kernel.ViewsRebuilding;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class FailureLogTest {
    private final Logger logger = (Logger) LoggerFactory.getLogger(FailureLog.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final FailureLog log = new FailureLog("test");

    @BeforeEach
    void listen() {
        lines.start();
        logger.addAppender(lines);
        logger.setLevel(Level.DEBUG);
    }

    @AfterEach
    void leave() {
        logger.detachAppender(lines);
        logger.setLevel(null);
    }

    @Test
    void warnsOnceUntilItWorksAgain() {
        log.failed(new ViewsRebuilding("reservations"));
        log.failed(new ViewsRebuilding("reservations"));
        log.failed(new ViewsRebuilding("reservations"));
        log.succeeded();
        log.succeeded();
        log.failed(new ViewsRebuilding("reservations"));

        assertThat(levels()).containsExactly(Level.WARN, Level.DEBUG, Level.DEBUG, Level.INFO, Level.WARN);
    }

    @Test
    void warnsOfAnotherFailureMeanwhile() {
        log.failed(new ViewsRebuilding("reservations"));
        log.failed(new IllegalStateException("full"));
        log.failed(new IllegalStateException("full"));

        assertThat(levels()).containsExactly(Level.WARN, Level.WARN, Level.DEBUG);
    }

    @Test
    void saysNothingWhereNothingFails() {
        log.succeeded();

        assertThat(levels()).isEmpty();
    }

    private List<Level> levels() {
        return lines.list.stream().map(ILoggingEvent::getLevel).toList();
    }
}
