package io.tillbook.query.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.graphql.execution.DefaultBatchLoaderRegistry;
import org.springframework.graphql.execution.DefaultExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import org.springframework.graphql.test.tester.GraphQlTester;

/** A type that no code knows of gets what it names by an id, all entries together. */
class LookupsTest {

    private static final String SCHEMA = """
            type Query { shelves: [Shelf!]! boxes: [Box!]! }
            type Shelf { sku: ID product: Product location: ID! store: Location }
            type Box { sku: ID! goods: Product }
            type Product { sku: ID! name: String! }
            type Location { id: ID! name: String! }
            """;

    private final List<Set<String>> read = new ArrayList<>();

    record Shelf(@Nullable Sku sku, LocationId location) {}

    record Box(String sku) {}

    @Test
    void areWiredByTheTypeOfTheField() {
        GraphQlTester.Response response = ExecutionGraphQlServiceTester.create(service())
                .document("{ shelves { product { name } store { name } } boxes { goods { name } } }")
                .execute();
        assertThat(response.path("shelves").entityList(Object.class).get()).hasToString("""
                [{product={name=Product A}, store={name=Location X}}, \
                {product={name=Product B}, store={name=Location X}}, \
                {product=null, store={name=Location Y}}, {product=null, store={name=Location Y}}]""");
        assertThat(response.path("boxes").entityList(Object.class).get())
                .hasToString("[{goods={name=Product A}}, {goods={name=Product C}}]");
        // A list is read at once, and nothing that another one has read already.
        assertThat(read).containsExactlyInAnyOrder(new TreeSet<>(Set.of("A", "B", "none")),
                new TreeSet<>(Set.of("X", "Y")), new TreeSet<>(Set.of("C")));
    }

    private DefaultExecutionGraphQlService service() {
        DefaultBatchLoaderRegistry loaders = new DefaultBatchLoaderRegistry();
        Lookups lookups = new Lookups(loaders, List.of(new Lookup<>("Product", "sku", ids -> found("Product", ids)),
                new Lookup<>("Location", "location", ids -> found("Location", ids))));
        GraphQlSource source = GraphQlSource.schemaResourceBuilder()
                .schemaResources(new ByteArrayResource(SCHEMA.getBytes(StandardCharsets.UTF_8)))
                .configureRuntimeWiring(lookups)
                .configureRuntimeWiring(wiring -> wiring.type("Query",
                        type -> type.dataFetcher("shelves", _ -> shelves())
                                .dataFetcher("boxes", _ -> List.of(new Box("A"), new Box("C")))))
                .build();
        DefaultExecutionGraphQlService service = new DefaultExecutionGraphQlService(source);
        service.addDataLoaderRegistrar(loaders);
        return service;
    }

    private static List<Shelf> shelves() {
        LocationId here = new LocationId("X");
        LocationId there = new LocationId("Y");
        return List.of(new Shelf(new Sku("A"), here), new Shelf(new Sku("B"), here), new Shelf(null, there),
                new Shelf(new Sku("none"), there));
    }

    private Map<String, Map<String, String>> found(String kind, Set<String> ids) {
        read.add(new TreeSet<>(ids));
        Map<String, Map<String, String>> found = new TreeMap<>();
        ids.stream().filter(id -> !id.equals("none")).forEach(id -> found.put(id, Map.of("name", kind + " " + id)));
        return found;
    }
}
