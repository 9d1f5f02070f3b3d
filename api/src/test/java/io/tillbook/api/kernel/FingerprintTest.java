package io.tillbook.api.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    private final Fingerprint sent = of(Map.of("/payload/sku", "a1", "/payload/quantity", "b2", "/type", "c3"));

    @Test
    void theSameFieldsDifferInNothing() {
        assertThat(sent.differences(new Fingerprint(sent.fields()))).isEmpty();
    }

    @Test
    void changedMissingAndAddedFieldsAreNamedInOrder() {
        Fingerprint other = of(Map.of("/payload/sku", "a1", "/payload/quantity", "xx", "/occurredAt", "d4"));

        assertThat(sent.differences(other)).containsExactly("/occurredAt", "/payload/quantity", "/type");
        assertThat(other.differences(sent)).containsExactly("/occurredAt", "/payload/quantity", "/type");
    }

    @Test
    void itKeepsItsFields() {
        SortedMap<String, String> fields = new TreeMap<>(Map.of("/type", "c3"));
        Fingerprint kept = new Fingerprint(fields);
        fields.put("/type", "changed");

        assertThat(kept.fields()).containsExactly(Map.entry("/type", "c3"));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> kept.fields().put("/type", "changed"));
    }

    private static Fingerprint of(Map<String, String> fields) {
        return new Fingerprint(new TreeMap<>(fields));
    }
}
