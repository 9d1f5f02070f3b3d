package io.tillbook.server.transfer.imports.csv;

import io.tillbook.api.coupons.CampaignId;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.server.transfer.InputFailure;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The campaigns of the Complete Journey files: when they ran, which households had their coupons, and who redeemed them
 * on which day. All of this is kept in memory.
 */
final class JourneyCampaigns {
    private static final Set<String> CAMPAIGN_COLUMNS =
            Set.of("campaign_id", "campaign_type", "start_date", "end_date");
    private static final Set<String> HOUSEHOLD_COLUMNS = Set.of("campaign_id", "household_id");
    private static final Set<String> REDEMPTION_COLUMNS =
            Set.of("household_id", "coupon_upc", "campaign_id", "redemption_date");

    private final CsvFile descriptions;
    private final CsvFile households;
    private final CsvFile redemptions;
    private final NavigableMap<CampaignId, Campaign> campaigns = new TreeMap<>();

    private JourneyCampaigns(CsvFile descriptions, CsvFile households, CsvFile redemptions) {
        this.descriptions = descriptions;
        this.households = households;
        this.redemptions = redemptions;
    }

    /**
     * Where the files are; nothing where there is none of them.
     *
     * @throws InputFailure when only some of them are there
     */
    static Optional<JourneyCampaigns> in(Path directory, Charset charset) {
        List<String> names = List.of("campaign_descriptions", "campaigns", "coupon_redemptions");
        if (names.stream().noneMatch(name -> CompleteJourney.found(directory, charset, name).isPresent())) {
            return Optional.empty();
        }
        List<CsvFile> files = names.stream().map(name -> CompleteJourney.find(directory, charset, name)).toList();
        return Optional.of(new JourneyCampaigns(files.get(0), files.get(1), files.get(2)));
    }

    /**
     * A campaign.
     *
     * @param from its first moment
     * @param until the first moment after it
     * @param households who had its coupons, with what they redeemed
     */
    record Campaign(CampaignId id, String name, OffsetDateTime from, OffsetDateTime until,
            NavigableMap<MemberId, List<Redemption>> households) {
        /** How many coupons it takes: one for each household, or as many as that has redeemed. */
        int coupons() {
            return households.values().stream().mapToInt(Campaign::coupons).sum();
        }

        private static int coupons(List<Redemption> redeemed) {
            return Math.max(1, redeemed.size());
        }
    }

    /**
     * What a household redeemed.
     *
     * @param line the line that tells of it
     */
    record Redemption(Visit visit, CsvLine line) {}

    /** The day on which a household bought something. */
    record Visit(MemberId household, LocalDate day) {}

    /** Those that ran, by their ids. */
    Collection<Campaign> all() {
        return campaigns.values();
    }

    /** Reads the files; what cannot be taken of them is rejected. */
    void read(Sink sink) {
        read(descriptions, CAMPAIGN_COLUMNS, sink, this::addCampaign);
        read(households, HOUSEHOLD_COLUMNS, sink, this::addHousehold);
        read(redemptions, REDEMPTION_COLUMNS, sink, this::addRedemption);
    }

    private static void read(CsvFile file, Set<String> columns, Sink sink, Consumer<CsvLine> take) {
        file.read(new ReadProgress(), new CheckedLines(header -> header.require(columns), take, sink::reject));
    }

    private void addCampaign(CsvLine line) {
        CampaignId id = campaignId(line);
        LocalDate last = JourneyValues.day(line, "end_date");
        campaigns.put(id,
                new Campaign(id, "Campaign " + line.get("campaign_id") + ", " + line.get("campaign_type"),
                        moment(JourneyValues.day(line, "start_date")), moment(last.plusDays(1)), new TreeMap<>()));
    }

    private static OffsetDateTime moment(LocalDate day) {
        return day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    private void addHousehold(CsvLine line) {
        campaign(line).households().computeIfAbsent(household(line), _ -> new ArrayList<>());
    }

    private void addRedemption(CsvLine line) {
        Visit visit = new Visit(household(line), JourneyValues.day(line, "redemption_date"));
        campaign(line).households()
                .computeIfAbsent(visit.household(), _ -> new ArrayList<>())
                .add(new Redemption(visit, line));
    }

    private static CampaignId campaignId(CsvLine line) {
        return JourneyValues.id(line, "campaign_id", number -> new CampaignId("CJ-" + number));
    }

    private Campaign campaign(CsvLine line) {
        Campaign campaign = campaigns.get(campaignId(line));
        if (campaign == null) {
            throw new InvalidField("campaign_id", "is in no line of " + descriptions.name());
        }
        return campaign;
    }

    private static MemberId household(CsvLine line) {
        return JourneyValues.id(line, "household_id", MemberId::new);
    }
}
