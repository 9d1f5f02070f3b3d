package io.tillbook.query.finance;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.finance.AccountRole;
import io.tillbook.api.finance.Chart;
import io.tillbook.api.finance.Entry;
import io.tillbook.api.finance.EntryLine;
import io.tillbook.api.finance.FinanceEvent.PeriodClosed;
import io.tillbook.api.finance.FinanceEvent.PeriodReopened;
import io.tillbook.api.finance.Period;
import io.tillbook.api.finance.Postings;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.StreamId;
import io.tillbook.query.kernel.EventLog;
import io.tillbook.query.kernel.ViewsProperties;
import io.tillbook.query.testing.FoldingSide;
import io.tillbook.query.testing.RandomHistory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The books on both axes, judged by a model that posts everything anew for each question. */
class BooksTest {
    private static final Period NOVEMBER = new Period("2026-11");
    private static final int QUESTIONS = 25;
    private static final String HASH = "0".repeat(64);

    @TempDir Path directory;

    /** Where an entry stands. */
    private record Booked(EntryLine line, LocalDate day, long position) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void answerForAnyDayAsItWasKnownAtAnyPosition(long seed) {
        List<RecordedEvent> history = closedAndOpened(RandomHistory.of(seed, 150));
        List<Booked> model = model(history);
        Random random = new Random(seed);
        try (FoldingSide side = new FoldingSide(ViewsProperties.in(directory))) {
            side.record(history);
            for (int from = 0; from < history.size(); from += 50) {
                side.absorb(history.subList(from, Math.min(history.size(), from + 50)));
            }
            EventLog log = side.bean(EventLog.class);
            Books books = new Books(side.bean(FinanceViews.class), log, new BookedEvents(log));
            List<@Nullable LocationId> places = places(model);
            for (int question = 0; question < QUESTIONS; question++) {
                LocalDate day = LocalDate.parse("2026-11-19").plusDays(random.nextInt(30));
                long known = random.nextInt(history.size() + 1);
                LocationId place = places.get(random.nextInt(places.size()));
                Sums sums = books.through(day, place, known);
                assertThat(balances(sums)).as("%s at %s as known at %s", day, place, known)
                        .isEqualTo(balances(model, day, place, known));
            }
            Sums now = books.through(LocalDate.parse("9999-12-31"), null, null);
            assertThat(TieOut.of(now).getFirst().isBroken()).isFalse();
            assertThat(BalanceSheet.of(now, Chart.INTERNATIONAL)).satisfies(
                    sheet -> assertThat(sheet.assetsMinor()).isEqualTo(sheet.claimsMinor()));
        }
    }

    /** November is closed after a third of the events, and opened again after two thirds. */
    private static List<RecordedEvent> closedAndOpened(List<RecordedEvent> events) {
        List<RecordedEvent> all = new ArrayList<>(events);
        RecordedEvent like = events.getFirst();
        all.add(events.size() * 2 / 3,
                closing(like, 1, new PeriodReopened(NOVEMBER, "a mistake", new EmployeeId("li"))));
        all.add(events.size() / 3, closing(like, 0, new PeriodClosed(NOVEMBER, 0, HASH, null)));
        List<RecordedEvent> numbered = new ArrayList<>();
        for (RecordedEvent each : all) {
            numbered.add(new RecordedEvent(numbered.size() + 1L, each.stream(), each.sequence(), each.recordedAt(),
                    each.type(), each.occurrence(), each.event()));
        }
        return numbered;
    }

    private static RecordedEvent closing(RecordedEvent like, long sequence, Event event) {
        return new RecordedEvent(0, new StreamId("closings"), sequence, like.recordedAt(), "finance.Closing",
                like.occurrence(), event);
    }

    private static List<Booked> model(List<RecordedEvent> history) {
        List<Booked> booked = new ArrayList<>();
        boolean isClosed = false;
        for (RecordedEvent each : history) {
            isClosed = each.event() instanceof PeriodClosed || (isClosed && !(each.event() instanceof PeriodReopened));
            LocalDate recordedOn = each.occurrence().occurredAt().toLocalDate();
            for (Entry entry : Postings.of(each.event(), recordedOn)) {
                boolean isLate = isClosed && entry.day().isBefore(LocalDate.parse("2026-12-01"));
                LocalDate day = isLate ? LocalDate.parse("2026-12-01") : entry.day();
                entry.lines().forEach(line -> booked.add(new Booked(line, day, each.position())));
            }
        }
        return booked;
    }

    private static List<@Nullable LocationId> places(List<Booked> model) {
        List<@Nullable LocationId> places = new ArrayList<>();
        places.add(null);
        model.stream().map(booked -> booked.line.location()).filter(Objects::nonNull).distinct().forEach(places::add);
        return places;
    }

    private static Map<AccountRole, Long> balances(Sums sums) {
        Map<AccountRole, Long> balances = new EnumMap<>(AccountRole.class);
        for (AccountRole role : AccountRole.values()) {
            put(balances, role, sums.of(role).balance().minor());
        }
        return balances;
    }

    private static Map<AccountRole, Long> balances(List<Booked> model, LocalDate day, @Nullable LocationId place,
            long known) {
        Map<AccountRole, Long> balances = new EnumMap<>(AccountRole.class);
        for (AccountRole role : AccountRole.values()) {
            put(balances, role,
                    model.stream()
                            .filter(each -> each.line.role() == role && !each.day.isAfter(day)
                                    && each.position <= known)
                            .filter(each -> place == null || place.equals(each.line.location()))
                            .mapToLong(each -> each.line.debitMinor().minor())
                            .sum());
        }
        return balances;
    }

    private static void put(Map<AccountRole, Long> balances, AccountRole role, long balance) {
        if (balance != 0) {
            balances.put(role, balance);
        }
    }
}
