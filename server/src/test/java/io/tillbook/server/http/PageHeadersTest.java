package io.tillbook.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.server.Http.Answer;
import io.tillbook.server.Http;
import io.tillbook.server.InProcessServer.Server;
import io.tillbook.server.InProcessServer;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What browsers are told, with every page and with commands. */
@ExtendWith(InProcessServer.class)
class PageHeadersTest {
    private final Http http = new Http();

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/setup", "/api-docs", "/api-docs/index.html", "/v3/api-docs",
            "/actuator/health", "/graphiql", "/console/", "/assets/nothing.js", "/nowhere"})
    void pagesRunNothingButWhatIsTheServersOwn(String path, Server server) {
        Answer page = http.get(server.uri(path));

        assertThat(header(page, "Content-Security-Policy")).contains("default-src 'none'", "script-src 'self';",
                "frame-ancestors 'none'", "base-uri 'none'", "object-src 'none'").doesNotContain("http", "*");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(page, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(page, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(page, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(page.raw().body()).doesNotContain("<script>", "javascript:", " onclick=", " onload=");
    }

    @Test
    void theConsoleWritesNoStylesIntoItsPages(Server server) {
        assertThat(header(http.get(server.uri("/console/stock")), "Content-Security-Policy"))
                .contains("style-src 'self' 'sha256-")
                .doesNotContain("unsafe");
    }

    @Test
    void answersToCommandsAreNotKeptAndTakenForNothingElse(Server server) {
        Answer answer = http.send(Http.request(server.uri("/v1/commands")), "POST", BodyPublishers.noBody());

        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
    }

    private static String header(Answer answer, String name) {
        return answer.raw().headers().firstValue(name).orElse("");
    }
}
