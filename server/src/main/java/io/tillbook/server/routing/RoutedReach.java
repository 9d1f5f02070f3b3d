package io.tillbook.server.routing;

import io.tillbook.api.access.Scope;
import io.tillbook.api.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A reach as it crosses to another process, where what a command concerns is found out.
 *
 * @param everywhere whether it is that of the server itself; nothing else counts then
 * @param permission id of what is to be done; missing where the reach is everywhere
 * @param rights the rights that bear on it
 */
record RoutedReach(boolean everywhere, @Nullable String permission, List<RoutedRight> rights) {
    static final RoutedReach EVERYWHERE = new RoutedReach(true, null, List.of());

    /**
     * A right, see {@code Rights.Right}.
     *
     * @param limits most amounts by the ids of limits
     * @param roles the roles that it comes of; missing where a process of an earlier version does not tell
     */
    record RoutedRight(Set<String> permissions, List<Scope> scopes, @Nullable Instant from, @Nullable Instant until,
            Map<String, Money> limits, @Nullable List<Set<String>> roles) {}
}
