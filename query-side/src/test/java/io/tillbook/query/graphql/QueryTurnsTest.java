package io.tillbook.query.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.reactivestreams.Publisher;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.graphql.server.WebGraphQlInterceptor.Chain;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.graphql.support.DefaultGraphQlRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Timeout(60)
class QueryTurnsTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final WebGraphQlRequest request = new WebGraphQlRequest(URI.create("/graphql"), new HttpHeaders(),
            new LinkedMultiValueMap<>(), null, Map.of(), new DefaultGraphQlRequest("{ viewsPosition }"), "1",
            Locale.ROOT);

    private final Semaphore free = new Semaphore(1);
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Permits places = new Permits() {
        @Override
        public boolean enter() {
            return free.tryAcquire();
        }

        @Override
        public void leave() {
            free.release();
        }
    };

    @AfterEach
    void thePlaceIsGivenBack() {
        assertThat(free.availablePermits()).isEqualTo(1);
    }

    @Test
    void answersInAPlace() {
        QueryTurns turns = turns(LONG);
        Chain chain = _ -> Mono.fromCallable(() -> answer(free.availablePermits()));
        assertThat(answered(turns.intercept(request, chain)).<Integer>getData()).isZero();
    }

    @Test
    void givesThePlaceBackWhenTheAnswerFails() {
        QueryTurns turns = turns(LONG);
        Chain chain = _ -> {
            throw new IllegalStateException("broken");
        };
        assertThatThrownBy(() -> turns.intercept(request, chain).block()).hasMessage("broken");
    }

    @Test
    void turnsAwayWithoutAPlace() {
        QueryTurns turns = turns(LONG);
        free.acquireUninterruptibly();
        assertThatThrownBy(() -> turns.intercept(request, _ -> Mono.just(answer(0))).block())
                .isInstanceOf(ResponseStatusException.class)
                .hasMessageContaining("429");
        free.release();
        assertThat(registry.get("tillbook.queries.refused").counter().count()).isEqualTo(1);
    }

    @Test
    void givesUpWhatTakesTooLongAndKeepsThePlaceUntilItEnds() throws InterruptedException {
        QueryTurns turns = turns(Duration.ofMillis(500));
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<ExecutionInput> input = new CompletableFuture<>();
        Chain chain = _ -> Mono.fromCallable(() -> {
            input.complete(request.toExecutionInput());
            end.await();
            return answer(0);
        });
        WebGraphQlResponse late = answered(turns.intercept(request, chain));
        assertThat(late.getErrors().getFirst().getExtensions()).containsEntry("code", "TOOK_TOO_LONG");
        assertThat(input.join().isCancelled()).isTrue();
        assertThat(free.availablePermits()).isZero();
        end.countDown();
        assertThat(free.tryAcquire(1, TimeUnit.MINUTES)).isTrue();
        free.release();
        assertThat(registry.get("tillbook.queries.late").counter().count()).isEqualTo(1);
    }

    @Test
    void hasAsManySubscriptionsAsItMay() {
        QueryTurns turns = turns(LONG);
        Disposable first = subscription(turns).subscribe();
        assertThatThrownBy(() -> subscription(turns).blockFirst())
                .isInstanceOfSatisfying(SubscriptionPublisherException.class, refused -> assertThat(
                        refused.getErrors().getFirst().getExtensions()).containsEntry("code", "OVERLOADED"));
        first.dispose();
        Disposable third = subscription(turns).subscribe();
        assertThat(registry.get("tillbook.queries.subscriptions").gauge().value()).isEqualTo(1);
        third.dispose();
        assertThat(registry.get("tillbook.queries.subscriptions").gauge().value()).isZero();
    }

    private QueryTurns turns(Duration longest) {
        return new QueryTurns(places, longest, 1, registry);
    }

    private Flux<ExecutionResult> subscription(QueryTurns turns) {
        WebGraphQlResponse begun =
                answered(turns.intercept(request, _ -> Mono.just(answer(Flux.<ExecutionResult>never()))));
        Publisher<ExecutionResult> changes = begun.getData();
        return Flux.from(changes);
    }

    private WebGraphQlResponse answer(Object data) {
        return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(request.toExecutionInput(),
                ExecutionResultImpl.newExecutionResult().data(data).errors(List.of()).build()));
    }

    private static WebGraphQlResponse answered(Mono<WebGraphQlResponse> response) {
        return Objects.requireNonNull(response.block());
    }
}
