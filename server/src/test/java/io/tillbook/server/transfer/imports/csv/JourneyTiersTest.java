package io.tillbook.server.transfer.imports.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.members.tier.Tier;
import io.tillbook.api.members.tier.TierCause;
import io.tillbook.api.members.tier.TierEvent.MemberSpent;
import io.tillbook.api.members.tier.TierEvent.TierChanged;
import io.tillbook.api.members.tier.TierPlan;
import io.tillbook.api.members.tier.TierReckoning;
import io.tillbook.api.members.tier.TierStanding;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.Tender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Which tiers the households of the Complete Journey set would have come into, had each of their sales been known on
 * its day; the guide has the same figures. Imported today, a year of long ago leads to no tier.
 */
class JourneyTiersTest {
    private static final Path DATA = Path.of("../../shared/data/complete-journey");
    private static final Path GUIDE = Path.of("../docs/guides/tiers.md");
    private static final TierPlan PLAN = new TierPlan(List.of(new Tier("SILVER", Money.of(5_000), null, null),
            new Tier("GOLD", Money.of(15_000), null, null)), null, null, null, null, ZoneOffset.UTC);
    private static final LocalDate NEW_YEAR = LocalDate.of(2018, 1, 1);

    private final Map<MemberId, TierStanding> standings = new HashMap<>();
    private final Map<String, Integer> reached = new HashMap<>();
    private final Map<String, Long> paidBefore = new HashMap<>();

    @BeforeEach
    void findData() {
        assumeTrue(Files.isDirectory(DATA), "the data set is not in " + DATA.toAbsolutePath().normalize());
    }

    @Test
    void theGuideTellsWhatAYearLeadsTo() throws IOException {
        List<ImportStage> stages = new CompleteJourney(DATA, StandardCharsets.UTF_8, JourneyFiles::codes).stages();
        new CollectingSink().feed(stages.getLast())
                .commands()
                .stream()
                .sorted(Comparator.comparing(command -> command.occurredAt().toInstant()))
                .filter(command -> command.payload() instanceof CompleteSale)
                .forEach(this::buys);

        String guide = Files.readString(GUIDE);
        assertThat(Stream.of("none", "SILVER", "GOLD").map(this::row)).as("what the guide tells")
                .allSatisfy(row -> assertThat(guide).contains(row));
    }

    private void buys(OutgoingCommand command) {
        CompleteSale sale = (CompleteSale) command.payload();
        MemberId member = Objects.requireNonNull(sale.member());
        long paid = sale.tenders().stream().map(Tender::captured).mapToLong(Money::minor).sum();
        TierStanding before = standings.getOrDefault(member, TierStanding.NONE);
        paidBefore.merge(String.valueOf(Objects.requireNonNullElse(before.tier(), "none")), paid, Long::sum);
        LocalDate day = command.occurredAt().toLocalDate();
        TierReckoning after = TierReckoning.of(member, PLAN, before)
                .after(new MemberSpent(member, sale.saleId(), day, command.occurredAt(), Money.of(paid)), day);
        standings.put(member, after.standing());
        after.events()
                .stream()
                .filter(TierChanged.class::isInstance)
                .map(TierChanged.class::cast)
                .filter(changed -> changed.cause() == TierCause.SPENT)
                .forEach(changed -> reached.merge(String.valueOf(changed.tier()), 1, Integer::sum));
    }

    /** Who has a tier when the year is over, how often it was reached, and the share of money paid by who had it. */
    private String row(String tier) {
        long members = standings.values()
                .stream()
                .map(standing -> standing.tierAt(NEW_YEAR.atStartOfDay().toInstant(ZoneOffset.UTC), NEW_YEAR, PLAN))
                .filter(each -> tier.equals(Objects.requireNonNullElse(each, "none")))
                .count();
        long all = paidBefore.values().stream().mapToLong(Long::longValue).sum();
        return "| %s | %d | %s | %.1f %% |".formatted(tier, members,
                tier.equals("none") ? "" : Integer.toString(reached.getOrDefault(tier, 0)),
                paidBefore.getOrDefault(tier, 0L) * 100.0 / all).replace("|  |", "| |");
    }
}
