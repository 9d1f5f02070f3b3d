package io.tillbook.query.audit;

import io.tillbook.api.kernel.Principal;
import io.tillbook.query.graphql.BadArgument;
import io.tillbook.query.graphql.Connection;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.sight.Sight;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers which requests were denied. */
@Controller
final class DeniedRequestQueries {
    private final DeniedRequestViews denied;

    DeniedRequestQueries(DeniedRequestViews denied) {
        this.denied = denied;
    }

    /** They belong to no location: whoever sees only some sees none of them. */
    @QueryMapping
    Connection<ShownDenial> deniedRequests(@Argument @Nullable String principal,
            @Argument @Nullable DenialReason reason, @Argument @Nullable String permission,
            @Argument @Nullable Integer first, @Argument @Nullable String after) {
        Principal of = BadArgument.parseIfGiven("principal", principal, Principal::new);
        PageRequest page = PageRequest.of(first, after);
        List<DeniedRequest> found = Sight.current().covers(Sight.everything())
                ? denied.find(of, reason, permission, page)
                : List.of();
        return Connection.of(page, found, DeniedRequest::id, ShownDenial::of);
    }
}
