package io.tillbook.query.members.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.CatalogEvent.LocationOpened;
import io.tillbook.api.catalog.CatalogEvent.ProductRegistered;
import io.tillbook.api.catalog.LocationKind;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.catalog.Unit;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.members.Consent;
import io.tillbook.api.members.ConsentPurpose;
import io.tillbook.api.members.MemberEvent.ConsentSet;
import io.tillbook.api.members.MemberEvent.MemberErased;
import io.tillbook.api.members.MemberEvent.MemberRegistered;
import io.tillbook.api.members.RegistrationChannel;
import io.tillbook.query.members.MemberSale;
import io.tillbook.query.testing.ForeignDatabases;
import io.tillbook.query.testing.HistoryBuilder;
import io.tillbook.query.testing.QuerySide;
import io.tillbook.query.testing.TestDatabase;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A small store: Ann buys milk each week, and bread once; whoever buys pasta buys sauce; many buy bags. */
@ExtendWith(ForeignDatabases.class)
class RecommendationsTest {
    private static final List<String> PRODUCTS = List.of("MILK", "BREAD", "PASTA", "SAUCE", "BAG", "SOAP");

    @TempDir static Path directory;

    private static QuerySide side;

    @BeforeAll
    static void start() {
        side = QuerySide.of(history(), TestDatabase.judged().properties(directory));
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    private static List<RecordedEvent> history() {
        HistoryBuilder history = new HistoryBuilder();
        for (String store : List.of("S1", "S2")) {
            history.add("location-" + store, new LocationOpened(new LocationId(store), store, LocationKind.STORE, null,
                    ZoneId.of("Asia/Shanghai"), NegativeStock.ALLOW));
        }
        PRODUCTS.forEach(sku -> history.add("product-" + sku, new ProductRegistered(new Sku(sku), sku, Unit.PIECE,
                null, null, List.of(), null, null, null)));
        MemberId eva = new MemberId("eva");
        history.add("member-eva", new MemberRegistered(eva, null, RegistrationChannel.STORE, null, null));
        history.add("memberprofile-eva",
                new ConsentSet(eva, new Consent(ConsentPurpose.PROFILING, false, "privacy-1")));
        MemberId erased = new MemberId("c0");
        history.add("member-c0", new MemberRegistered(erased, null, RegistrationChannel.STORE, null, null));
        history.add("member-c0", new MemberErased(erased, "asked for it"));
        sales().forEach(sale -> history.add(sale.stream(), sale.event()));
        return history.events();
    }

    private static List<MemberSale> sales() {
        List<MemberSale> sales = new ArrayList<>(List.of(
                MemberSale.of("A0", "S1", "ann", "2026-10-25", "MILK"),
                MemberSale.of("A1", "S1", "ann", "2026-11-01", "MILK"),
                MemberSale.of("A2", "S1", "ann", "2026-11-08", "MILK", "BREAD"),
                MemberSale.of("E1", "S1", "eva", "2026-11-01", "BREAD"),
                MemberSale.of("A3", "S1", "ann", "2026-11-15", "MILK", "UNREGISTERED")));
        for (int number = 0; number < 5; number++) {
            sales.add(MemberSale.of("P" + number, "S1", "p" + number, "2026-11-02", "PASTA", "SAUCE"));
            sales.add(MemberSale.of("B" + number, "S1", "b" + number, "2026-11-03", "BAG", "SOAP"));
            sales.add(MemberSale.of("C" + number, "S1", "c" + number, "2026-11-04", "BAG"));
            sales.add(MemberSale.of("N" + number, "S1", null, "2026-11-04", "SOAP"));
        }
        return sales;
    }

    private static List<String> told(String arguments) {
        List<String> told = new ArrayList<>();
        side.queries()
                .document("{ recommendations(" + arguments + ") { sku reason with } }")
                .execute()
                .path("recommendations")
                .entityList(Map.class)
                .get()
                .forEach(row -> told.add(row.get("reason") + " " + row.get("sku")
                        + (row.get("with") == null ? "" : " with " + row.get("with"))));
        return told;
    }

    @Test
    void whatIsDueComesFirstThenWhatWasBoughtBeforeThenWhatIsPopular() {
        assertThat(told("member: \"ann\", on: \"2026-11-22\", first: 4")).containsExactly("DUE MILK", "AGAIN BREAD",
                "POPULAR BAG", "POPULAR PASTA");
    }

    @Test
    void whatWasJustBoughtIsNotDue() {
        assertThat(told("member: \"ann\", on: \"2026-11-16\", first: 2")).containsExactly("AGAIN MILK",
                "POPULAR BAG");
    }

    @Test
    void whatGoesWithTheBasketComesFirstAndTheBasketItselfNot() {
        assertThat(told("member: \"ann\", basket: [\"PASTA\", \"MILK\"], on: \"2026-11-22\", first: 3"))
                .containsExactly("TOGETHER SAUCE with PASTA", "AGAIN BREAD", "POPULAR BAG");
    }

    @Test
    void whoRefusesToBeLookedAtIsToldWhatIsPopularAndWhatGoesWithTheBasket() {
        assertThat(told("member: \"eva\", on: \"2026-11-15\", first: 2")).containsExactly("POPULAR BAG",
                "POPULAR PASTA");
        assertThat(told("member: \"eva\", basket: [\"PASTA\"], on: \"2026-11-15\", first: 2"))
                .containsExactly("TOGETHER SAUCE with PASTA", "POPULAR BAG");
    }

    /** Nobody knows any more what they had said. */
    @Test
    void whoIsErasedIsToldWhatIsPopular() {
        assertThat(told("member: \"c0\", on: \"2026-11-22\", first: 2")).containsExactly("POPULAR BAG",
                "POPULAR PASTA");
    }

    @Test
    void whoIsNewIsToldWhatIsPopular() {
        assertThat(told("member: \"nobody\", on: \"2026-11-22\", first: 2")).containsExactly("POPULAR BAG",
                "POPULAR PASTA");
    }

    /** Bags are on ten receipts, soap on five of these: as often as the product of both would have it twice over. */
    @Test
    void togetherIsToldWhatIsMoreOftenThanByChance() {
        assertThat(told("member: \"c1\", on: \"2026-11-22\", first: 5")).contains("TOGETHER SOAP with BAG");
    }

    /** Nothing is known of the stock: this is a history of sales only. */
    @Test
    void whatIsNotInTheStoreIsNotTold() {
        assertThat(told("member: \"ann\", location: \"S2\", on: \"2026-11-22\"")).isEmpty();
        assertThat(told("member: \"ann\", location: \"S9\", on: \"2026-11-22\"")).isEmpty();
    }
}
