package io.tillbook.device.relay;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** What the server says of a sale whose answer was lost. */
class RelayAnswerTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "200 | {\"outcome\": \"ACCEPTED\"} | true",
            "202 | {\"outcome\": \"ACCEPTED_LOCALLY\"} | true",
            "200 | {\"outcome\": \"REFUSED\"} | false",
            "422 | {\"type\": \"urn:tillbook:problem:command-refused\"} | false",
            "404 | {\"type\": \"urn:tillbook:problem:not-found\"} | false",
            "401 | {\"type\": \"urn:tillbook:problem:unauthenticated\"} | ",
            "403 | {\"type\": \"urn:tillbook:problem:forbidden\"} | ",
            "409 | {\"type\": \"urn:tillbook:problem:command-id-reused\"} | ",
            "200 | {} | ",
            "503 | {\"trouble\": {\"code\": \"NEEDS_LINE\"}} | "})
    void onlyAServerThatHasLookedSaysThatItIsNotBooked(int status, String body, @Nullable Boolean isBooked) {
        assertThat(new RelayAnswer(status, new JsonMapper().readTree(body)).isBooked().orElse(null))
                .isEqualTo(isBooked);
    }
}
