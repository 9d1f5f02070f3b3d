package io.tillbook.server.reference;

import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import io.tillbook.query.graphql.rights.Needs;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the fields of the schema, and the values of its arguments, need a permission for. */
public final class FieldPermissions {
    private static final List<String> ROOTS = List.of("Query", "Subscription");

    private FieldPermissions() {}

    /**
     * The ids of permissions by field, such as {@code Query.sales}: Query and Subscription first, the others by name.
     * Fields of types that need none are left out.
     */
    public static Map<String, String> of(GraphQLSchema schema) {
        Map<String, String> permissions = new LinkedHashMap<>();
        schema.getAllTypesAsList()
                .stream()
                .filter(type -> !type.getName().startsWith("__"))
                .sorted(Comparator.comparing((GraphQLNamedType type) -> !ROOTS.contains(type.getName()))
                        .thenComparing(GraphQLNamedType::getName))
                .forEach(type -> elements(type).forEach(element -> Needs.of(element)
                        .ifPresent(needed -> permissions.put(type.getName() + "." + element.getName(), needed))));
        return permissions;
    }

    private static Stream<? extends GraphQLDirectiveContainer> elements(GraphQLNamedType type) {
        return switch (GraphQLTypeUtil.unwrapAll(type)) {
            case GraphQLObjectType object -> object.getFields().stream();
            case GraphQLEnumType values -> values.getValues().stream();
            default -> Stream.empty();
        };
    }
}
