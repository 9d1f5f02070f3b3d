package io.tillbook.server.walletcodes;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.Secret;
import io.tillbook.api.payments.PaymentChannel;
import io.tillbook.api.payments.PaymentCode;
import io.tillbook.api.payments.PaymentsCommand.StartPayment;
import io.tillbook.command.kernel.AcceptedCommands;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the codes that customers have shown, in the memory of this process only, from the moment when a command comes
 * in until its payment is sent to the provider, and a minute at most: a code is good for no longer. The command goes on
 * without it, so that neither what is decided nor what is sent to other processes has it. A code belongs to the very
 * command it came with: another one for the same payment, which is refused, does not take its place, and is forgotten
 * at once.
 */
public final class PaymentCodes implements AcceptedCommands {
    /** How long a code is kept, and how long a payment waits to be sent. */
    public static final Duration GOOD_FOR = Duration.ofMinutes(1);
    static final int MOST = 10_000;
    private static final int MOST_WAITING = 2_000;
    private static final Logger LOG = LoggerFactory.getLogger(PaymentCodes.class);

    private final Ticker ticker;
    /** Weak keys are told apart as objects, not by what they say. */
    private final Cache<StartPayment, Taken> codes;
    private final BlockingQueue<Started> started = new ArrayBlockingQueue<>(MOST_WAITING);

    /** A code, and when it was taken out of its command. */
    private record Taken(Secret code, long atNanos) {}

    /**
     * A payment that was started just now, to be sent.
     *
     * @param command without its code
     * @param code what the customer has shown; null where the store shows the code, or where the code was lost
     * @param sinceNanos when its code was taken out of the command; where it has none, when it was accepted
     */
    public record Started(StartPayment command, @Nullable Secret code, long sinceNanos) {
        @Override
        public String toString() {
            return "Started[" + command.paymentId().value() + "]";
        }
    }

    /** @param ticker a clock that only goes forward */
    public PaymentCodes(Ticker ticker) {
        this.ticker = ticker;
        this.codes = Caffeine.newBuilder()
                .weakKeys()
                .maximumSize(MOST)
                .expireAfterWrite(GOOD_FOR)
                .ticker(ticker)
                .build();
    }

    /** The command without its code, and with what may be kept of it; the same where it has none. */
    public StartPayment withoutCode(StartPayment command) {
        Secret code = command.code();
        if (code == null) {
            return command;
        }
        StartPayment kept = command.read(PaymentCode.of(code.value()));
        codes.put(kept, new Taken(code, ticker.read()));
        return kept;
    }

    @Override
    public void accepted(Command command) {
        if (command instanceof StartPayment start && isSent(start.by())) {
            Taken taken = codes.asMap().remove(start);
            offer(taken == null ? new Started(start, null, ticker.read())
                    : new Started(start, taken.code(), taken.atNanos()));
        }
    }

    @Override
    public void notAccepted(Command command) {
        if (command instanceof StartPayment start) {
            codes.invalidate(start);
        }
    }

    private static boolean isSent(PaymentChannel by) {
        return switch (by) {
            case BARCODE, QRCODE -> true;
            case TERMINAL, BY_HAND -> false;
        };
    }

    private void offer(Started payment) {
        if (!started.offer(payment)) {
            LOG.warn("Payment {} is not sent, as {} wait already; it will be cancelled.",
                    payment.command().paymentId().value(), MOST_WAITING);
        }
    }

    /** The next payment to be sent; null where none has come for a while. */
    public @Nullable Started next(Duration patience) throws InterruptedException {
        return started.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Whether it is too late to send a payment. */
    public boolean isOver(Started payment) {
        return ticker.read() - payment.sinceNanos() >= GOOD_FOR.toNanos();
    }

    /** How many codes are kept. */
    public long kept() {
        codes.cleanUp();
        return codes.estimatedSize() + started.stream().filter(each -> each.code() != null).count();
    }
}
