package io.tillbook.query.shifts;

import static io.tillbook.query.shifts.ShiftStory.MORNING;
import static io.tillbook.query.shifts.ShiftStory.STORE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.api.shifts.CashMovementKind;
import io.tillbook.api.shifts.ShiftEvent.DrawerOpened;
import io.tillbook.api.shifts.ShiftEvent.HandOverAccepted;
import io.tillbook.api.shifts.ShiftEvent.HandOverDeclined;
import io.tillbook.api.shifts.ShiftEvent.HandedOver;
import io.tillbook.api.shifts.ShiftEvent.OpeningVarianceFound;
import io.tillbook.api.shifts.ShiftRules;
import io.tillbook.api.shifts.ShiftTotals;
import io.tillbook.api.shifts.ShiftsEvent.FactUnassigned;
import io.tillbook.api.shifts.ShiftsEvent.ShiftRulesSet;
import io.tillbook.query.shifts.ShiftStory.Shift;
import io.tillbook.query.shifts.ShiftStory.Till;
import io.tillbook.query.sight.Sight;
import io.tillbook.query.sight.Viewer;
import io.tillbook.query.testing.ForeignDatabases;
import io.tillbook.query.testing.QuerySide;
import io.tillbook.query.testing.TestDatabase;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import org.springframework.graphql.test.tester.GraphQlTester;

/** A store with two registers: one has closed two shifts and has one open, the till of the other is dead. */
@ExtendWith(ForeignDatabases.class)
class ShiftQueriesTest {
    private static final LocalDate DAY = MORNING.toLocalDate();
    private static final EmployeeId BEN = new EmployeeId("ben");
    private static final RegisterId R1 = new RegisterId("R1");

    @TempDir static Path directory;

    private static QuerySide side;

    @BeforeAll
    static void start() {
        ShiftStory story = new ShiftStory();
        Till one = story.new Till("R1");
        Till two = story.new Till("R2");
        Shift first = one.open(DAY, 50_000)
                .sell(TenderMethod.CASH, 3_015)
                .sell(TenderMethod.WECHAT, 12_800)
                .takeBack(TenderMethod.WECHAT, 2_800)
                .move(CashMovementKind.PAY_IN, 10_000)
                .move(CashMovementKind.DROP, 30_000);
        first.happened(new DrawerOpened(STORE, R1, 1, DAY, "change", ShiftStory.ANN, MORNING));
        first.happened(new HandedOver(STORE, R1, 1, ShiftStory.ANN, new EmployeeId("cid"), null, MORNING));
        first.happened(new HandOverDeclined(STORE, R1, 1, ShiftStory.ANN, new EmployeeId("cid"),
                new EmployeeId("cid"), "is ill", MORNING));
        first.happened(new HandedOver(STORE, R1, 1, ShiftStory.ANN, BEN, null, MORNING));
        first.happened(new HandOverAccepted(STORE, R1, 1, ShiftStory.ANN, BEN, MORNING.plusMinutes(1)));
        first.count(33_000).count(33_810).close(33_810, 20_000);
        Shift other = two.open(DAY, 10_000).sell(TenderMethod.CASH, 500);
        other.forceClose().close(10_400, 10_400);
        story.settle(DAY, List.of(first, other));
        first.late(TenderMethod.CASH, 800, true);
        story.confirm("B-R1-1", 13_810, 13_800);
        Shift next = one.open(DAY.plusDays(1), 19_900).sell(TenderMethod.CASH, 1_000);
        next.happened(new OpeningVarianceFound(STORE, R1, 2, DAY.plusDays(1), Money.of(20_000), Money.of(19_900),
                Money.of(-100)));
        two.open(DAY.plusDays(1), 10_400).sell(TenderMethod.CASH, 700).forceClose();
        story.and("unassigned-T9", new FactUnassigned(STORE, R1, 7, new SaleId("T9"), new ReceiptNo("000009"), null,
                MORNING, ShiftTotals.NONE));
        story.and("sale-T1", sale("T1", "000001")).and("sale-T4", sale("T4", "000004"));
        story.and("shiftrules-S2", new ShiftRulesSet(new LocationId("S2"),
                new ShiftRules(6, true, Money.of(100), 3, null, false, List.of(TenderMethod.CARD))));
        side = QuerySide.of(story.events(), TestDatabase.judgedOverTheWire().properties(directory));
    }

