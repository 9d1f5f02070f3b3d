package io.tillbook.query.graphql;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.reactivestreams.Publisher;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Has queries answered in their turn, each by one thread, gives up those that take too long, and bounds how many
 * subscriptions there are. A subscription has a permit only until its changes begin to flow.
 */
public final class QueryTurns implements WebGraphQlInterceptor {

    private static final String OVERLOADED = "More queries came at once than the server answers; ask again.";

    private final Permits permits;
    private final Duration longest;
    private final int mostSubscriptions;
    private final Scheduler threads = Schedulers.fromExecutor(Thread.ofVirtual().name("query-", 0)::start);
    private final AtomicInteger subscriptions = new AtomicInteger();
    private final Counter refused;
    private final Counter late;

    /**
     * @param permits for queries that are being answered
     * @param longest how long one may take, waiting for its permit included
     * @param mostSubscriptions most subscriptions at once
     */
    public QueryTurns(Permits permits, Duration longest, int mostSubscriptions, MeterRegistry registry) {
        this.permits = permits;
        this.longest = longest;
        this.mostSubscriptions = mostSubscriptions;
        this.refused = refused(registry);
        this.late = Counter.builder("tillbook.queries.late")
                .description("Queries that were given up because they took too long")
                .register(registry);
        Gauge.builder("tillbook.queries.subscriptions", subscriptions, AtomicInteger::get)
                .description("Subscriptions whose changes are passed on")
                .register(registry);
        Gauge.builder("tillbook.queries.subscriptions.limit", () -> mostSubscriptions)
                .description("Most subscriptions at once")
                .register(registry);
    }

    /** Counts what is turned away, here or before it is read. */
    public static Counter refused(MeterRegistry registry) {
        return Counter.builder("tillbook.queries.refused")
                .description("Queries and subscriptions that were turned away")
                .register(registry);
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        QueryTurn turn = new QueryTurn(permits);
        return Mono.deferContextual(context -> Mono.fromCallable(() -> turn.answer(request, chain, context)))
                .subscribeOn(threads)
                .flatMap(answer -> answer.map(this::bounded).map(Mono::just).orElseGet(() -> turnedAway(request)))
                .timeout(longest, Mono.fromSupplier(() -> givenUp(turn, request)));
    }

    /** Over HTTP the status tells it; a WebSocket has none. */
    private Mono<WebGraphQlResponse> turnedAway(WebGraphQlRequest request) {
        refused.increment();
        return request instanceof WebSocketGraphQlRequest
                ? Mono.just(Refusals.answer(request, overloaded(OVERLOADED)))
                : Mono.error(new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS, OVERLOADED));
    }

    private WebGraphQlResponse givenUp(QueryTurn turn, WebGraphQlRequest request) {
        turn.giveUp();
        late.increment();
        return Refusals.answer(request, Refusals.error(ErrorType.INTERNAL_ERROR,
                "The query took longer than " + longest.toMillis() + " ms; ask for less.",
                Map.of(ErrorCode.KEY, ErrorCode.TOOK_TOO_LONG)));
    }

    private WebGraphQlResponse bounded(WebGraphQlResponse response) {
        return response.getData() instanceof Publisher<?> changes
                ? response.transform(builder -> builder.data(bounded(changes)))
                : response;
    }

    private Flux<ExecutionResult> bounded(Publisher<?> changes) {
        return Flux.using(this::subscribed, _ -> Flux.from(changes).cast(ExecutionResult.class),
                AtomicInteger::decrementAndGet);
    }

    private AtomicInteger subscribed() {
        if (subscriptions.incrementAndGet() > mostSubscriptions) {
            subscriptions.decrementAndGet();
            refused.increment();
            String message = "There are " + mostSubscriptions + " subscriptions already; subscribe later.";
            throw new SubscriptionPublisherException(List.of(overloaded(message)), new IllegalStateException(message));
        }
        return subscriptions;
    }

    private static GraphQLError overloaded(String message) {
        return Refusals.error(ErrorType.INTERNAL_ERROR, message, Map.of(ErrorCode.KEY, ErrorCode.OVERLOADED));
    }
}
