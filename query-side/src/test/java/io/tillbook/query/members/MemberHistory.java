package io.tillbook.query.members;

import io.tillbook.api.catalog.CatalogEvent.LocationOpened;
import io.tillbook.api.catalog.LocationKind;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.members.MemberEvent.MemberMergedInto;
import io.tillbook.api.members.MemberEvent.MemberRegistered;
import io.tillbook.api.members.MemberEvent.MembersMerged;
import io.tillbook.api.members.RegistrationChannel;
import io.tillbook.api.members.segment.SegmentEvent.SegmentDefined;
import io.tillbook.api.members.segment.SegmentId;
import io.tillbook.api.members.segment.SegmentRule;
import io.tillbook.api.members.tier.TierCause;
import io.tillbook.api.members.tier.TierEvent.TierChanged;
import io.tillbook.query.members.MemberSale.Line;
import io.tillbook.query.testing.HistoryBuilder;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Sales of four months to members and to nobody known, parts of which come back; the same for the same seed. */
final class MemberHistory {
    private static final OffsetDateTime FIRST = OffsetDateTime.parse("2026-05-01T08:00:00+08:00");
    private static final int MINUTES = 120 * 24 * 60;
    /** Who was merged into whom in the end, one of them over two ids. */
    static final Map<String, String> MERGED = new TreeMap<>(Map.of("M1", "M0", "M11", "M7", "M7", "M3", "M40", "M41"));

    private final Random random;
    private final HistoryBuilder history = new HistoryBuilder().at(FIRST);
    private final List<MemberSale> sold = new ArrayList<>();
    private final Map<String, Integer> back = new HashMap<>();
    private final Set<String> registered = new HashSet<>();

    private MemberHistory(long seed) {
        this.random = new Random(seed);
    }

    static List<RecordedEvent> of(long seed, int sales) {
        MemberHistory chain = new MemberHistory(seed);
        for (String id : List.of("S1", "S2", "S3")) {
            chain.history.add("location-" + id, new LocationOpened(new LocationId(id), id, LocationKind.STORE, null,
                    ZoneId.of("Asia/Shanghai"), NegativeStock.ALLOW));
        }
        for (int number = 0; number < sales; number++) {
            chain.sell(number);
            if (chain.random.nextInt(3) == 0) {
                chain.takeBack(number);
            }
        }
        MERGED.forEach(chain::merge);
        chain.segment("BEST", List.of(4, 5), null, List.of(5));
        chain.segment("SELDOM", null, List.of(1, 2), null);
        chain.history.at(FIRST.plusDays(10));
        IntStream.range(0, 300).mapToObj(number -> "M" + number).forEach(chain::rise);
        return chain.history.events();
    }

    /** The tier that a member has in the end; null for none. */
    static @Nullable String tier(String member) {
        int number = Integer.parseInt(member.substring(1));
        return MERGED.containsKey(member) || number % 3 == 0 ? null : number % 3 == 1 ? "SILVER" : "GOLD";
    }

    private void rise(String id) {
        String tier = tier(id);
        if (tier != null) {
            register(id);
            history.add("memberaccount-" + id, new TierChanged(new MemberId(id), null, tier,
                    FIRST.toLocalDate().plusYears(1), null, TierCause.SPENT, FIRST, null, null, null));
        }
    }

    private void segment(String id, @Nullable List<Integer> recency, @Nullable List<Integer> frequency,
            @Nullable List<Integer> money) {
        history.add("segments", new SegmentDefined(new SegmentId(id), id,
                new SegmentRule(null, null, null, null, null, null, null, null, null, recency, frequency, money)));
    }

    private void merge(String from, String into) {
        register(from);
        register(into);
        MemberId member = new MemberId(from);
        history.add("member-" + from, new MemberMergedInto(member, new MemberId(into), Instant.EPOCH));
        history.add("member-" + into, new MembersMerged(new MemberId(into), member, null));
    }

    private void register(String id) {
        if (registered.add(id)) {
            history.add("member-" + id, new MemberRegistered(new MemberId(id), new LocationId("S2"),
                    RegistrationChannel.STORE, null, null));
        }
    }

    private void sell(int number) {
        List<Line> lines = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int line = 0; line < count; line++) {
            lines.add(new Line("ABC".charAt(random.nextInt(3)) + "-" + random.nextInt(9), 1 + random.nextInt(4),
                    random.nextInt(3_000)));
        }
        String member = random.nextInt(4) == 0 ? null : "M" + random.nextInt(1 + random.nextInt(300));
        MemberSale sale = new MemberSale("T" + number, "S" + (1 + random.nextInt(3)), member,
                FIRST.plusMinutes(random.nextInt(MINUTES)), lines);
        history.add(sale.stream(), sale.event());
        sold.add(sale);
    }

    private void takeBack(int number) {
        MemberSale sale = sold.get(random.nextInt(sold.size()));
        int place = random.nextInt(sale.lines().size());
        String key = sale.id() + "/" + place;
        int left = sale.lines().get(place).pieces() - back.getOrDefault(key, 0);
        if (left > 0) {
            int pieces = random.nextInt(3) == 0 ? 1 + random.nextInt(left) : left;
            back.merge(key, pieces, Integer::sum);
            history.add(sale.stream(), sale.back("B" + number, place + 1, pieces, random.nextInt(300)));
        }
    }
}
