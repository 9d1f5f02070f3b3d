package io.tillbook.device.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.CommandId;
import org.junit.jupiter.api.Test;

/** What was sent more than once is in doubt until each time is known, or the server has decided it. */
class TriedTest {
    private static final CommandId ID = CommandId.of("01998f00-0087-7000-8000-000000000001");

    private final Tried tried = new Tried();

    @Test
    void oneThatComesBackSaysNothingOfAnother() {
        tried.begins(ID);
        tried.begins(ID);
        tried.comesBack(ID);
        assertThat(tried.has(ID)).isTrue();
        tried.comesBack(ID);
        assertThat(tried.has(ID)).isFalse();
    }

    @Test
    void whatIsDecidedIsInNoDoubtHoweverOftenItWasSent() {
        tried.begins(ID);
        tried.begins(ID);
        tried.ends(ID);
        tried.comesBack(ID);
        assertThat(tried.has(ID)).isFalse();
    }
}
