package io.tillbook.query.graphql.rights;

import graphql.schema.DataFetcher;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaDirectiveWiring;
import graphql.schema.idl.SchemaDirectiveWiringEnvironment;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/**
 * Gives every field the rights that the schema declares beside it. A field of Query or Subscription without any stops
 * the server from starting: nobody is to forget them.
 */
public final class FieldRights implements RuntimeWiringConfigurer, SchemaDirectiveWiring {

    private static final String QUERY = "Query";
    private static final String SUBSCRIPTION = "Subscription";

    private final Predicate<DataFetcher<?>> isPlain;

    /** @param isPlain whether a fetcher does nothing but read what is there */
    public FieldRights(Predicate<DataFetcher<?>> isPlain) {
        this.isPlain = isPlain;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.directiveWiring(this);
    }

    @Override
    public GraphQLFieldDefinition onField(SchemaDirectiveWiringEnvironment<GraphQLFieldDefinition> environment) {
        GraphQLFieldDefinition field = environment.getElement();
        GraphQLFieldsContainer type = environment.getFieldsContainer();
        Optional<String> permission = Needs.of(field);
        DataFetcher<?> fetcher = environment.getFieldDataFetcher();
        switch (type.getName()) {
            case QUERY -> require(type, field, permission)
                    .ifPresent(needed -> environment.setFieldDataFetcher(new RootField(fetcher, needed)));
            case SUBSCRIPTION -> require(type, field, permission)
                    .ifPresent(needed -> environment.setFieldDataFetcher(new SubscribedField(fetcher, needed)));
            default -> environment.setFieldDataFetcher(inner(field, fetcher, permission));
        }
        return field;
    }

    private DataFetcher<?> inner(GraphQLFieldDefinition field, DataFetcher<?> fetcher, Optional<String> permission) {
        if (permission.isPresent()) {
            return Needs.isQuestion(field) ? new OwnField(fetcher, permission.get())
                    : new CoveredField(fetcher, permission.get());
        }
        return isPlain.test(fetcher) ? fetcher : new InnerField(fetcher);
    }

    private static Optional<String> require(GraphQLFieldsContainer type, GraphQLFieldDefinition field,
            Optional<String> permission) {
        if (permission.isEmpty() && !Needs.isUnrestricted(field)) {
            throw new IllegalStateException(
                    type.getName() + "." + field.getName() + " does not say by @needs which permission it needs");
        }
        return permission;
    }
}
