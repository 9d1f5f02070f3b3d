package io.tillbook.server.delivery;

import io.tillbook.query.alerts.DeliveryOutcome;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Short messages to phones, where the settings name who sends them. They are handed over by a few threads of their own,
 * so that nobody waits for a provider that is slow.
 */
public final class ShortMessages implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ShortMessages.class);
    private static final int AT_ONCE = 4;
    private static final long CLOSED_WITHIN_SECONDS = 5;

    private final Optional<SmsSender> sender;
    private final InstantSource clock = InstantSource.system();
    private final ThreadPoolExecutor handingOver;

    /**
     * @param sender empty where nobody sends any
     * @param waiting how many wait at most to be handed over
     */
    public ShortMessages(Optional<SmsSender> sender, int waiting) {
        this.sender = sender;
        this.handingOver = new ThreadPoolExecutor(AT_ONCE, AT_ONCE, 0, TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(waiting), Thread.ofVirtual().name("sms-", 0).factory());
    }

    /** Who sends them; empty where nobody does. */
    public Optional<SmsSender> sender() {
        return sender;
    }

    /**
     * Has a message handed over soon.
     *
     * @param phone where to
     * @param text the message
     * @return whether it will be tried; not where nobody sends any, or too many wait already
     */
    public boolean send(String phone, String text) {
        return sender.isPresent() && isTaken(sender.get(), phone, text);
    }

    private boolean isTaken(SmsSender provider, String phone, String text) {
        try {
            handingOver.execute(() -> handOver(provider, phone, text));
            return true;
        } catch (RejectedExecutionException full) {
            LOG.warn("Too many short messages wait for {}", provider.name());
            return false;
        }
    }

    /** Tried once, and kept nowhere: the id of a message is its own. */
    private void handOver(SmsSender provider, String phone, String text) {
        Outcome outcome =
                Outcome.of(new Phone(provider, phone), new OutgoingMessage(UUID.randomUUID().toString(), text),
                        clock.instant());
        if (outcome.kind() != DeliveryOutcome.TAKEN) {
            LOG.error("A short message was sent by {}, and is {}: {}", provider.name(), outcome.kind(),
                    outcome.reason());
        }
    }

    /**
     * A phone. Neither its number nor what is sent may be in the log, and a provider's message could have them.
     *
     * @param provider who sends to it
     */
    private record Phone(SmsSender provider, String number) implements Destination {
        @Override
        public String name() {
            return provider.name();
        }

        @Override
        public boolean knowsIds() {
            return false;
        }

        @Override
        public Outcome send(OutgoingMessage told, Instant now) {
            try {
                provider.send(number, told.payload());
                return Outcome.taken();
            } catch (IOException untaken) {
                return Outcome.refused(untaken.getClass().getName());
            } catch (RuntimeException unforeseen) {
                return Outcome.unknown(unforeseen.getClass().getName());
            }
        }

        @Override
        public String toString() {
            return "Phone[hidden]";
        }
    }

    @Override
    public void close() {
        handingOver.shutdown();
        try {
            if (!handingOver.awaitTermination(CLOSED_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                handingOver.shutdownNow();
            }
        } catch (InterruptedException stopped) {
            handingOver.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
