package io.tillbook.server.transfer.imports.run;

import io.tillbook.server.transfer.UnexpectedResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** QueryClient that a server is asked at once, each answered under a name of its own. */
final class ManyQuestions {
    private final StringJoiner variables = new StringJoiner(", ", "query(", ")");
    private final StringJoiner fields = new StringJoiner(" ", "{ ", " }");
    private final Map<String, Object> values = new LinkedHashMap<>();

    /**
     * One more question.
     *
     * @param name what its answer is called
     * @param field the field of GraphQL that is asked, such as {@code member}
     * @param argument by which of its arguments, such as {@code id}
     * @param type the type of the argument
     * @param value of the argument
     * @param selection a field of what is found, which whoever asks may see
     */
    void add(String name, String field, String argument, String type, String value, String selection) {
        variables.add("$" + name + ": " + type);
        fields.add(name + ": " + field + "(" + argument + ": $" + name + ") { " + selection + " }");
        values.put(name, value);
    }

    /**
     * Asks them all; nothing where there is none.
     *
     * @param what they ask for, in words
     * @throws UnexpectedResponse where the server does not answer them
     */
    JsonNode ask(QueryClient server, String what) {
        if (values.isEmpty()) {
            return JsonNodeFactory.instance.objectNode();
        }
        JsonNode answer = server.ask(variables + " " + fields, values);
        if (!answer.path("data").isObject()) {
            throw new UnexpectedResponse(answer.at("/errors/0/message").asString(what + " were not answered"));
        }
        return answer.path("data");
    }
}
