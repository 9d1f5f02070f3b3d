package io.tillbook.device.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.device.relay.RelayAnswer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** What the server says of a sale that was under way when the bridge ended. */
class LedgerSideTest {
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
        assertThat(LedgerSide.booked(new RelayAnswer(status, new JsonMapper().readTree(body))).orElse(null))
                .isEqualTo(isBooked);
    }
}
