package io.tillbook.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ShortMessagesTest {
    private static final int WAITING = 3;

    /** A provider that takes nothing until it may. */
    private static final class Slow implements SmsSender {
        private final CountDownLatch open = new CountDownLatch(1);
        private final List<String> sent = new CopyOnWriteArrayList<>();

        @Override
        public String name() {
            return "slow";
        }

        @Override
        public void send(String phone, String text) throws IOException {
            try {
                open.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            sent.add(phone);
            if (phone.startsWith("bad")) {
                throw new IOException("not taken");
            }
        }
    }

    @Test
    void nobodyWaitsForTheProviderAndOnlySoManyMessagesDo() {
        Slow provider = new Slow();
        try (ShortMessages messages = new ShortMessages(Optional.of(provider), WAITING)) {
            int taken = 0;
            while (taken < 100 && messages.send("bad" + taken, "x")) {
                taken++;
            }
            assertThat(taken).as("four are handed over, three wait").isEqualTo(7);
            assertThat(provider.sent).isEmpty();

            provider.open.countDown();
            await().until(() -> provider.sent.size() == 7);
            await().until(() -> messages.send("good", "x"));
            await().untilAsserted(() -> assertThat(provider.sent).as("after some that failed").contains("good"));
        }
    }

    @Test
    void whereNobodySendsNothingIsTaken() {
        try (ShortMessages messages = new ShortMessages(Optional.empty(), WAITING)) {
            assertThat(messages.send("1", "x")).isFalse();
        }
    }
}
