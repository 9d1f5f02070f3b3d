package io.tillbook.query.testing;

import com.mongodb.event.CommandListener;
import graphql.execution.instrumentation.Instrumentation;
import io.tillbook.api.kernel.EventNaming;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.QueryCapabilities;
import io.tillbook.query.audit.AuditConfig;
import io.tillbook.query.coupons.CouponCodeReader;
import io.tillbook.query.graphql.QueryConfig;
import io.tillbook.query.kernel.EventJson;
import io.tillbook.query.kernel.QueryKernelConfig;
import io.tillbook.query.kernel.StoredEvents;
import io.tillbook.query.kernel.ViewsProgress;
import io.tillbook.query.kernel.ViewsProperties;
import io.tillbook.query.pricing.quote.RuleReader;
import io.tillbook.query.store.ViewStoreConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.DefaultBatchLoaderRegistry;
import org.springframework.graphql.execution.DefaultExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.graphql.execution.SubscriptionExceptionResolver;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import org.springframework.graphql.test.tester.GraphQlTester;

/** The whole query side, put together as a server does it, over a store of events. */
public final class QuerySide implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final GraphQlSource source;
    private final ExecutionGraphQlService service;

    /** Starts it. */
    public QuerySide(StoredEvents events, ViewsProperties properties, CommandListener... listeners) {
        this(events, properties, InstantSource.system(), listeners);
    }

    /** Starts it at a moment. */
    public QuerySide(StoredEvents events, ViewsProperties properties, InstantSource clock,
            CommandListener... listeners) {
        for (CommandListener listener : listeners) {
            context.registerBean(listener.getClass().getName(), MongoClientSettingsBuilderCustomizer.class,
                    () -> settings -> settings.addCommandListener(listener));
        }
        context.registerBean(StoredEvents.class, () -> events);
        context.registerBean(ViewsProperties.class, () -> properties);
        context.registerBean(InstantSource.class, () -> clock);
        context.registerBean(EventNaming.class, () -> HistoryBuilder::nameOf);
        context.registerBean(EventJson.class, () -> event -> Map.of("text", event.toString()));
        context.registerBean(CouponCodeReader.class, () -> CouponCodeReader.OF_NOTHING);
        context.registerBean(RuleReader.class, () -> json -> {
            throw new InvalidField("", "is read by the server only");
        });
        context.registerBean(BatchLoaderRegistry.class, () -> new DefaultBatchLoaderRegistry());
        context.registerBean(AnnotatedControllerConfigurer.class);
        context.register(ViewStoreConfig.class, QueryKernelConfig.class, QueryConfig.class, AuditConfig.class);
        context.register(QueryCapabilities.class);
        context.refresh();
        source = graphQl();
        DefaultExecutionGraphQlService graphQl = new DefaultExecutionGraphQlService(source);
        graphQl.addDataLoaderRegistrar(context.getBean(BatchLoaderRegistry.class));
        service = graphQl;
    }

    /** Starts it over a history, all of which its views have absorbed. */
    public static QuerySide of(List<RecordedEvent> history, ViewsProperties properties, CommandListener... listeners) {
        return of(history, properties, InstantSource.system(), listeners);
    }

    /** Starts it over a history, all of which its views have absorbed, at a moment. */
    public static QuerySide of(List<RecordedEvent> history, ViewsProperties properties, InstantSource clock,
            CommandListener... listeners) {
        TestEventStore events = new TestEventStore();
        events.append(history);
        QuerySide side = new QuerySide(events, properties, clock, listeners);
        side.await(history.size());
        return side;
    }

    private GraphQlSource graphQl() {
        var builder = GraphQlSource.schemaResourceBuilder()
                .schemaResources(schemaFiles())
                .exceptionResolvers(
                        context.getBeanProvider(DataFetcherExceptionResolver.class).orderedStream().toList())
                .subscriptionExceptionResolvers(
                        context.getBeanProvider(SubscriptionExceptionResolver.class).orderedStream().toList())
                .instrumentation(context.getBeanProvider(Instrumentation.class).orderedStream().toList());
        context.getBeanProvider(RuntimeWiringConfigurer.class).orderedStream().forEach(builder::configureRuntimeWiring);
        return builder.build();
    }

    private static Resource[] schemaFiles() {
        try {
            return new PathMatchingResourcePatternResolver().getResources("classpath*:graphql/*.graphqls");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The GraphQL schema as it is executed. */
    public GraphQlSource source() {
        return source;
    }

    /** Executes GraphQL requests. */
    public ExecutionGraphQlService service() {
        return service;
    }

    /** Asks it what may be asked by whoever may ask everything. */
    public GraphQlTester queries() {
        return ExecutionGraphQlServiceTester.create(service);
    }

    /** A bean of the query side. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Waits until the views have absorbed an event. */
    public void await(long position) {
        ViewsProgress progress = bean(ViewsProgress.class);
        if (!progress.awaitPosition(position, PATIENCE).join()) {
            throw new AssertionError("the views are at " + progress.position() + ", not at " + position);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
