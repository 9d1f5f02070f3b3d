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

    /**
     * A page of what was found among entries that were looked through, of which not all belong to the list.
     *
     * @param found what was found, at most {@link PageRequest#first}
     * @param key key of an entry
     * @param node what the entry shows
     * @param next key to look on after; null where all entries have been looked through
     */
    static <S, T> Connection<T> lookedThrough(PageRequest page, List<S> found, Function<S, String> key,
            Function<S, T> node, @Nullable String next) {
        List<Edge<T>> edges = found.stream()
                .map(each -> new Edge<>(node.apply(each), PageRequest.cursor(key.apply(each))))
                .toList();
        String start = edges.isEmpty() ? null : edges.getFirst().cursor();
        String last = edges.isEmpty() ? null : edges.getLast().cursor();
        String end = next == null ? last : PageRequest.cursor(next);
        return new Connection<>(edges, new PageInfo(next != null, page.after() != null, start, end));
    }
}
