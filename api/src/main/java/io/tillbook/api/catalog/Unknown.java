package io.tillbook.api.catalog;

import io.tillbook.api.kernel.Id;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How ids that nobody knows are named in a rejection: all of them, unless they are very many. */
final class Unknown {
    private static final int MAX_NAMED = 100;

    private Unknown() {}

    /** Those that are named. */
    static <T> List<T> named(List<T> unknown) {
        return List.copyOf(unknown.subList(0, Math.min(MAX_NAMED, unknown.size())));
    }

    /** Such as "Products A, B and 3 more". */
    static String what(String noun, List<? extends Id> named, @Nullable Integer total) {
        int more = total == null ? 0 : total - named.size();
        return noun + (named.size() > 1 ? "s " : " ")
                + named.stream().map(Id::value).collect(Collectors.joining(", "))
                + (more > 0 ? " and " + more + " more" : "");
    }
}
