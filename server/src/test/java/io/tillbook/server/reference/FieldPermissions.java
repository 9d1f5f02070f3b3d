package io.tillbook.server.reference;

import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import io.tillbook.query.graphql.rights.Needs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What the fields of the schema, and the values of its arguments, need a permission for. */
public final class FieldPermissions {
    private static final List<String> ROOTS = List.of("Query", "Subscription");

    private FieldPermissions() {}

    /** Those of the whole schema as it is written down. */
    static Map<String, String> all() {
        TypeDefinitionRegistry types = new TypeDefinitionRegistry();
        SchemaParser parser = new SchemaParser();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:graphql/*.graphqls")) {
                types.merge(parser.parse(file.getInputStream()));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return of(UnExecutableSchemaGenerator.makeUnExecutableSchema(types));
    }

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
