package io.tillbook.query.audit;

import io.tillbook.api.kernel.Principal;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.store.StateStore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Finds requests that were denied, the latest first. */
record DeniedRequestViews(StateStore state) {
    private static final String ID = "id";

    /** A page of them; those of any principal, reason and permission where these are null. */
    List<DeniedRequest> find(@Nullable Principal principal, @Nullable DenialReason reason, @Nullable String permission,
            PageRequest page) {
        Query query = new Query().with(Sort.by(Sort.Direction.DESC, ID)).limit(page.limit());
        narrow(query, "principal", principal);
        narrow(query, "reason", reason);
        narrow(query, "permission", permission);
        String after = page.after();
        if (after != null) {
            query.addCriteria(Criteria.where(ID).lt(after));
        }
        return state.template().find(query, DeniedRequest.class);
    }

    private static void narrow(Query query, String member, @Nullable Object value) {
        if (value != null) {
            query.addCriteria(Criteria.where(member).is(value));
        }
    }
}
