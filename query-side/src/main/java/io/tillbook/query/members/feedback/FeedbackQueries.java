package io.tillbook.query.members.feedback;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.members.feedback.FeedbackId;
import io.tillbook.api.members.feedback.FeedbackState;
import io.tillbook.query.graphql.BadArgument;
import io.tillbook.query.graphql.Connection;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.members.MemberView;
import io.tillbook.query.members.Persons;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers what customers have told. */
@Controller
final class FeedbackQueries {
    private final FeedbackViews views;
    private final Persons persons;

    FeedbackQueries(FeedbackViews views, Persons persons) {
        this.views = views;
        this.persons = persons;
    }

    @QueryMapping
    @Nullable
    FeedbackView feedback(@Argument String id) {
        StoredView<FeedbackView> found =
                views.feedback().get(BadArgument.parse("id", id, FeedbackId::new).value());
        return found == null ? null : found.view();
    }

    @QueryMapping
    Connection<FeedbackView> feedbacks(@Argument @Nullable String location, @Argument @Nullable String member,
            @Argument @Nullable FeedbackState state, @Argument @Nullable Boolean poor,
            @Argument @Nullable Integer first, @Argument @Nullable String after) {
        FeedbackFilter filter = new FeedbackFilter(BadArgument.parseIfGiven("location", location, LocationId::new),
                member == null ? List.of() : List.of(BadArgument.parse("member", member, MemberId::new)), state, poor);
        return page(filter, PageRequest.of(first, after));
    }

    @SchemaMapping(typeName = "Member", field = "feedback")
    Connection<FeedbackView> ofMember(MemberView member, @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        return page(new FeedbackFilter(null, persons.ids(member.id()), null, null), PageRequest.of(first, after));
    }

    private Connection<FeedbackView> page(FeedbackFilter filter, PageRequest page) {
        return Connection.of(page, views.newest(filter, page.afterNumber(), page.limit()),
                found -> Long.toString(found.view().recordedPosition()), StoredView::view);
    }
}
