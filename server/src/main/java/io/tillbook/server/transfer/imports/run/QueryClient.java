package io.tillbook.server.transfer.imports.run;

import io.tillbook.server.transfer.NotPermitted;
import io.tillbook.server.transfer.ServerUnreachable;
import io.tillbook.server.transfer.UnexpectedResponse;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The way of questions to the server that answers them. */
@FunctionalInterface
public interface QueryClient {
    /**
     * Asks something, again where the server cannot answer now. An error in what is returned is one of the arguments.
     *
     * @param query of GraphQL
     * @throws ServerUnreachable when the server does not answer after all attempts
     * @throws NotPermitted when whoever asks may not ask
     * @throws UnexpectedResponse when what answers does not know the question
     */
    JsonNode ask(String query, Map<String, Object> variables);
}
