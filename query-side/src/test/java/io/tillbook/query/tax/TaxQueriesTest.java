package io.tillbook.query.tax;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.CatalogEvent.LocationOpened;
import io.tillbook.api.catalog.CatalogEvent.ProductRegistered;
import io.tillbook.api.catalog.LocationKind;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.catalog.Unit;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.returns.ReturnedLine;
import io.tillbook.api.returns.ReturnsEvent.ReturnAccepted;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.SoldLine;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.api.tax.LineTax;
import io.tillbook.api.tax.TaxClassId;
import io.tillbook.api.tax.TaxEvent.ProductClassified;
import io.tillbook.api.tax.TaxEvent.TaxRateSet;
import io.tillbook.query.sight.Sight;
import io.tillbook.query.sight.Viewer;
import io.tillbook.query.testing.ForeignDatabases;
import io.tillbook.query.testing.HistoryBuilder;
import io.tillbook.query.testing.QuerySide;
import io.tillbook.query.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import org.springframework.graphql.test.tester.GraphQlTester;

/** Tea at 13 %, in the east at 9 %, everywhere at 12 % from New Year on; milk as it was registered; salt untold. */
@ExtendWith(ForeignDatabases.class)
class TaxQueriesTest {
    private static final TaxClassId STANDARD = new TaxClassId("STANDARD");
    private static final TaxClassId LUXURY = new TaxClassId("LUXURY");
    private static final LocationId EAST = new LocationId("S1");
    private static final LocationId WEST = new LocationId("S2");
    private static final Instant KNOWN = Instant.parse("2026-05-01T00:00:00Z");
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-06-21T12:00:00+08:00");

    @TempDir static Path directory;

    private static QuerySide side;

