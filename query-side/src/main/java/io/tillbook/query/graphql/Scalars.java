package io.tillbook.query.graphql;

import graphql.scalars.ExtendedScalars;
import graphql.schema.DataFetcherFactories;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLScalarType;
import graphql.schema.idl.RuntimeWiring;
import io.tillbook.api.kernel.Days;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Predicate;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** The scalars of the schema, and how fields are read. */
final class Scalars implements RuntimeWiringConfigurer {

    private static final GraphQLScalarType DECIMAL = ExtendedScalars.newAliasedScalar("Decimal")
            .aliasedScalar(ExtendedScalars.GraphQLBigDecimal)
            .build();

    private final Unsealing personal;

    /** @param personal opens personal data */
    Scalars(Unsealing personal) {
        this.personal = personal;
    }

    private static <I> GraphQLScalarType bounded(GraphQLScalarType scalar, Class<I> kind, Predicate<I> isIncluded) {
        return scalar.transform(builder -> builder.coercing(new BoundedCoercing<>(scalar.getCoercing(),
                value -> isIncluded.test(kind.cast(value)), Days.MISTAKE)));
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.scalar(DECIMAL)
                .scalar(ExtendedScalars.GraphQLLong)
                .scalar(bounded(ExtendedScalars.Date, LocalDate.class, Days::include))
                .scalar(bounded(ExtendedScalars.DateTime, OffsetDateTime.class,
                        moment -> Days.include(LocalDate.ofInstant(moment.toInstant(), ZoneOffset.UTC))))
                .scalar(ExtendedScalars.Json)
                .codeRegistry(GraphQLCodeRegistry.newCodeRegistry()
                        .defaultDataFetcher(DataFetcherFactories.useDataFetcher(new ViewField(personal))));
    }
}
