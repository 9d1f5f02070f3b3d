package io.tillbook.server.transfer.imports.csv;

import io.tillbook.api.coupons.CampaignId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.pricing.basket.PricingPolicy;
import io.tillbook.server.transfer.UnexpectedResponse;
import io.tillbook.server.transfer.imports.csv.JourneyCampaigns.Campaign;
import io.tillbook.server.transfer.imports.csv.JourneyCampaigns.Redemption;
import io.tillbook.server.transfer.imports.csv.JourneyCampaigns.Visit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Which receipts redeemed which coupons. The files tell household and day only: it is the receipt of that day, where
 * there are several the first one with a discount of a coupon, else the first. Of what a household redeemed of a
 * campaign, each takes one of the campaign's coupons.
 */
final class JourneyRedemptions {
    private final JourneyCampaigns campaigns;
    private final CouponCodes codes;
    private final Map<Visit, Receipt> receipts = new HashMap<>();
    private final Map<String, List<Redeemed>> byBasket = new HashMap<>();
    private final Map<CampaignId, List<String>> codesByCampaign = new HashMap<>();

    /** @param codes tells the codes of coupons once they were made */
    JourneyRedemptions(JourneyCampaigns campaigns, CouponCodes codes) {
        this.campaigns = campaigns;
        this.codes = codes;
    }

    /** The receipt of a visit so far; none where the basket is empty. */
    private record Receipt(String basket, boolean hasDiscount) {
        private static final Receipt NONE = new Receipt("", false);

        private Receipt or(Receipt other) {
            return basket.isEmpty() || (other.hasDiscount && !hasDiscount) ? other : this;
        }
    }

    /**
     * A coupon that a receipt redeemed.
     *
     * @param serial which of those of its campaign
     * @param line the line that tells of it
     */
    private record Redeemed(CampaignId campaign, int serial, CsvLine line) {}

    /**
     * The same with its code.
     *
     * @param line the line that tells of it
     */
    record Presented(CampaignId campaign, String code, CsvLine line) {}

    /** Reads what was redeemed; receipts can be noted then. */
    void read(Sink sink) {
        campaigns.read(sink);
        campaigns.all()
                .stream()
                .flatMap(campaign -> campaign.households().values().stream())
                .flatMap(List::stream)
                .forEach(redemption -> receipts.put(redemption.visit(), Receipt.NONE));
    }

    /** Takes note of a line of a receipt that can be sold. */
    void note(CsvLine sold) {
        Visit visit = new Visit(JourneyValues.id(sold, "household_id", MemberId::new),
                JourneyValues.moment(sold, "transaction_timestamp").toLocalDate());
        boolean hasDiscount =
                sold.find("coupon_disc").isPresent() && !JourneyValues.cents(sold, "coupon_disc").isZero();
        Receipt receipt = new Receipt(JourneyValues.id(sold, "basket_id", basket -> basket), hasDiscount);
        receipts.computeIfPresent(visit, (_, known) -> known.or(receipt));
    }

    /** Opens the campaigns, and issues their coupons. A redemption without a receipt is rejected. */
    void feed(Sink sink) {
        JourneyCampaignCommands.discounts()
                .forEach(command -> sink.send(command, JourneyCampaignCommands.DISCOUNTS.value(), List.of()));
        campaigns.all().forEach(campaign -> feed(campaign, sink));
    }

    private void feed(Campaign campaign, Sink sink) {
        List<OutgoingCommand> commands =
                new ArrayList<>(JourneyCampaignCommands.campaign(campaign, campaign.coupons()));
        commands.addAll(JourneyCampaignCommands.promotion(campaign));
        issued(campaign).forEach((serial, coupon) -> {
            commands.add(JourneyCampaignCommands.issue(campaign, serial, coupon.household()));
            coupon.redeemed().forEach(redemption -> redeem(campaign.id(), serial, redemption, sink));
        });
        commands.forEach(command -> sink.send(command, campaign.id().value(), List.of()));
    }

    /** A coupon of a household, and what it was redeemed by, which is nothing or one thing. */
    private record Coupon(MemberId household, List<Redemption> redeemed) {}

    private static NavigableMap<Integer, Coupon> issued(Campaign campaign) {
        NavigableMap<Integer, Coupon> issued = new TreeMap<>();
        campaign.households().forEach((household, redeemed) -> {
            redeemed.forEach(each -> issued.put(issued.size() + 1, new Coupon(household, List.of(each))));
            if (redeemed.isEmpty()) {
                issued.put(issued.size() + 1, new Coupon(household, List.of()));
            }
        });
        return issued;
    }

    private void redeem(CampaignId campaign, int serial, Redemption redemption, Sink sink) {
        String basket = receipts.getOrDefault(redemption.visit(), Receipt.NONE).basket();
        if (basket.isEmpty()) {
            sink.reject(redemption.line(), "the household has no receipt of that day");
            return;
        }
        List<Redeemed> redeemed = byBasket.computeIfAbsent(basket, _ -> new ArrayList<>());
        if (redeemed.size() < PricingPolicy.MAX_COUPONS) {
            redeemed.add(new Redeemed(campaign, serial, redemption.line()));
        } else {
            sink.reject(redemption.line(), "a sale takes " + PricingPolicy.MAX_COUPONS + " coupons");
        }
    }

    /** What a receipt redeemed. */
    List<Presented> of(String basket) {
        return byBasket.getOrDefault(basket, List.of())
                .stream()
                .map(coupon -> new Presented(coupon.campaign(), code(coupon), coupon.line()))
                .toList();
    }

    private String code(Redeemed coupon) {
        List<String> made = codesByCampaign.computeIfAbsent(coupon.campaign(), codes::of);
        if (made.size() < coupon.serial()) {
            throw new UnexpectedResponse("campaign " + coupon.campaign().value() + " has " + made.size()
                    + " codes, and " + coupon.serial() + " are needed: it was not opened by this import");
        }
        return made.get(coupon.serial() - 1);
    }
}
