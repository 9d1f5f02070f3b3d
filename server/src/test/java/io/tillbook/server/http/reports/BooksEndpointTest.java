package io.tillbook.server.http.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.query.finance.BookReport;
import io.tillbook.server.Http;
import io.tillbook.server.Http.Answer;
import io.tillbook.server.InProcessServer;
import io.tillbook.server.InProcessServer.Server;
import io.tillbook.server.reports.FileFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InProcessServer.class)
class BooksEndpointTest {
    private static final String PERIOD = "?from=2026-03-01&to=2026-03-31";

    private final Http http = new Http();

    @Test
    void everyReportIsHadInEachForm(Server server) {
        for (BookReport report : BookReport.values()) {
            for (FileFormat format : FileFormat.values()) {
                Answer answer = http.get(server.uri("/v1/books/" + report.id() + "." + format.extension() + PERIOD));
                assertThat(answer.status()).as(report + " " + format).isEqualTo(200);
                assertThat(answer.raw().headers().firstValue("Content-Type").orElseThrow())
                        .isEqualTo(format.mediaType());
                assertThat(answer.raw().headers().firstValue(BooksEndpoint.SHA_256).orElseThrow()).hasSize(64);
                assertThat(answer.raw().headers().firstValue("Content-Disposition").orElseThrow())
                        .contains(report.id() + "-2026-03-01-2026-03-31." + format.extension());
            }
        }
    }

    @Test
    void whatIsWrongIsNamed(Server server) {
        for (List<String> wrong : List.of(
                List.of("profit-and-loss.csv?from=2026-03-31&to=2026-03-01", "to must not be before from"),
                List.of("profit-and-loss.csv?from=2026-02-30&to=2026-03-01", "from must be a day such as"),
                List.of("profit-and-loss.csv?from=2026-03-01", "to"),
                List.of("profit-and-loss.csv" + PERIOD + "&chart=GERMAN", "chart must be one of"),
                List.of("profit-and-loss.csv" + PERIOD + "&location=a%20b", "location must"),
                List.of("profit-and-loss.csv" + PERIOD + "&knownAt=many", "knownAt"))) {
            Answer answer = http.get(server.uri("/v1/books/" + wrong.getFirst()));
            assertThat(answer.status()).as(wrong.getFirst()).isEqualTo(400);
            assertThat(answer.raw().body()).contains(wrong.getLast());
        }
    }

    @Test
    void whatIsNotThereIsNotFound(Server server) {
        assertThat(http.get(server.uri("/v1/books/gossip.csv" + PERIOD)).raw().body())
                .contains("There is no such report; there are trial-balance, ");
        assertThat(http.get(server.uri("/v1/books/journal.doc" + PERIOD)).status()).isEqualTo(404);
        assertThat(http.get(server.uri("/v1/books/journal" + PERIOD)).status()).isEqualTo(404);
    }
}
