package io.tillbook.server.payments.provider;

import java.time.Duration;

/**
 * When a provider is asked, and when it is given up.
 *
 * @param call how long an answer is waited for
 * @param firstQuery when a payment is asked about first, after it was sent
 * @param everyQuery how long after each question the next one is asked
 * @param askForCode how long a payment by the customer's code is asked about before it is cancelled
 * @param askForQr how long one by a code that the store shows is
 * @param cancelNotBefore how old a payment must be before it can be taken back
 * @param notFoundAfter from what age on it counts that the provider does not know a payment
 * @param firstCancelWait how long after a first cancellation that was not answered comes the next one; each wait
 *     doubles
 * @param longestCancelWait how long such a wait becomes at most
 * @param cancelFor how long it is tried, before a person is told
 */
public record Deadlines(Duration call, Duration firstQuery, Duration everyQuery, Duration askForCode, Duration askForQr,
        Duration cancelNotBefore, Duration notFoundAfter, Duration firstCancelWait, Duration longestCancelWait,
        Duration cancelFor) {
    /** As Alipay says it. */
    public static final Deadlines ALIPAY = new Deadlines(Duration.ofSeconds(10), Duration.ofSeconds(3),
            Duration.ofSeconds(3), Duration.ofSeconds(60), Duration.ofMinutes(5), Duration.ZERO,
            Duration.ofSeconds(30), Duration.ofSeconds(1), Duration.ofSeconds(60), Duration.ofHours(24));
    /** As WeChat Pay says it. */
    public static final Deadlines WECHAT = new Deadlines(Duration.ofSeconds(10), Duration.ofSeconds(3),
            Duration.ofSeconds(3), Duration.ofSeconds(45), Duration.ofMinutes(5), Duration.ofSeconds(15),
            Duration.ofSeconds(30), Duration.ofSeconds(1), Duration.ofSeconds(60), Duration.ofHours(24));

    private static final int MOST_DOUBLINGS = 16;

    /** How long a payment is asked about before it is cancelled. */
    public Duration askFor(PaymentProvider.Way way) {
        return switch (way) {
            case CODE -> askForCode;
            case QR -> askForQr;
        };
    }

    /**
     * How long to wait after so many cancellations in vain.
     *
     * @param attempts made so far, from 1
     */
    public Duration cancelWait(int attempts) {
        Duration wait = firstCancelWait.multipliedBy(1L << Math.clamp(attempts - 1L, 0, MOST_DOUBLINGS));
        return wait.compareTo(longestCancelWait) < 0 ? wait : longestCancelWait;
    }
}
