package io.tillbook.server.payments;

import io.tillbook.api.kernel.Secret;
import io.tillbook.api.payments.PaymentsCommand.StartPayment;
import io.tillbook.server.walletcodes.PaymentCodes;
import io.tillbook.server.walletcodes.PaymentCodes.Started;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Sends payments that this process has taken, from its start to its end. Nobody waits for a provider: commands are
 * answered before. Each account has calls of its own, so that one that is slow holds back no other. Those whose turn
 * does not come in time are not sent, and cancelled by the automation.
 */
final class PaymentSubmissionLoop implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(PaymentSubmissionLoop.class);
    /** Of one account; far more than tills that wait for a customer, and each costs a connection to the provider. */
    static final int MOST_AT_ONCE = 256;
    /** Those of one account that wait for one of these calls. */
    static final int MOST_WAITING = 1_000;
    private static final Duration PATIENCE = Duration.ofMillis(500);
    /** A call takes no longer. */
    private static final int STOP_SECONDS = 12;

    private final PaymentCodes codes;
    private final Function<StartPayment, String> account;
    private final Sending sending;
    /** As many as the chain has accounts. */
    private final Map<String, Calls> callsOf = new ConcurrentHashMap<>();
    private volatile ExecutorService calls = ended();
    private volatile boolean isRunning;

    /** Sends a payment to its provider. */
    @FunctionalInterface
    interface Sending {
        /**
         * Returns once the provider has answered, or nothing is known of its answer.
         *
         * @param code what the customer has shown; null where the store shows a code, or where it was lost
         */
        void send(StartPayment command, @Nullable Secret code);
    }

    /**
     * What an account has to do.
     *
     * @param places of those that are sent and those that wait for that
     * @param permits of those that are sent
     */
    private record Calls(Semaphore places, Semaphore permits) {
        static Calls none() {
            return new Calls(new Semaphore(MOST_AT_ONCE + MOST_WAITING), new Semaphore(MOST_AT_ONCE));
        }
    }

    /**
     * Nothing is sent before it is started.
     *
     * @param account who is to be asked for a payment
     */
    PaymentSubmissionLoop(PaymentCodes codes, Function<StartPayment, String> account, Sending sending) {
        this.codes = codes;
        this.account = account;
        this.sending = sending;
    }

    private static ExecutorService ended() {
        ExecutorService none = Executors.newVirtualThreadPerTaskExecutor();
        none.shutdown();
        return none;
    }

    @Override
    public void start() {
        calls = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("payment-", 0).factory());
        isRunning = true;
        Thread.ofPlatform().daemon().name("payment-submission").start(this::run);
    }

    private void run() {
        try {
            while (isRunning) {
                Started next = codes.next(PATIENCE);
                if (next != null) {
                    begin(next);
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void begin(Started started) {
        String name = account.apply(started.command());
        Calls own = callsOf.computeIfAbsent(name, _ -> Calls.none());
        if (own.places().tryAcquire()) {
            calls.execute(() -> inTurn(started, own));
        } else {
            LOG.warn("Payment {} is not sent, as {} of account {} wait already; it will be cancelled.",
                    started.command().paymentId().value(), MOST_WAITING, name);
        }
    }

    private void inTurn(Started started, Calls own) {
        try {
            own.permits().acquire();
            try {
                submit(started);
            } finally {
                own.permits().release();
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        } finally {
            own.places().release();
        }
    }

    private void submit(Started started) {
        try {
            if (isRunning && !codes.isOver(started)) {
                sending.send(started.command(), started.code());
            }
        } catch (RuntimeException failure) {
            // What is on disk of it is asked for; what is not was not sent.
            LOG.warn("The payment {} could not be sent.", started.command().paymentId().value(), failure);
        }
    }

    @Override
    public void stop() {
        isRunning = false;
        calls.shutdown();
        try {
            if (!calls.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                calls.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }
}
