package io.tillbook.query.pricing.groupbuy;

import io.tillbook.api.pricing.groupbuy.GroupBuyId;
import io.tillbook.api.pricing.groupbuy.GroupBuyState;
import io.tillbook.query.graphql.BadArgument;
import io.tillbook.query.graphql.Connection;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.kernel.StoredView;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers questions about groups that buy together. */
@Controller
final class GroupBuyQueries {
    private final GroupBuyViews views;

    GroupBuyQueries(GroupBuyViews views) {
        this.views = views;
    }

    @QueryMapping
    @Nullable
    GroupBuyView groupBuy(@Argument String id) {
        StoredView<GroupBuyView> found = views.groups().get(BadArgument.parse("id", id, GroupBuyId::new).value());
        return found == null ? null : found.view();
    }

    @QueryMapping
    Connection<GroupBuyView> groupBuys(@Argument @Nullable GroupBuyState state, @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        PageRequest page = PageRequest.of(first, after);
        return Connection.of(page, views.newest(state, page.afterNumber(), page.limit()),
                found -> Long.toString(found.view().openedPosition()), StoredView::view);
    }
}
