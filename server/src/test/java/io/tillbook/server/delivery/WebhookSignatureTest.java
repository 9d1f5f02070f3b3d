package io.tillbook.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {
    private static final String SECRET = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    /** The example of the Standard Webhooks libraries. */
    @Test
    void signsAsTheSpecificationHasIt() {
        String signature = WebhookSignature.with("whsec_" + SECRET)
                .of("msg_p5jXN8AQM9LWM0D4loKWxJek", Instant.ofEpochSecond(1_614_265_330), "{\"test\": 2432232314}");

        assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void thePrefixOfASecretIsNoPartOfIt() {
        Instant now = Instant.EPOCH;

        assertThat(WebhookSignature.with(SECRET).of("a", now, "b"))
                .isEqualTo(WebhookSignature.with("whsec_" + SECRET).of("a", now, "b"));
    }

    @Test
    void aSecretIsNotShown() {
        assertThat(WebhookSignature.with(SECRET)).asString().doesNotContain(SECRET);
    }
}
