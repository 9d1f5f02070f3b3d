package io.tillbook.query.access.approval;

import io.tillbook.api.kernel.ApprovalId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.query.graphql.BadArgument;
import io.tillbook.query.graphql.ChangeHub;
import io.tillbook.query.graphql.Connection;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.kernel.StoredView;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

/** Answers questions about approvals. */
@Controller
final class ApprovalQueries {

    private final ApprovalViews views;
    private final ChangeHub<ApprovalRequest> changes;
    private final InstantSource clock;

    ApprovalQueries(ApprovalViews views, ChangeHub<ApprovalRequest> changes, InstantSource clock) {
        this.views = views;
        this.changes = changes;
        this.clock = clock;
    }

    @QueryMapping
    @Nullable
    ApprovalRequest approvalRequest(@Argument String id) {
        ApprovalView found = views.approval(BadArgument.parse("id", id, ApprovalId::new));
        return found == null ? null : ApprovalRequest.of(found);
    }

    @QueryMapping
    Connection<ApprovalRequest> approvalRequests(@Argument @Nullable String location,
            @Argument @Nullable Boolean open, @Argument @Nullable Integer first, @Argument @Nullable String after) {
        LocationId at = BadArgument.parseIfGiven("location", location, LocationId::new);
        PageRequest page = PageRequest.of(first, after);
        List<StoredView<ApprovalView>> found = views.approvals(at, open, clock.instant(), page.afterNumber(),
                page.limit());
        return Connection.of(page, found, each -> Long.toString(each.view().requestedPosition()),
                each -> ApprovalRequest.of(each.view()));
    }

    @SubscriptionMapping
    Flux<ApprovalRequest> approvalRequestChanged(@Argument @Nullable String location) {
        LocationId at = BadArgument.parseIfGiven("location", location, LocationId::new);
        return changes.changes().filter(approval -> at == null || at.equals(approval.location()));
    }
}
