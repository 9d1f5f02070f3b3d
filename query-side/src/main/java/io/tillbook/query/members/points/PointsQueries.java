package io.tillbook.query.members.points;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.query.checkout.PointValue;
import io.tillbook.query.graphql.BadArgument;
import io.tillbook.query.graphql.Connection;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.members.MemberView;
import io.tillbook.query.members.standing.MemberStandings;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers questions about points. */
@Controller
final class PointsQueries {
    private static final int MOST_DAYS = 3_660;

    private final PointsViews views;
    private final PointValue value;
    private final MemberStandings standings;
    private final InstantSource clock;

    PointsQueries(PointsViews views, PointValue value, MemberStandings standings, InstantSource clock) {
        this.views = views;
        this.value = value;
        this.standings = standings;
        this.clock = clock;
    }

    @QueryMapping
    ShownPoints pointsAccount(@Argument String member, @Argument @Nullable LocalDate on) {
        PointsView found = views.account(BadArgument.parse("member", member, MemberId::new));
        return found.on(on == null ? today() : on);
    }

    @BatchMapping(typeName = "Member", field = "points")
    Map<MemberView, ShownPoints> ofMembers(List<MemberView> members) {
        Map<MemberId, PointsView> found = views.accounts(members.stream().map(MemberView::id).distinct().toList());
        LocalDate today = today();
        return members.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), member -> found
                        .getOrDefault(member.id(), PointsView.none(member.id()))
                        .on(today)));
    }

    /** By the clock of the chain, as tiers are told. */
    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), standings.tiers().zone());
    }

    @SchemaMapping(typeName = "PointsAccount")
    long expiring(ShownPoints points, @Argument int days) {
        if (days < 0 || days > MOST_DAYS) {
            throw new BadArgument("days", "must be between 0 and " + MOST_DAYS);
        }
        return points.expiring(days);
    }

    @QueryMapping
    Connection<StatementView> pointsStatement(@Argument String member, @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        PageRequest page = PageRequest.of(first, after);
        MemberId id = BadArgument.parse("member", member, MemberId::new);
        return Connection.of(page, views.statement(id, page.afterNumber(), page.limit()),
                found -> Long.toString(found.view().place()), StoredView::view);
    }

    @SchemaMapping(typeName = "PointsStatementLine")
    OffsetDateTime at(StatementView line) {
        return line.at().atOffset(ZoneOffset.UTC);
    }

    @QueryMapping
    Liability pointsLiability(@Argument String month) {
        try {
            String named = YearMonth.parse(month).toString();
            return Liability.of(named, views.monthsUpTo(named), value.minor());
        } catch (DateTimeException malformed) {
            throw new BadArgument("month", "must be a month as 2026-11");
        }
    }

    @QueryMapping
    List<ShownProgram> pointsProgram() {
        return views.program().versions().stream().map(ShownProgram::of).toList();
    }
}
