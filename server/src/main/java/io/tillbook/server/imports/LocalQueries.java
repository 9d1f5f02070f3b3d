package io.tillbook.server.imports;

import io.tillbook.server.security.Caller;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Has questions answered as those that come over HTTP. */
@FunctionalInterface
public interface LocalQueries {
    /**
     * The answer to a question: its data and errors.
     *
     * @param query of GraphQL
     * @return empty where as much is asked already as is answered at once
     */
    Optional<Map<String, Object>> answer(String query, Map<String, Object> variables, Supplier<Caller> caller);
}
