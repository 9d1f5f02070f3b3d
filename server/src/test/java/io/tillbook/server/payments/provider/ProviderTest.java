package io.tillbook.server.payments.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ProviderTest {
    @Test
    void aNumberIsTheIdWithoutItsDashes() {
        UUID id = UUID.fromString("01998f00-006a-7000-8000-000000000001");
        ProviderNumber number = ProviderNumber.of(id);
        assertThat(number.value()).isEqualTo("01998f00006a70008000000000000001");
        assertThat(number.id()).isEqualTo(id);
        assertThat(ProviderNumber.read(number.value())).contains(number);
        assertThat(ProviderNumber.read("SHOP-2026-0001")).isEmpty();
        assertThatThrownBy(() -> new ProviderNumber("01998F00006A70008000000000000001"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void cancellationsWaitTwiceAsLongEachTimeUpToAMinute() {
        assertThat(LongStream.rangeClosed(1, 9).map(attempt -> Deadlines.WECHAT.cancelWait((int) attempt).toSeconds()))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
        assertThat(Deadlines.WECHAT.cancelWait(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(1));
        assertThat(Deadlines.ALIPAY.cancelNotBefore()).isZero();
        assertThat(Deadlines.WECHAT.cancelNotBefore()).isEqualTo(Duration.ofSeconds(15));
    }
}
