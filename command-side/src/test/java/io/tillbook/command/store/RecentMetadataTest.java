package io.tillbook.command.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;

class RecentMetadataTest {
    private final RecentMetadata recent = new RecentMetadata();
    private final List<String> read = new ArrayList<>();

    @Test
    void theSameTextIsReadOnce() {
        assertThat(of("one")).isEqualTo(MetaData.with("text", "one"));
        assertThat(of("one")).isEqualTo(MetaData.with("text", "one"));
        assertThat(read).containsExactly("one");
    }

    @Test
    void whateverShareAPlaceAreToldApart() {
        for (int round = 0; round < 2; round++) {
            for (int number = 0; number < 500; number++) {
                assertThat(of("text " + number)).isEqualTo(MetaData.with("text", "text " + number));
            }
        }
    }

    private MetaData of(String text) {
        return recent.of(text.getBytes(UTF_8), json -> {
            read.add(new String(json, UTF_8));
            return MetaData.with("text", new String(json, UTF_8));
        });
    }
}
