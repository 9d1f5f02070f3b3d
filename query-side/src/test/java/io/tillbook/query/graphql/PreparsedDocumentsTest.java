package io.tillbook.query.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.language.Document;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PreparsedDocumentsTest {

    private static final String ECHO = "query ($text: String) { echo(text: $text) }";

    private final PreparsedDocuments known = new PreparsedDocuments();
    private final List<String> read = new ArrayList<>();
    private final GraphQL engine = GraphQL.newGraphQL(schema())
            .instrumentation(new Reading())
            .preparsedDocumentProvider(known)
            .build();

    private final class Reading extends SimplePerformantInstrumentation {
        @Override
        public @Nullable InstrumentationContext<Document> beginParse(InstrumentationExecutionParameters parameters,
                @Nullable InstrumentationState state) {
            read.add(parameters.getQuery());
            return super.beginParse(parameters, state);
        }
    }

    @Test
    void readsOnceWhatIsAskedWithOtherVariables() {
        assertThat(echoed("one")).isEqualTo("one");
        assertThat(echoed("two")).isEqualTo("two");
        assertThat(read).containsExactly(ECHO);
    }

    @Test
    void tellsAllErrorsEachTime() {
        List<String> wrong = List.of("{ echo", "{ unknown }", "{ echo(text: 7) }");
        for (String document : wrong) {
            assertThat(errors(document)).as(document).isNotEmpty().isEqualTo(errors(document));
        }
        assertThat(read).hasSize(2 * wrong.size());
    }

    @Test
    void holdsNoDocumentThatWouldNeedAllItsRoom() {
        String large = "{ echo }" + " ".repeat(300_000);
        engine.execute(large);
        engine.execute(large);
        assertThat(read).hasSize(2);
    }

    @Test
    void countsWhatItHolds() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        known.bindTo(registry);
        echoed("one");
        assertThat(registry.get("cache.size").tag("cache", "documents").gauge().value()).isOne();
    }

    private Object echoed(String text) {
        ExecutionResult result = engine.execute(asked -> asked.query(ECHO).variables(Map.of("text", text)));
        Map<String, Object> data = result.getData();
        return data.get("echo");
    }

    private List<Map<String, Object>> errors(String document) {
        return engine.execute(document).getErrors().stream().map(error -> error.toSpecification()).toList();
    }

    private static GraphQLSchema schema() {
        RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring()
                .type("Query", type -> type.dataFetcher("echo", asked -> asked.getArgument("text")))
                .build();
        return new SchemaGenerator().makeExecutableSchema(
                new SchemaParser().parse("type Query { echo(text: String): String }"), wiring);
    }
}
