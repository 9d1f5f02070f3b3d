package io.tillbook.query.graphql;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list, in the form of the Relay cursor specification. Cursors are keys of entries, so that entries that
 * come in meanwhile neither repeat nor hide others.
 *
 * @param edges the entries
 * @param pageInfo where the page lies
 * @param <T> the entries
 */
public record Connection<T>(List<Edge<T>> edges, PageInfo pageInfo) {

    /**
     * An entry and its cursor.
     *
     * @param <T> the entries
     */
    public record Edge<T>(T node, String cursor) {}

    /** Where a page lies in its list. */
    public record PageInfo(boolean hasNextPage, boolean hasPreviousPage, @Nullable String startCursor,
            @Nullable String endCursor) {}

    /**
     * The page that was asked for.
     *
     * @param found entries from the beginning of the page on, up to {@link PageRequest#limit}
     * @param key key of an entry
     * @param node what the entry shows
     */
    public static <S, T> Connection<T> of(PageRequest page, List<S> found, Function<S, String> key,
            Function<S, T> node) {
        List<Edge<T>> edges = found.stream()
                .limit(page.first())
                .map(each -> new Edge<>(node.apply(each), PageRequest.cursor(key.apply(each))))
                .toList();
        String start = edges.isEmpty() ? null : edges.getFirst().cursor();
        String end = edges.isEmpty() ? null : edges.getLast().cursor();
        return new Connection<>(edges, new PageInfo(found.size() > page.first(), page.after() != null, start, end));
    }
}
