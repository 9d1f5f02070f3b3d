package io.tillbook.server.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.payments.PaymentChannel;
import io.tillbook.api.payments.PaymentsCommand.StartPayment;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.server.walletcodes.PaymentCodes;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Payments of several accounts are sent side by side. */
class PaymentSubmissionLoopTest {
    private final CountDownLatch outage = new CountDownLatch(1);
    private final AtomicInteger silent = new AtomicInteger();
    private final Set<String> sent = ConcurrentHashMap.newKeySet();
    private final PaymentCodes codes = new PaymentCodes(System::nanoTime);
    private final PaymentSubmissionLoop loop =
            new PaymentSubmissionLoop(codes, start -> start.method().name(), (start, _) -> send(start));

    /** More are started for it than are sent at once, before another account has anything to do. */
    @Test
    void aProviderThatIsSilentHoldsBackNoOther() {
        int many = 2 * PaymentSubmissionLoop.MOST_AT_ONCE;
        loop.start();
        try {
            for (int number = 0; number < many; number++) {
                codes.accepted(started(number, TenderMethod.WECHAT));
            }
            codes.accepted(started(many, TenderMethod.ALIPAY));
            await().untilAsserted(() -> assertThat(sent).containsExactly(id(many).value()));
            await().untilAsserted(() -> assertThat(silent).hasValue(PaymentSubmissionLoop.MOST_AT_ONCE));
            outage.countDown();
            await().untilAsserted(() -> assertThat(sent).hasSize(many + 1));
        } finally {
            outage.countDown();
            loop.stop();
        }
    }

    private void send(StartPayment start) {
        try {
            if (start.method() == TenderMethod.WECHAT) {
                silent.incrementAndGet();
                outage.await();
            }
            sent.add(start.paymentId().value());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static StartPayment started(int number, TenderMethod method) {
        return new StartPayment(id(number), new LocationId("S1"), new RegisterId("R1"), null, null, method,
                PaymentChannel.QRCODE, Money.of(5), null, null, null, null);
    }

    private static PaymentId id(int number) {
        return new PaymentId(new UUID(7, number).toString());
    }
}
