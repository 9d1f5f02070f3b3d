package io.tillbook.query.members.visit;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.query.graphql.BadArgument;
import io.tillbook.query.members.MemberView;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers how often members come. */
@Controller
final class MemberVisitQueries {
    private final MemberVisits visits;

    MemberVisitQueries(MemberVisits visits) {
        this.visits = visits;
    }

    @QueryMapping
    MemberPurchases memberPurchases(@Argument String member) {
        return visits.of(BadArgument.parse("member", member, MemberId::new));
    }

    @SchemaMapping(typeName = "Member")
    MemberPurchases frequency(MemberView member) {
        return visits.of(member.id());
    }
}
