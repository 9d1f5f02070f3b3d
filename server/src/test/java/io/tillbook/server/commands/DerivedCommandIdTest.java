package io.tillbook.server.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class DerivedCommandIdTest {
    @Test
    void isTheUuidOfTheStandardsExample() {
        UUID dns = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");
        assertThat(DerivedCommandId.version5(dns, "www.example.com"))
                .isEqualTo(UUID.fromString("2ed6657d-e927-568b-95e1-2665a8aea6a2"));
    }

    @Test
    void isTheSameForTheSamePartsOnly() {
        assertThat(DerivedCommandId.of("complete-journey", "sale", "1"))
                .isEqualTo(DerivedCommandId.of("complete-journey", "sale", "1"))
                .isNotEqualTo(DerivedCommandId.of("complete-journey", "sale", "2"))
                .isNotEqualTo(DerivedCommandId.of("complete-journey", "product", "1"));
    }

    @Test
    void staysWhatItWas() {
        // Ids of imports that have run already: a change here would import everything twice.
        assertThat(DerivedCommandId.of("complete-journey", "sale", "31198705046"))
                .hasToString("1dc15093-da2d-5fa8-b3c7-e9ae9007a40d");
    }
}