    private static SaleCompleted sale(String id, String receiptNo) {
        return new SaleCompleted(new SaleId(id), new ReceiptNo(receiptNo), STORE, R1, null, null, MORNING, DAY,
                List.of(), List.of(), Money.ZERO, null, null);
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    private static String ask(GraphQlTester queries, String query) {
        GraphQlTester.Response response = queries.document("{ " + query + " }").execute();
        Map<?, ?> data = response.path("").entity(Map.class).get();
        return String.valueOf(data);
    }

    private static String ask(String query) {
        return ask(side.queries(), query);
    }

    /** By whoever has some permissions, everywhere. */
    private static GraphQlTester by(String... permissions) {
        Set<String> all = Set.of(permissions);
        Viewer viewer = permission -> all.contains(permission) ? Optional.of(Sight.everything()) : Optional.empty();
        return ExecutionGraphQlServiceTester.builder(side.service())
                .configureExecutionInput((_, input) -> input.graphQLContext(Map.of(Viewer.class, viewer)).build())
                .build();
    }

    @Test
    void tellsRegistersAndTheShiftsThatTheyHaveOpen() {
        assertThat(ask(by("shifts.read", "shifts.see-expected"), "registers(location: \"S1\") { register "
                + "lastShiftNo lastReceiptNumber lastZ links perpetualSalesMinor perpetualReturnsMinor "
                + "open { shiftNo cashier businessDay } }"))
                .isEqualTo("{registers=["
                        + "{register=R1, lastShiftNo=2, lastReceiptNumber=4, lastZ=1, links=2, "
                        + "perpetualSalesMinor=16615, perpetualReturnsMinor=2800, "
                        + "open={shiftNo=2, cashier=ann, businessDay=2026-11-29}}, "
                        + "{register=R2, lastShiftNo=2, lastReceiptNumber=0, lastZ=2, links=2, "
                        + "perpetualSalesMinor=1200, perpetualReturnsMinor=0, open=null}]}");
    }

    @Test
    void aShiftTellsItsCourseAndWhatWasExpectedAsClosedAndAsAmended() {
        assertThat(ask("shift(location: \"S1\", register: \"R1\", shiftNo: 1) { state cashier cashiers keepMinor "
                + "depositMinor bag amendments handOvers { to acceptedAt declinedBecause } drawerOpenings { reason } "
                + "counts { counts { countedMinor } } movements { kind amountMinor } "
                + "tenders { method expectedMinor countedMinor varianceMinor } "
                + "tendersAsAmended { method varianceMinor } figures { receipts salesMinor } }"))
                .isEqualTo("{shift={state=CLOSED, cashier=ben, cashiers=[ann, ben], keepMinor=20000, "
                        + "depositMinor=13810, bag=B-R1-1, amendments=1, handOvers=["
                        + "{to=cid, acceptedAt=null, declinedBecause=is ill}, "
                        + "{to=ben, acceptedAt=2026-11-28T08:01:00.000+08:00, declinedBecause=null}], "
                        + "drawerOpenings=[{reason=change}], counts=[{counts=[{countedMinor=33000}]}, "
                        + "{counts=[{countedMinor=33810}]}], movements=[{kind=PAY_IN, amountMinor=10000}, "
                        + "{kind=DROP, amountMinor=30000}], tenders=["
                        + "{method=CASH, expectedMinor=33015, countedMinor=33810, varianceMinor=795}, "
                        + "{method=WECHAT, expectedMinor=10000, countedMinor=null, varianceMinor=null}], "
                        + "tendersAsAmended=[{method=CASH, varianceMinor=-5}, "
                        + "{method=WECHAT, varianceMinor=null}], "
                        + "figures={receipts=3, salesMinor=16615}}}");
    }

    @Test
    void whoeverCountsBlindlyIsNotToldWhatThereShouldBe() {
        String open = "shift(location: \"S1\", register: \"R1\", shiftNo: 2) { openingVarianceMinor "
                + "figures { salesMinor } x { expected { method expectedMinor } } }";
        assertThat(ask(by("shifts.read"), open))
                .isEqualTo("{shift={openingVarianceMinor=-100, figures=null, x=null}}");
        assertThat(ask(by("shifts.read", "shifts.see-expected"), open)).isEqualTo("{shift={"
                + "openingVarianceMinor=-100, figures=null, x={expected=[{method=CASH, expectedMinor=20900}]}}}");
        assertThat(ask(by("shifts.read"), "shift(location: \"S1\", register: \"R2\", shiftNo: 2) "
                + "{ state figures { salesMinor } tenders { expectedMinor } } "
                + "zReports(location: \"S1\", register: \"R2\") { edges { node { z report { salesMinor } } } }"))
                .as("a drawer that is still to be counted")
                .isEqualTo("{shift={state=UNCOUNTED, figures=null, tenders=[]}, zReports={edges=["
                        + "{node={z=2, report=null}}, {node={z=1, report={salesMinor=500}}}]}}");
        String perpetual = "registers(location: \"S1\") { perpetualSalesMinor perpetualReturnsMinor } "
                + "zReports(location: \"S1\", register: \"R1\") { edges { node { "
                + "report { perpetualSalesMinor perpetualReturnsMinor } amendment { perpetualMinor } } } }";
        assertThat(ask(by("shifts.read"), perpetual)).as("totals before and after tell what lies between")
                .doesNotContainPattern("erpetual[A-Za-z]*=[0-9]");
        assertThat(ask(by("shifts.read", "shifts.see-expected"), perpetual)).containsPattern("erpetual[A-Za-z]*=[0-9]");
    }

    @Test
    void anXReportNeedsItsOwnRight() {
        String x = "xReport(location: \"S1\", register: \"R1\") { shiftNo x { receipts salesMinor } }";
        assertThat(ask(by("shifts.read", "shifts.see-expected"), x))
                .isEqualTo("{xReport={shiftNo=2, x={receipts=1, salesMinor=1000}}}");
        by("shifts.read").document("{ " + x + " }")
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors).hasSize(1)
                        .allSatisfy(error -> assertThat(error.getMessage())
                                .contains("shifts.see-expected")));
        assertThat(ask("xReport(location: \"S1\", register: \"R2\") { shiftNo }")).isEqualTo("{xReport=null}");
    }

    @Test
    void shiftsAreListedByDayStateAndRegister() {
        String fields = " { edges { node { register shiftNo } } pageInfo { hasNextPage } }";
        assertThat(ask("shifts" + fields)).contains("{register=R2, shiftNo=2}}, {node={register=R1, shiftNo=2}}, "
                + "{node={register=R2, shiftNo=1}}, {node={register=R1, shiftNo=1}}");
        assertThat(ask("shifts(location: \"S1\", day: \"2026-11-28\", register: \"R2\")" + fields))
                .isEqualTo("{shifts={edges=[{node={register=R2, shiftNo=1}}], pageInfo={hasNextPage=false}}}");
        assertThat(ask("shifts(state: OPEN)" + fields)).contains("[{node={register=R1, shiftNo=2}}]");
        assertThat(ask("shifts(location: \"S1\", state: CLOSED, first: 1)" + fields))
                .contains("[{node={register=R2, shiftNo=1}}], pageInfo={hasNextPage=true}");
    }

    @Test
    void oneQuestionReadsSoMuchAtMost() {
        assertTooMuch("zChain(location: \"S1\", register: \"R1\") { state }", 12);
        assertTooMuch("receiptNumberFindings(location: \"S1\", from: \"2026-11-28\", to: \"2026-11-28\") { register }",
                30);
        assertTooMuch("daySettlement(location: \"S1\", day: \"2026-11-28\") { shifts { movements { kind } } }", 3);
        assertTooMuch("shifts(first: 200) { edges { node { movements { kind } } } }", 1);
        assertThat(ask("shifts(first: 50) { edges { node { movements { kind amountMinor } } } } "
                + "daySettlement(location: \"S1\", day: \"2026-11-28\") { shifts { movements { kind } } }"))
                .contains("PAY_IN");
    }

    private static void assertTooMuch(String field, int times) {
        side.queries()
                .document(IntStream.range(0, times)
                        .mapToObj(each -> "a" + each + ": " + field)
                        .collect(Collectors.joining(" ", "{ ", " }")))
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors).singleElement()
                        .satisfies(error -> assertThat(error.getMessage()).contains("complexity")));
    }

    @Test
    void chainsAreVerifiedAndReportsAmended() {
        assertThat(ask("zChain(location: \"S1\", register: \"R1\") { state links reports brokenAt }"))
                .isEqualTo("{zChain={state=OK, links=2, reports=1, brokenAt=null}}");
        assertThat(ask("zReports(location: \"S1\", register: \"R1\", from: \"2026-11-28\", to: \"2026-11-28\") "
                + "{ edges { node { link report { z salesMinor } amendment { cause receiptNo "
                + "deltas { method netMinor } perpetualMinor } } } }")).contains("{node={link=2, report=null, "
                        + "amendment={cause=LATE_SALE, receiptNo=0000",
                        "deltas=[{method=CASH, netMinor=800}], "
                                + "perpetualMinor=16615}}}, {node={link=1, report={z=1, salesMinor=15815}, "
                                + "amendment=null}}]");
    }

    @Test
    void aDayTellsItsShiftsAsSettledAndAsAmended() {
        assertThat(ask("daySettlement(location: \"S1\", day: \"2026-11-28\") { amendmentCount shifts { shiftNo } "
                + "amendments { register delta { salesMinor } } settled { totals { salesMinor firstReceipt } "
                + "totalsAsAmended { salesMinor } tenders { method expectedMinor varianceMinor } "
                + "tendersAsAmended { method expectedMinor varianceMinor } shifts { register z } } }"))
                .isEqualTo("{daySettlement={amendmentCount=1, shifts=[{shiftNo=1}, {shiftNo=1}], "
                        + "amendments=[{register=R1, delta={salesMinor=800}}], "
                        + "settled={totals={salesMinor=16315, firstReceipt=null}, "
                        + "totalsAsAmended={salesMinor=17115}, tenders=["
                        + "{method=CASH, expectedMinor=43515, varianceMinor=695}, "
                        + "{method=WECHAT, expectedMinor=10000, varianceMinor=null}], tendersAsAmended=["
                        + "{method=CASH, expectedMinor=44315, varianceMinor=-105}, "
                        + "{method=WECHAT, expectedMinor=10000, varianceMinor=null}], "
                        + "shifts=[{register=R1, z=1}, {register=R2, z=1}]}}}");
        assertThat(ask("daySettlement(location: \"S1\", day: \"2026-11-29\") { settled { settledAt } "
                + "shifts { register state } }")).isEqualTo("{daySettlement={settled=null, shifts=["
                        + "{register=R1, state=OPEN}, {register=R2, state=UNCOUNTED}]}}");
        assertThat(ask("daySettlement(location: \"S1\", day: \"2026-11-30\") { businessDay }"))
                .isEqualTo("{daySettlement=null}");
    }

    @Test
    void depositsTellWhatWasCountedOfThem() {
        assertThat(ask("deposits(state: DIFFERS) { edges { node { bag amountMinor "
                + "confirmation { countedMinor varianceMinor } } } }")).isEqualTo("{deposits={edges=[{node={"
                        + "bag=B-R1-1, amountMinor=13810, confirmation={countedMinor=13800, varianceMinor=-10}}}]}}");
        assertThat(ask("deposits(location: \"S1\", state: MADE) { edges { node { bag } } }"))
                .isEqualTo("{deposits={edges=[]}}");
    }

    @Test
    void rulesAreToldAsTheyHold() {
        assertThat(ask("shiftRules(location: \"S1\") { cutOffHour saleNeedsShift blindCount drawerAlone "
                + "countedMethods }")).isEqualTo("{shiftRules={cutOffHour=4, saleNeedsShift=false, blindCount=true, "
                        + "drawerAlone=null, countedMethods=[CASH]}}");
        assertThat(ask("shiftRules(location: \"S2\") { cutOffHour saleNeedsShift blindCount drawerAlone "
                + "countedMethods }")).isEqualTo("{shiftRules={cutOffHour=6, saleNeedsShift=true, blindCount=false, "
                        + "drawerAlone=3, countedMethods=[CASH, CARD]}}");
    }

    @Test
    void whatBelongsToNoShiftIsListed() {
        assertThat(ask("unassignedFacts(location: \"S1\") { edges { node { shiftNo sale receiptNo returned } } }"))
                .isEqualTo("{unassignedFacts={edges=[{node={shiftNo=7, sale=T9, receiptNo=000009, "
                        + "returned=null}}]}}");
    }

    @Test
    void missingReceiptNumbersAreFindings() {
        assertThat(ask("receiptNumberFindings(location: \"S1\", from: \"2026-11-28\", to: \"2026-11-28\") "
                + "{ register forgotten findings { kind from to count about } }")).isEqualTo(
                        "{receiptNumberFindings=[{register=R1, forgotten=0, findings=[{kind=GAP, from=000002, "
                                + "to=000003, count=2, about=null}]}]}");
        assertThat(ask("receiptNumberFindings(location: \"S1\", register: \"R1\", from: \"2026-11-29\", "
                + "to: \"2026-11-30\") { register }")).isEqualTo("{receiptNumberFindings=[]}");
    }
}
