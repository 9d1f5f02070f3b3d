package io.tillbook.query;

import java.util.List;
import java.util.Objects;
import org.springframework.graphql.test.tester.GraphQlTester;

/** Queries of a page of a list, called {@code list} in the answer. */
final class ListQuery {

    private ListQuery() {}

    /** A query of the first entries after a cursor. */
    static String of(String list, String field, int first, String after) {
        String name = list.replaceFirst("\\(.*", "");
        String arguments = list.contains("(") ? list.substring(name.length() + 1, list.length() - 1) : "";
        String page = "first: " + first + (after == null ? "" : ", after: \"" + after + "\"");
        return "{ list: %s(%s %s) { edges { cursor node { %s } } pageInfo { hasNextPage endCursor } } }".formatted(name,
                arguments.isEmpty() ? "" : arguments + ",", page, field);
    }

    /** A field of all entries that were answered. */
    static List<String> nodes(GraphQlTester.Response response, String field) {
        return response.path("list.edges[*].node." + field)
                .entityList(Object.class)
                .get()
                .stream()
                .map(Objects::toString)
                .toList();
    }
}
