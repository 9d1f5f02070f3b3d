package io.tillbook.query.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.kernel.ViewsProgress;
import io.tillbook.query.kernel.ViewsProperties;
import io.tillbook.query.testing.QuerySide;
import io.tillbook.query.testing.RandomHistory;
import io.tillbook.query.testing.TestEventStore;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultGraphQlRequest;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class MinPositionTest {

    private static final List<RecordedEvent> HISTORY = RandomHistory.of(6, 30);
    private static final MultiValueMap<String, HttpCookie> NO_COOKIES = new LinkedMultiValueMap<>();

    @TempDir Path directory;

    private TestEventStore events;
    private QuerySide side;

    @BeforeEach
    void start() {
        events = new TestEventStore();
        side = new QuerySide(events, ViewsProperties.in(directory));
    }

    @AfterEach
    void stop() {
        side.close();
        events.close();
    }

    @Test
    void waitsForThePosition() {
        CompletableFuture<WebGraphQlResponse> answer = ask(Integer.toString(HISTORY.size()), Duration.ofMinutes(1));
        assertThat(answer).isNotDone();
        events.append(HISTORY);
        assertThat(data(answer.join())).isEqualTo(Map.of("viewsPosition", (long) HISTORY.size()));
    }

    @Test
    void doesNotWaitWithoutAHeader() {
        assertThat(data(ask(null, Duration.ZERO).join())).isEqualTo(Map.of("viewsPosition", 0L));
    }

    @Test
    void saysHowFarTheViewsAreWhenItTakesTooLong() {
        events.append(HISTORY);
        side.await(HISTORY.size());
        WebGraphQlResponse answer = ask(Integer.toString(HISTORY.size() + 1), Duration.ofMillis(1)).join();
        assertThat(answer.getErrors()).hasSize(1);
        assertThat(answer.getErrors().getFirst().getExtensions()).containsEntry("code", "VIEWS_BEHIND")
                .containsEntry("position", (long) HISTORY.size());
    }

    @Test
    void refusesAHeaderThatIsNoPosition() {
        for (String header : List.of("", "x", "-1", "1.5", "99999999999999999999")) {
            WebGraphQlResponse answer = ask(header, Duration.ZERO).join();
            assertThat(answer.getErrors()).hasSize(1);
            assertThat(answer.getErrors().getFirst().getExtensions()).containsEntry("code", "BAD_ARGUMENT")
                    .containsEntry("argument", "X-Min-Position");
        }
    }

    private CompletableFuture<WebGraphQlResponse> ask(String header, Duration timeout) {
        HttpHeaders headers = new HttpHeaders();
        if (header != null) {
            headers.set("X-Min-Position", header);
        }
        WebGraphQlHandler door = WebGraphQlHandler.builder(side.service())
                .interceptor(new MinPosition(side.bean(ViewsProgress.class), timeout))
                .build();
        WebGraphQlRequest request = new WebGraphQlRequest(URI.create("/graphql"), headers, NO_COOKIES, null, Map.of(),
                new DefaultGraphQlRequest("{ viewsPosition }"), "1", Locale.ROOT);
        return door.handleRequest(request).toFuture();
    }

    private static Object data(WebGraphQlResponse answer) {
        assertThat(answer.getErrors()).isEmpty();
        return answer.getData();
    }
}
