package io.tillbook.query.graphql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the entries of a page among others that do not belong to the list, as far as one request may go: where that
 * was not far enough, the page has fewer entries than it could and says where to go on.
 */
public final class LookThrough {

    /** Most entries that one request looks at, and one part more. */
    private static final int MOST = 1_000;

    private LookThrough() {}

    /**
     * A part of what is looked through.
     *
     * @param found what of it belongs to the list
     * @param looked how many entries it had
     * @param next key after which the next part begins; null where there is none
     */
    public record Part<T>(List<T> found, int looked, @Nullable String next) {}

    /**
     * The page that was asked for.
     *
     * @param parts the part after a key; after none it is the first
     * @param key key of an entry
     * @param node what the entry shows
     */
    public static <S, T> Connection<T> page(PageRequest page, Function<@Nullable String, Part<S>> parts,
            Function<S, String> key, Function<S, T> node) {
        List<S> found = new ArrayList<>();
        String next = page.after();
        int looked = 0;
        do {
            Part<S> part = parts.apply(next);
            found.addAll(part.found());
            looked += part.looked();
            next = part.next();
        } while (next != null && found.size() < page.first() && looked < MOST);
        if (found.size() > page.first()) {
            found = found.subList(0, page.first());
            next = key.apply(found.getLast());
        }
        return Connection.lookedThrough(page, found, key, node, next);
    }
}
