package io.tillbook.query.audit;

import io.tillbook.api.kernel.Principal;
import io.tillbook.query.graphql.BadArgument;
import io.tillbook.query.graphql.Connection;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.sight.Sight;
import io.tillbook.query.store.StateStore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers which requests were denied. */
@Controller
final class DeniedRequestQueries {
    private static final String ID = "id";

    private final StateStore state;

    DeniedRequestQueries(StateStore state) {
        this.state = state;
    }

    /** They belong to no location: whoever sees only some sees none of them. */
    @QueryMapping
    Connection<ShownDenial> deniedRequests(@Argument @Nullable String principal,
            @Argument @Nullable DenialReason reason, @Argument @Nullable String permission,
            @Argument @Nullable Integer first, @Argument @Nullable String after) {
        Principal of = BadArgument.parseIfGiven("principal", principal, Principal::new);
        PageRequest page = PageRequest.of(first, after);
        List<DeniedRequest> found = Sight.current().covers(Sight.everything())
                ? state.template().find(query(of, reason, permission, page), DeniedRequest.class)
                : List.of();
        return Connection.of(page, found, DeniedRequest::id, ShownDenial::of);
    }

    private static Query query(@Nullable Principal principal, @Nullable DenialReason reason,
            @Nullable String permission, PageRequest page) {
        Query query = new Query().with(Sort.by(Sort.Direction.DESC, ID)).limit(page.limit());
        narrow(query, "principal", principal);
        narrow(query, "reason", reason);
        narrow(query, "permission", permission);
        String after = page.after();
        return after == null ? query : query.addCriteria(Criteria.where(ID).lt(after));
    }

    private static void narrow(Query query, String member, @Nullable Object value) {
        if (value != null) {
            query.addCriteria(Criteria.where(member).is(value));
        }
    }
}
