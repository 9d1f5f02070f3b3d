package io.tillbook.server.payments;

import io.tillbook.server.walletcodes.PaymentCodes;
import io.tillbook.server.walletcodes.PaymentCodes.Started;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Sends payments that this process has taken, from its start to its end. Nobody waits for a provider: commands are
 * answered before. Those whose turn does not come in time are not sent, and cancelled by the automation.
 */
final class PaymentSubmissionLoop implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(PaymentSubmissionLoop.class);
    /** Far more than tills that wait for a customer; each costs a connection to the provider. */
    private static final int MOST_AT_ONCE = 256;
    private static final Duration PATIENCE = Duration.ofMillis(500);
    /** A call takes no longer. */
    private static final int STOP_SECONDS = 12;

    private final PaymentCodes codes;
    private final PaymentSubmitter submitter;
    private final Semaphore permits = new Semaphore(MOST_AT_ONCE);
    private volatile ExecutorService calls = ended();
    private volatile boolean isRunning;

    PaymentSubmissionLoop(PaymentCodes codes, PaymentSubmitter submitter) {
        this.codes = codes;
        this.submitter = submitter;
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
                    permits.acquire();
                    calls.execute(() -> submit(next));
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void submit(Started started) {
        try {
            if (!codes.isOver(started)) {
                submitter.submit(started.command(), started.code());
            }
        } catch (RuntimeException failure) {
            // What is on disk of it is asked for; what is not was not sent.
            LOG.warn("The payment {} could not be sent.", started.command().paymentId().value(), failure);
        } finally {
            permits.release();
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
