package io.tillbook.query.graphql;

import graphql.scalars.ExtendedScalars;
import graphql.schema.DataFetcherFactories;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLScalarType;
import graphql.schema.idl.RuntimeWiring;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** The scalars of the schema, and how fields are read. */
final class Scalars implements RuntimeWiringConfigurer {

    private static final GraphQLScalarType DECIMAL = ExtendedScalars.newAliasedScalar("Decimal")
            .aliasedScalar(ExtendedScalars.GraphQLBigDecimal)
            .build();

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.scalar(DECIMAL)
                .scalar(ExtendedScalars.GraphQLLong)
                .scalar(ExtendedScalars.Date)
                .scalar(ExtendedScalars.DateTime)
                .scalar(ExtendedScalars.Json)
                .codeRegistry(GraphQLCodeRegistry.newCodeRegistry()
                        .defaultDataFetcher(DataFetcherFactories.useDataFetcher(new ViewField())));
    }
}
