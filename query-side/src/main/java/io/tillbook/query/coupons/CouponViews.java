package io.tillbook.query.coupons;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import io.tillbook.api.coupons.CampaignId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.store.MongoViews;
import io.tillbook.query.store.ViewDatabase;
import io.tillbook.query.store.ViewDefinition;
import io.tillbook.query.store.Whereabouts;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Campaigns and coupons in the database. Everybody who may see them sees those of the chain. */
final class CouponViews {
    private static final String NUMBER = "number";
    private static final String OPENED = "openedPosition";
    private static final String DUE = "dueMs";
    private static final String MEMBER = "member";
    private static final String KEY = "_id";
    private static final String CAMPAIGN = "campaign";
    private static final String REMINDED = "remindDays";
    private static final String TELLABLE = "tellableMs";
    private static final ViewDefinition<CampaignView> CAMPAIGNS = new ViewDefinition<>("couponCampaigns",
            CampaignView.class, Whereabouts.shared(),
            List.of(Indexes.descending(OPENED), Indexes.ascending(NUMBER), Indexes.ascending(REMINDED)));
    private static final ViewDefinition<CouponView> COUPONS =
            new ViewDefinition<>("coupons", CouponView.class, Whereabouts.shared(),
                    List.of(Indexes.ascending(DUE), Indexes.ascending(MEMBER, KEY),
                            Indexes.ascending(CAMPAIGN, TELLABLE)));

    private final MongoViews<CampaignView> campaigns;
    private final MongoViews<CouponView> coupons;

    CouponViews(ViewDatabase database) {
        this.campaigns = database.views(CAMPAIGNS);
        this.coupons = database.views(COUPONS);
    }

    MongoViews<CampaignView> campaigns() {
        return campaigns;
    }

    MongoViews<CouponView> coupons() {
        return coupons;
    }

    Optional<CampaignView> campaign(CampaignId campaign) {
        return Optional.ofNullable(campaigns.get(campaign.value())).map(StoredView::view);
    }

    /** The campaign whose codes begin with a number. */
    Optional<CampaignView> numbered(int number) {
        return campaigns.find(new Document(NUMBER, number), Sorts.ascending(NUMBER), 1)
                .stream()
                .map(StoredView::view)
                .findFirst();
    }

    /** Campaigns, those opened last first, before one. */
    List<StoredView<CampaignView>> newest(@Nullable Long before, int limit) {
        Document filter = before == null ? new Document() : new Document(OPENED, new Document("$lt", before));
        return campaigns.find(filter, Sorts.descending(OPENED), limit);
    }

    /** What has become of a coupon; nothing yet where nobody has touched it. */
    CouponView coupon(CampaignId campaign, int serial) {
        StoredView<CouponView> found = coupons.get(CouponView.key(campaign, serial));
        return found == null ? CouponView.untouched(campaign, serial) : found.view();
    }

    /** Coupons of one of some members by their keys, after one of them. */
    List<StoredView<CouponView>> of(Collection<MemberId> members, @Nullable String after, int limit) {
        Document filter = new Document(MEMBER, new Document("$in", members.stream().map(MemberId::value).toList()));
        if (after != null) {
            filter.append(KEY, new Document("$gt", after));
        }
        return coupons.find(filter, Sorts.ascending(KEY), limit);
    }

    /** Campaigns whose members are reminded of coupons, closed ones too. */
    List<CampaignView> reminding(int limit) {
        return campaigns.find(new Document(REMINDED, new Document("$gt", 0)), Sorts.ascending(REMINDED), limit)
                .stream()
                .map(StoredView::view)
                .toList();
    }

    /** Hands over the coupons of a campaign of whose end a member is to be told, where it is between two moments. */
    void eachTellable(CampaignId campaign, long afterMs, long untilMs, Consumer<CouponView> consumer) {
        coupons.each(new Document(CAMPAIGN, campaign.value())
                .append(TELLABLE, new Document("$gt", afterMs).append("$lte", untilMs)))
                .forEach(found -> consumer.accept(found.view()));
    }

    /** Coupons whose hold is over at a moment, those first whose hold has been for longest. */
    List<StoredView<CouponView>> due(long nowMs, int limit) {
        // What is not held has no such field; the lower bound keeps it out in any database.
        Document bounds = new Document("$gt", Long.MIN_VALUE).append("$lte", nowMs);
        return coupons.find(new Document(DUE, bounds), Sorts.ascending(DUE), limit);
    }
}
