package io.tillbook.query.members.mall;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.members.mall.RedemptionId;
import io.tillbook.api.members.mall.RewardId;
import io.tillbook.api.members.points.PointsAccount;
import io.tillbook.query.catalog.Locations;
import io.tillbook.query.graphql.BadArgument;
import io.tillbook.query.graphql.Connection;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.members.Persons;
import io.tillbook.query.members.mall.ShownReward.Customer;
import io.tillbook.query.members.points.UsablePoints;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers what members can have for points, and what they had. */
@Controller
final class MallQueries {
    private final MallViews views;
    private final UsablePoints points;
    private final Persons persons;
    private final Locations locations;
    private final InstantSource clock;

    MallQueries(MallViews views, UsablePoints points, Persons persons, Locations locations, InstantSource clock) {
        this.views = views;
        this.points = points;
        this.persons = persons;
        this.locations = locations;
        this.clock = clock;
    }

    @QueryMapping
    Connection<ShownReward> rewards(@Argument @Nullable String location, @Argument @Nullable String member,
            @Argument @Nullable Boolean withdrawn, @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        LocationId at = BadArgument.parseIfGiven("location", location, LocationId::new);
        MemberId who = BadArgument.parseIfGiven("member", member, MemberId::new);
        PageRequest page = PageRequest.of(first, after);
        List<StoredView<RewardView>> found =
                views.newest(Boolean.TRUE.equals(withdrawn), page.afterNumber(), page.limit());
        Shown shown = shown(at, who, found.stream().map(StoredView::view).toList());
        return Connection.of(page, found, each -> Long.toString(each.view().offeredPosition()),
                each -> shown.of(each.view()));
    }

    @QueryMapping
    @Nullable
    RedemptionView redemption(@Argument String id) {
        StoredView<RedemptionView> found =
                views.redemptions().get(BadArgument.parse("id", id, RedemptionId::new).value());
        return found == null ? null : found.view();
    }

    @QueryMapping
    Connection<RedemptionView> redemptions(@Argument String member, @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        PageRequest page = PageRequest.of(first, after);
        List<MemberId> ids = persons.ids(BadArgument.parse("member", member, MemberId::new));
        return Connection.of(page, views.ofMember(ids, page.afterNumber(), page.limit()),
                found -> Long.toString(found.view().redeemedPosition()), StoredView::view);
    }

    /**
     * What all rewards of a page are shown by.
     *
     * @param account what the member has; null where none was named
     */
    private record Shown(OffsetDateTime now, LocalDate today, @Nullable PointsAccount account,
            Map<RewardId, Integer> taken) {
        ShownReward of(RewardView reward) {
            return ShownReward.of(reward, now, today,
                    account == null ? null : new Customer(account, taken.getOrDefault(reward.id(), 0)));
        }
    }

    private Shown shown(@Nullable LocationId at, @Nullable MemberId who, List<RewardView> rewards) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        return new Shown(now, at == null ? now.toLocalDate() : locations.today(at),
                who == null ? null : points.account(who),
                who == null ? Map.of() : views.taken(rewards.stream().map(RewardView::id).toList(), persons.ids(who)));
    }
}
