package io.tillbook.query.graphql;

import io.tillbook.query.kernel.ViewsProgress;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** How far the views are. */
@Controller
final class ProgressQueries {

    private final ViewsProgress progress;

    ProgressQueries(ViewsProgress progress) {
        this.progress = progress;
    }

    @QueryMapping
    long viewsPosition() {
        return progress.position();
    }
}
