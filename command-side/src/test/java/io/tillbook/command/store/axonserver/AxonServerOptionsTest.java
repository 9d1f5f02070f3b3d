package io.tillbook.command.store.axonserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AxonServerOptionsTest {
    @ParameterizedTest
    @ValueSource(strings = {"events.example", "events.example:8124", "127.0.0.1:65535", "[::1]:8124"})
    void anAddressIsAHostAndMayHaveAPort(String address) {
        assertThat(AxonServerOptions.at(address).servers()).containsExactly(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ":8124", "events.example:", "events.example:none", "events.example:65536", "::1",
            "[::1]", "http://events.example:8124"})
    void anythingElseIsRefusedWithWhatItIs(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> AxonServerOptions.at(address))
                .withMessageContaining("[" + address + "]");
    }
}
