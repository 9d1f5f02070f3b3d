package io.tillbook.server.rates;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Principal;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CodeTriesTest {
    private static final Principal TILL = new Principal("device:till-1");
    private static final Principal SHOP = new Principal("service:shop");

    private final AtomicLong nanos = new AtomicLong();
    private final CodeTries tries = new CodeTries(nanos::get);

    private Duration tried(Principal by, String member) {
        return tries.tried(by, new MemberId(member));
    }

    private void tenTimes(Principal by, String member) {
        for (int time = 0; time < CodeTries.MOST; time++) {
            assertThat(tried(by, member)).isZero();
        }
    }

    @Test
    void aTillTriesTenCodesWhomeverItNames() {
        tenTimes(TILL, "M1");
        assertThat(tried(TILL, "M2")).isPositive();
    }

    @Test
    void aServiceTriesTenCodesForEachMember() {
        tenTimes(SHOP, "M1");
        assertThat(tried(SHOP, "M1")).isPositive();
        assertThat(tried(SHOP, "M2")).isZero();
    }

    @Test
    void afterAMinuteTenCanBeTriedAgain() {
        tenTimes(TILL, "M1");
        nanos.addAndGet(Duration.ofSeconds(6).toNanos() - 1);
        assertThat(tried(TILL, "M1")).isEqualTo(Duration.ofNanos(1));
        nanos.addAndGet(Duration.ofMinutes(1).toNanos());
        tenTimes(TILL, "M1");
    }
}
