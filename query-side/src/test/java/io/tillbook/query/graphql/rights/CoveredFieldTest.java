package io.tillbook.query.graphql.rights;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.query.sight.Placed;
import io.tillbook.query.sight.Sight;
import io.tillbook.query.sight.Viewer;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A field that tells what is seen while it is read, of something that is at a store. */
class CoveredFieldTest {
    private static final String SCHEMA = """
            directive @needs(permission: String!) on FIELD_DEFINITION
            type Query { thing: Thing @needs(permission: "things") }
            type Thing { seen: String @needs(permission: "secrets") }
            """;
    private static final LocationId HERE = new LocationId("S1");
    private static final LocationId THERE = new LocationId("S2");

    /** Where it is. */
    private record Thing(LocationId location) implements Placed {
        @Override
        public boolean isSeenBy(Sight sight) {
            return sight.sees(location);
        }
    }

    private static @Nullable Object seen(Sight things, Sight secrets) {
        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring()
                .type("Query", type -> type.dataFetcher("thing", _ -> new Thing(HERE)))
                .type("Thing", type -> type.dataFetcher("seen", _ -> Sight.current().toString()));
        new FieldRights(_ -> false).configure(wiring);
        Viewer viewer = permission -> Optional.of(permission.equals("things") ? things : secrets);
        return GraphQL.newGraphQL(new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(SCHEMA),
                wiring.build()))
                .build()
                .execute(ExecutionInput.newExecutionInput("{ thing { seen } }")
                        .graphQLContext(Map.of(Viewer.class, viewer)))
                .getData();
    }

    @Test
    void readsWhatTheQuestionMaySeeWhereverThePermissionReaches() {
        Sight here = Sight.of(Set.of(HERE));

        assertThat(seen(here, Sight.everything())).hasToString("{thing={seen=" + here + "}}");
        assertThat(seen(here, Sight.of(Set.of(HERE, THERE)))).hasToString("{thing={seen=" + here + "}}");
    }

    @Test
    void isNullWhereThePermissionDoesNotReach() {
        assertThat(seen(Sight.everything(), Sight.of(Set.of(THERE)))).hasToString("{thing={seen=null}}");
    }
}