    @BeforeAll
    static void start() {
        side = QuerySide.of(history().events(), TestDatabase.judged().properties(directory),
                InstantSource.fixed(NOON.toInstant()));
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    private static HistoryBuilder history() {
        HistoryBuilder history = new HistoryBuilder().at(NOON.minusDays(60));
        open(history, EAST, "East");
        open(history, WEST, "West");
        register(history, "tea", null);
        register(history, "milk", 600);
        register(history, "salt", null);
        history.add("taxrates", rate(null, 1_300, null))
                .add("taxrates", rate("East", 900, null))
                .add("taxrates", rate(null, 1_200, LocalDate.parse("2027-01-01")))
                .add("product-tea", new ProductClassified(new Sku("tea"), STANDARD, null, KNOWN, null));
        history.add("taxrates", new TaxRateSet(LUXURY, EAST, null, 2_000, null, KNOWN, "a trial"));
        sell(history, EAST, "T1", new LineTax(900, Money.of(90)));
        sell(history, WEST, "T2", new LineTax(1_300, Money.of(125)));
        return history.add("return-B1", new ReturnAccepted(new ReturnId("B1"), new SaleId("T1"), EAST,
                new RegisterId("R1"), NOON.plusDays(1), NOON.toLocalDate().plusDays(1),
                List.of(new ReturnedLine(1, new Sku("tea"), null, Quantity.of(1), Money.of(545), Money.ZERO, false,
                        null, null, null, null, new LineTax(900, Money.of(45)))),
                List.of(new Refund(TenderMethod.CASH, Money.of(545))), "stale", Money.of(545), null));
    }

    private static void open(HistoryBuilder history, LocationId id, String region) {
        history.add("location-" + id.value(), new LocationOpened(id, id.value(), LocationKind.STORE, region,
                ZoneId.of("Asia/Shanghai"), NegativeStock.ALLOW));
    }

    private static void register(HistoryBuilder history, String sku, @Nullable Integer rateBp) {
        history.add("product-" + sku, new ProductRegistered(new Sku(sku), sku, Unit.PIECE, null, null, List.of(),
                rateBp, null, Money.of(1_090)));
    }

    private static TaxRateSet rate(@Nullable String region, int rateBp, @Nullable LocalDate from) {
        return new TaxRateSet(STANDARD, null, region, rateBp, from, KNOWN, null);
    }

    private static void sell(HistoryBuilder history, LocationId at, String id, LineTax tax) {
        List<SoldLine> lines = List.of(line(1, "tea", 1_090, tax), line(2, "salt", 200, null));
        history.add("sale-" + id, new SaleCompleted(new SaleId(id), new ReceiptNo(id), at, new RegisterId("R1"), null,
                null, NOON, NOON.toLocalDate(), lines,
                List.of(new Tender(TenderMethod.CASH, Money.of(1_290), null)), Money.of(1_290), null, null));
    }

    private static SoldLine line(int lineNo, String sku, long paid, @Nullable LineTax tax) {
        return new SoldLine(lineNo, new Sku(sku), null, Quantity.of(2), null, Money.of(paid), Money.ZERO,
                Money.of(paid), Money.ZERO, null, null, null, tax);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "null", value = {"location: \"S1\", sku: \"tea\"|900",
            "location: \"S2\", sku: \"tea\"|1300", "location: \"S2\", sku: \"milk\"|600",
            "location: \"S2\", sku: \"tea\", at: \"2026-12-31T23:59:59+08:00\"|1300",
            "location: \"S2\", sku: \"tea\", at: \"2027-01-01T00:00:00+08:00\"|1200",
            "location: \"S2\", sku: \"tea\", at: \"2026-04-30T00:00:00Z\"|null",
            "location: \"S2\", sku: \"salt\"|null", "location: \"S9\", sku: \"tea\"|null",
            "location: \"S2\", sku: \"none\"|null"})
    void aProductHasARateAtAPlaceAndAMoment(String arguments, @Nullable String rate) {
        assertThat(asked("{ found: taxRate(" + arguments + ") }")).isEqualTo("{found=" + rate + "}");
    }

    @Test
    void classesShowAllTheirRates() {
        assertThat(asked("{ taxClasses { id rates { location region rateBp from publishedAt reason } } }"))
                .startsWith("{taxClasses=[{id=LUXURY, rates=[{location=S1, region=null, rateBp=2000, from=null, "
                        + "publishedAt=2026-05-01T00:00:00.000Z, reason=a trial}]}, {id=STANDARD, rates=[{"
                        + "location=null, region=null, rateBp=1300, from=null, "
                        + "publishedAt=2026-05-01T00:00:00.000Z, reason=null}, {location=null, region=East, ")
                .contains("rateBp=1200, from=2027-01-01");
    }

    @Test
    void whoDoesNotSeeALocationSeesNoneOfItsRatesAndSales() {
        Viewer viewer = _ -> Optional.of(Sight.of(Set.of(WEST)));
        GraphQlTester one = ExecutionGraphQlServiceTester.builder(side.service())
                .configureExecutionInput((_, input) -> input.graphQLContext(Map.of(Viewer.class, viewer)).build())
                .build();

        assertThat(asked(one, "{ taxClasses { id rates { rateBp } } }"))
                .isEqualTo("{taxClasses=[{id=LUXURY, rates=[]}, "
                        + "{id=STANDARD, rates=[{rateBp=1300}, {rateBp=900}, {rateBp=1200}]}]}");
        assertThat(asked(one, "{ rate: taxRate(location: \"S1\", sku: \"tea\") }")).isEqualTo("{rate=null}");
        assertThat(asked(one, "{ taxReport(from: \"2026-06-01\", to: \"2026-06-30\") { rateBp soldMinor } }"))
                .isEqualTo("{taxReport=[{rateBp=1300, soldMinor=1090}, {rateBp=null, soldMinor=200}]}");
    }

    private static final String PREVIEW = "{ taxRatePreview(rates: [{taxClass: \"STANDARD\", %s}, "
            + "{taxClass: \"STANDARD\", %s}]) { taxClass oldRateBp newRateBp problem } }";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "rateBp: 1100|rateBp: 1000|1300 1100, 1100 1000",
            "rateBp: 1100, from: \"2027-02-01\"|location: \"S2\", rateBp: 1|1200 1100, 1300 1",
            "rateBp: 1100|region: \"East\", asWider: true|1300 1100, 900 1100",
            "region: \"East\", asWider: true|location: \"S1\", rateBp: 0|900 1300, 1300 0"})
    void ratesAreToldBeforeTheyAreSetEachAfterThoseBeforeIt(String first, String second, String rates) {
        assertThat(asked(PREVIEW.formatted(first, second))).isEqualTo("{taxRatePreview=["
                + rates.replaceAll("(\\d+) (\\d+)", "{taxClass=STANDARD, oldRateBp=$1, newRateBp=$2, problem=null}")
                + "]}");
    }

    @Test
    void aRateThatCannotBeSetIsToldWhyAndChangesNothing() {
        assertThat(asked(PREVIEW.formatted("rateBp: 1, from: \"2026-06-19\"", "location: \"S9\", rateBp: 1")))
                .isEqualTo("{taxRatePreview=[{taxClass=STANDARD, oldRateBp=null, newRateBp=null, problem=No tax can be "
                        + "changed in the past: 2026-06-19 is before 2026-06-20.}, {taxClass=STANDARD, oldRateBp=null, "
                        + "newRateBp=null, problem=Location S9 is not known.}]}");
        side.queries()
                .document(PREVIEW.formatted("rateBp: 1", "rateBp: 1, asWider: true"))
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors.getFirst().getMessage()).contains("rates/1/"));
    }

    @Test
    void aSaleShowsItsTaxesByLineAndByRate() {
        assertThat(asked("{ sale(id: \"T1\") { taxes { rateBp grossMinor taxMinor netMinor } "
                + "lines { tax { rateBp amountMinor } } returns { lines { tax { amountMinor } } } } }"))
                .isEqualTo("{sale={taxes=[{rateBp=900, grossMinor=1090, taxMinor=90, netMinor=1000}], "
                        + "lines=[{tax={rateBp=900, amountMinor=90}}, {tax=null}], "
                        + "returns=[{lines=[{tax={amountMinor=45}}]}]}}");
    }

    @Test
    void aReportAddsUpDaysAndLocationsByRate() {
        String figures = "{ rateBp soldMinor soldTaxMinor soldNetMinor returnedMinor returnedTaxMinor "
                + "returnedNetMinor taxMinor }";
        assertThat(asked("{ taxReport(from: \"2026-06-21\", to: \"2026-06-22\") " + figures + " }"))
                .isEqualTo("{taxReport=[{rateBp=900, soldMinor=1090, soldTaxMinor=90, soldNetMinor=1000, "
                        + "returnedMinor=545, returnedTaxMinor=45, returnedNetMinor=500, taxMinor=45}, "
                        + "{rateBp=1300, soldMinor=1090, soldTaxMinor=125, soldNetMinor=965, returnedMinor=0, "
                        + "returnedTaxMinor=0, returnedNetMinor=0, taxMinor=125}, "
                        + "{rateBp=null, soldMinor=400, soldTaxMinor=0, soldNetMinor=400, returnedMinor=0, "
                        + "returnedTaxMinor=0, returnedNetMinor=0, taxMinor=0}]}");
        assertThat(asked("{ taxReport(from: \"2026-06-22\", to: \"2026-06-22\", location: \"S1\") "
                + "{ rateBp taxMinor } }")).isEqualTo("{taxReport=[{rateBp=900, taxMinor=-45}]}");
        assertThat(asked("{ taxReport(from: \"2026-06-22\", to: \"2026-06-22\", location: \"S2\") { rateBp } }"))
                .isEqualTo("{taxReport=[]}");
    }

    @Test
    void aReportOfNoDaysNamesTheArgument() {
        side.queries()
                .document("{ taxReport(from: \"2026-06-22\", to: \"2026-06-21\") { rateBp } }")
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors.getFirst().getMessage()).contains("to must not be before from"));
    }

    @Test
    void aQuoteTellsTheTaxesThatItContains() {
        assertThat(asked("{ quote(basket: {location: \"S1\", lines: [{lineNo: 1, sku: \"tea\", quantity: 1}, "
                + "{lineNo: 2, sku: \"milk\", quantity: 1}, {lineNo: 3, sku: \"salt\", quantity: 1}]}) "
                + "{ totalMinor taxes { rateBp grossMinor taxMinor } } }"))
                .isEqualTo("{quote={totalMinor=3270, taxes=[{rateBp=600, grossMinor=1090, taxMinor=62}, "
                        + "{rateBp=900, grossMinor=1090, taxMinor=90}]}}");
    }

    private static String asked(String document) {
        return asked(side.queries(), document);
    }

    private static String asked(GraphQlTester by, String document) {
        return by.document(document).execute().path("").entity(Object.class).get().toString();
    }
}
