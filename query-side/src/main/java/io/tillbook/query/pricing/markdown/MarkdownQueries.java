package io.tillbook.query.pricing.markdown;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.pricing.markdown.MarkdownId;
import io.tillbook.api.pricing.markdown.MarkdownState;
import io.tillbook.query.graphql.BadArgument;
import io.tillbook.query.graphql.Connection;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.kernel.StoredView;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers questions about markdowns. */
@Controller
final class MarkdownQueries {
    private final MarkdownViews views;
    private final InstantSource clock;

    MarkdownQueries(MarkdownViews views, InstantSource clock) {
        this.views = views;
        this.clock = clock;
    }

    @QueryMapping
    @Nullable
    MarkdownView markdown(@Argument String id) {
        StoredView<MarkdownView> found =
                views.markdowns().get(BadArgument.parse("id", id, MarkdownId::new).value());
        return found == null ? null : found.view();
    }

    @QueryMapping
    Connection<MarkdownView> markdowns(@Argument @Nullable String location, @Argument @Nullable MarkdownState state,
            @Argument @Nullable Integer first, @Argument @Nullable String after) {
        LocationId at = BadArgument.parseIfGiven("location", location, LocationId::new);
        PageRequest page = PageRequest.of(first, after);
        Instant now = clock.instant();
        return Connection.of(page, views.newest(at, state, now, page.afterNumber(), page.limit()),
                found -> Long.toString(found.view().proposedPosition()), StoredView::view);
    }

    @QueryMapping
    List<ShownMarkdownSteps> markdownSteps() {
        return ShownMarkdownSteps.all(views.plan());
    }

    @SchemaMapping(typeName = "Markdown", field = "state")
    MarkdownState state(MarkdownView markdown) {
        return markdown.state(clock.instant());
    }
}
