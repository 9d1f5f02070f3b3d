package io.tillbook.query.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Documents that were asked lately, read and found to fit the schema: programs ask the same ones again and again, with
 * other variables. Those with errors are read each time, since whom they are told to decides their language.
 */
public final class PreparsedDocuments implements PreparsedDocumentProvider, MeterBinder {

    private static final int MOST_CHARACTERS = 250_000; // at most some 25 MB

    private final Cache<String, PreparsedDocumentEntry> known = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((String text, PreparsedDocumentEntry _) -> text.length() + 1)
            .recordStats()
            .build();

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(ExecutionInput input,
            Function<ExecutionInput, PreparsedDocumentEntry> read) {
        PreparsedDocumentEntry document = known.getIfPresent(input.getQuery());
        if (document == null) {
            document = read.apply(input);
            if (!document.hasErrors()) {
                known.put(input.getQuery(), document);
            }
        }
        return CompletableFuture.completedFuture(document);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        CaffeineCacheMetrics.monitor(registry, known, "documents");
    }
}
