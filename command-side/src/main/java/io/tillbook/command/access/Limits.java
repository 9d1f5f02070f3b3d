package io.tillbook.command.access;

import io.tillbook.api.access.AccessRejection.UnknownLimits;
import io.tillbook.api.access.AccessRejection;
import io.tillbook.api.access.GrantedLimit;
import io.tillbook.api.kernel.Limit;
import io.tillbook.command.kernel.Rules;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * All limits of the ledger.
 *
 * @param all those of all capabilities, once these are there
 */
public record Limits(Supplier<? extends Collection<Limit>> all) {
    /** The limit of an id. */
    public Optional<Limit> find(String id) {
        return all.get().stream().filter(limit -> limit.id().equals(id)).findFirst();
    }

    /** Rule: there are such limits. */
    Optional<AccessRejection> unknown(List<GrantedLimit> granted) {
        List<String> unknown = granted.stream().map(GrantedLimit::limit).filter(id -> find(id).isEmpty()).toList();
        return Rules.when(!unknown.isEmpty(), () -> new UnknownLimits(unknown));
    }
}
