package io.tillbook.query.members.mall;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.members.mall.RewardId;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.store.MongoViews;
import io.tillbook.query.store.ViewDatabase;
import io.tillbook.query.store.ViewDefinition;
import io.tillbook.query.store.Whereabouts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Rewards and redemptions in the database. A member's points are the same in all stores, and so is what they had. */
final class MallViews {
    private static final String OFFERED = "offeredPosition";
    private static final String WITHDRAWN = "withdrawn";
    private static final String REDEEMED = "redeemedPosition";
    private static final String MEMBER = "member";
    private static final Bson NEWEST = Indexes.descending(OFFERED);
    private static final ViewDefinition<RewardView> REWARDS = new ViewDefinition<>("rewards", RewardView.class,
            Whereabouts.shared(),
            List.of(NEWEST, Indexes.compoundIndex(Indexes.ascending(WITHDRAWN), NEWEST)));
    private static final ViewDefinition<MemberRewardView> COUNTS = new ViewDefinition<>("memberRewards",
            MemberRewardView.class, Whereabouts.shared(), List.of());
    private static final ViewDefinition<RedemptionView> REDEMPTIONS = new ViewDefinition<>("redemptions",
            RedemptionView.class, Whereabouts.shared(),
            List.of(Indexes.compoundIndex(Indexes.ascending(MEMBER), Indexes.descending(REDEEMED))));

    private final MongoViews<RewardView> rewards;
    private final MongoViews<MemberRewardView> counts;
    private final MongoViews<RedemptionView> redemptions;

    MallViews(ViewDatabase database) {
        this.rewards = database.views(REWARDS);
        this.counts = database.views(COUNTS);
        this.redemptions = database.views(REDEMPTIONS);
    }

    MongoViews<RewardView> rewards() {
        return rewards;
    }

    MongoViews<MemberRewardView> counts() {
        return counts;
    }

    MongoViews<RedemptionView> redemptions() {
        return redemptions;
    }

    /** Rewards, those offered last first, before one. */
    List<StoredView<RewardView>> newest(boolean withdrawn, @Nullable Long before, int limit) {
        Document filter = new Document(WITHDRAWN, withdrawn);
        return rewards.find(before == null ? filter : filter.append(OFFERED, new Document("$lt", before)),
                Sorts.descending(OFFERED), limit);
    }

    /** How often a person has had each of some rewards, under any of their ids. */
    Map<RewardId, Integer> taken(List<RewardId> some, List<MemberId> ids) {
        Map<RewardId, Integer> taken = new HashMap<>();
        counts.load(some.stream().flatMap(reward -> ids.stream().map(id -> MemberRewardView.key(reward, id))).toList())
                .values()
                .forEach(found -> taken.merge(found.view().reward(), found.view().taken(), Integer::sum));
        return taken;
    }

    /** What a person has had, the latest first, before one. */
    List<StoredView<RedemptionView>> ofMember(List<MemberId> ids, @Nullable Long before, int limit) {
        Document filter = new Document(MEMBER, new Document("$in", ids.stream().map(MemberId::value).toList()));
        return redemptions.find(before == null ? filter : filter.append(REDEEMED, new Document("$lt", before)),
                Sorts.descending(REDEEMED), limit);
    }
}
