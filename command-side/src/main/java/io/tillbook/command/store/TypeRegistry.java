package io.tillbook.command.store;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.EventNaming;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.NamedRejection;
import io.tillbook.command.kernel.OutcomeTypes;
import io.tillbook.command.kernel.Slice;
import io.tillbook.command.kernel.StoredType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The types that capabilities store and publish: their names, and their JSON. Built from the registrations. */
public final class TypeRegistry implements EventNaming {
    private final List<StoredType> stored;
    private final Map<String, StoredType> byName;
    private final Map<Class<?>, StoredType> byType;
    private final SortedMap<String, Class<? extends Rejection>> rejections = new TreeMap<>();
    private final JsonMapper json;

    private TypeRegistry(List<Slice> slices) {
        slices.forEach(TypeRegistry::checkNames);
        stored = slices.stream().flatMap(TypeRegistry::stored).toList();
        byName = index(stored, StoredType::name);
        byType = index(stored, StoredType::type);
        index(slices.stream().flatMap(slice -> slice.commands().stream()).toList(), CommandHandling::type);
        index(slices.stream().flatMap(slice -> slice.rejections().stream()).toList(), NamedRejection::name)
                .forEach((name, rejection) -> rejections.put(name, rejection.type()));
        json = LedgerJson.events(rejections);
    }

    /**
     * The types of these slices and of the kernel itself.
     *
     * @throws IllegalArgumentException when a name is given twice, or does not begin with its capability
     */
    public static TypeRegistry of(Collection<? extends Slice> slices) {
        return new TypeRegistry(Stream.concat(Stream.of(new OutcomeTypes()), slices.stream()).toList());
    }

    @Override
    public String nameOf(Event event) {
        return of(event.getClass()).orElseThrow().name();
    }

    /** All that is stored: events and snapshots. */
    public List<StoredType> stored() {
        return stored;
    }

    /** All rejections by name. */
    public SortedMap<String, Class<? extends Rejection>> rejections() {
        return new TreeMap<>(rejections);
    }

    /** Reads and writes events, rejections and snapshots. */
    public JsonMapper json() {
        return json;
    }

    /** How a class is stored, if it is. */
    public Optional<StoredType> of(Class<?> type) {
        return Optional.ofNullable(byType.get(type));
    }

    /** What is stored under a name. */
    Optional<StoredType> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    private static Stream<StoredType> stored(Slice slice) {
        return Stream.of(slice.events(), slice.snapshots()).flatMap(List::stream);
    }

    private static void checkNames(Slice slice) {
        Stream.of(slice.commands().stream().map(CommandHandling::type), stored(slice).map(StoredType::name),
                slice.rejections().stream().map(NamedRejection::name))
                .flatMap(names -> names)
                .filter(name -> !name.startsWith(slice.capability() + "."))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException(name + " is no name within " + slice.capability());
                });
    }

    private static <K, T> Map<K, T> index(List<T> types, Function<T, K> key) {
        Map<K, T> index = new HashMap<>();
        types.forEach(type -> {
            T other = index.put(key.apply(type), type);
            if (other != null) {
                throw new IllegalArgumentException(other + " and " + type + " are registered under one key");
            }
        });
        return index;
    }
}
