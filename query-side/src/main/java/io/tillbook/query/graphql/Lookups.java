package io.tillbook.query.graphql;

import static java.util.Objects.requireNonNull;

import graphql.schema.DataFetcher;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.PropertyDataFetcher;
import graphql.schema.idl.FieldWiringEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.WiringFactory;
import graphql.language.ObjectTypeDefinition;
import io.tillbook.api.kernel.Id;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import reactor.core.publisher.Mono;

/** Wires what is looked up by an id into all types that have the id, so that no type needs code of its own for it. */
final class Lookups implements RuntimeWiringConfigurer, WiringFactory {

    private final List<Lookup<?>> lookups;

    Lookups(BatchLoaderRegistry loaders, List<Lookup<?>> lookups) {
        this.lookups = lookups;
        lookups.forEach(lookup -> register(loaders, lookup));
    }

    private static <V> void register(BatchLoaderRegistry loaders, Lookup<V> lookup) {
        loaders.<String, V>forName(lookup.type())
                .registerMappedBatchLoader((ids, _) -> Mono.fromCallable(() -> lookup.find().apply(ids)));
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.wiringFactory(this);
    }

    @Override
    public boolean providesDataFetcher(FieldWiringEnvironment field) {
        return of(field).isPresent();
    }

    @Override
    public DataFetcher<?> getDataFetcher(FieldWiringEnvironment field) {
        Lookup<?> lookup = of(field).orElseThrow();
        PropertyDataFetcher<?> id = PropertyDataFetcher.fetching(lookup.idField());
        return environment -> {
            @Nullable Object key = id.get(environment);
            return key == null ? null : requireNonNull(environment.getDataLoader(lookup.type())).load(text(key));
        };
    }

    private Optional<Lookup<?>> of(FieldWiringEnvironment field) {
        String type = GraphQLTypeUtil.unwrapAll(field.getFieldType()).getName();
        return lookups.stream()
                .filter(lookup -> lookup.type().equals(type) && hasField(field, lookup.idField()))
                .findFirst();
    }

    private static boolean hasField(FieldWiringEnvironment field, String name) {
        return field.getParentType() instanceof ObjectTypeDefinition parent
                && parent.getFieldDefinitions().stream().anyMatch(each -> each.getName().equals(name));
    }

    private static String text(Object key) {
        return key instanceof Id id ? id.value() : key.toString();
    }
}
