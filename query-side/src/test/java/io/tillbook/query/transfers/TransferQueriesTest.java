package io.tillbook.query.transfers;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.query.testing.ForeignDatabases;
import io.tillbook.query.testing.HistoryBuilder;
import io.tillbook.query.testing.QuerySide;
import io.tillbook.query.testing.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.graphql.test.tester.GraphQlTester;

@ExtendWith(ForeignDatabases.class)
class TransferQueriesTest {

    private static final List<String> SALT_TRANSFERS = IntStream.rangeClosed(1, 105)
            .mapToObj("U%03d"::formatted)
            .toList();

    private static final ParameterizedTypeReference<Map<String, Object>> OBJECT = new ParameterizedTypeReference<>() {};

    @TempDir static Path directory;

    private static QuerySide side;
    private static GraphQlTester queries;

    @BeforeAll
    static void start() {
        HistoryBuilder all = new HistoryBuilder();
        Stream.concat(
                Stream.of(new TransferStory("T1").requested(),
                        new TransferStory("T2").requested().approved().dispatched(),
                        new TransferStory("T3").requested().rejected()),
                SALT_TRANSFERS.stream().map(id -> new TransferStory(id).sentUnasked(TransferStory.SALT, 2, 10)))
                .flatMap(story -> story.history().events().stream())
                .forEach(event -> all.at(event.occurrence().occurredAt()).add(event.stream().value(), event.event()));
        side = QuerySide.of(all.events(), TestDatabase.judged().properties(directory));
        queries = side.queries();
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @Test
    void aTransferTellsAllOfItself() {
        queries.document("""
                { transfer(id: "T2") { from to state approvedBy dates { dispatchedAt closedAt }
                    lines { lineNo sku requested approved notSent sent { quantity valueMinor }
                            inTransit { quantity } batches { batch expiresOn sent inTransit } givenUp { reason } } } }
                """)
                .execute()
                .path("transfer")
                .entity(OBJECT)
                .satisfies(answer -> assertThat(answer).hasToString("""
                        {from=DEPOT, to=SHOP, state=DISPATCHED, approvedBy=E7, \
                        dates={dispatchedAt=2026-11-22T14:00:00.000+08:00, closedAt=null}, lines=[{lineNo=1, \
                        sku=TEA, requested=10, approved=9, notSent=1, sent={quantity=8, valueMinor=850}, \
                        inTransit={quantity=8}, batches=[{batch=B1, expiresOn=2026-11-27, sent=5, \
                        inTransit=5}, {batch=B2, expiresOn=2026-12-06, sent=3, inTransit=3}], \
                        givenUp=[]}, {lineNo=2, sku=SALT, requested=5, approved=0, notSent=0, \
                        sent={quantity=0, valueMinor=0}, inTransit={quantity=0}, batches=[], \
                        givenUp=[]}]}"""));
        queries.document("{ transfer(id: \"none\") { id } }").execute().path("transfer").valueIsNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            state: REQUESTED             | T1
            state: REJECTED, from: DEPOT | T3
            to: DEPOT                    |
            sku: TEA                     | T3 T2 T1
            sku: TEA, state: DISPATCHED  | T2
            sku: NONE                    |
            sku: TEA, to: DEPOT          |
            """)
    void transfersAreFoundByWhatTheyAre(String arguments, String expected) {
        assertThat(ids(arguments)).isEqualTo(expected == null ? List.of() : List.of(expected.split(" ")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            from: "DEPOT", state: DISPATCHED | 40
            sku: "SALT"                      | 40
            sku: "SALT"                      | 101
            """)
    void pagesHaveEverythingOnce(String arguments, int first) {
        List<String> all = new ArrayList<>();
        String after = "null";
        while (!after.isEmpty()) {
            var answer = queries.document("{ transfers(" + arguments + ", first: " + first + ", after: " + after
                    + ") { edges { node { id } } pageInfo { hasNextPage endCursor } } }").execute();
            all.addAll(answer.path("transfers.edges[*].node.id").entityList(String.class).get());
            boolean hasNext = answer.path("transfers.pageInfo.hasNextPage").entity(Boolean.class).get();
            after = hasNext
                    ? '"' + answer.path("transfers.pageInfo.endCursor").entity(String.class).get() + '"'
                    : "";
        }
        assertThat(all).doesNotHaveDuplicates().containsAll(SALT_TRANSFERS).contains("T2");
    }

    @Test
    void whatIsOnItsWayIsListedAndSummedUp() {
        queries.document("""
                { inTransit(location: "SHOP", sku: "TEA") { totals { quantity valueMinor }
                    edges { node { transfer lineNo from batch expiresOn goods { quantity valueMinor } since } } } }
                """)
                .execute()
                .path("inTransit")
                .entity(OBJECT)
                .satisfies(answer -> assertThat(answer).hasToString("""
                        {totals={quantity=8, valueMinor=850}, edges=[{node={transfer=T2, lineNo=1, \
                        from=DEPOT, batch=B1, expiresOn=2026-11-27, goods={quantity=5, valueMinor=520}, \
                        since=2026-11-22T14:00:00.000+08:00}}, {node={transfer=T2, lineNo=1, from=DEPOT, \
                        batch=B2, expiresOn=2026-12-06, goods={quantity=3, valueMinor=330}, \
                        since=2026-11-22T14:00:00.000+08:00}}]}"""));
        queries.document("{ inTransit(first: 2) { totals { quantity valueMinor } edges { node { sku } } } }")
                .execute()
                .path("inTransit")
                .entity(OBJECT)
                .satisfies(answer -> assertThat(answer).hasToString("""
                        {totals={quantity=null, valueMinor=1900}, edges=[{node={sku=SALT}}, \
                        {node={sku=SALT}}]}"""));
        queries.document("{ inTransit(location: \"DEPOT\") { totals { valueMinor } edges { cursor } } }")
                .execute()
                .path("inTransit")
                .entity(OBJECT)
                .satisfies(answer -> assertThat(answer).hasToString("""
                        {totals={valueMinor=0}, edges=[]}"""));
        queries.document("{ stockLevel(location: \"SHOP\", sku: \"TEA\") { inTransit inTransitMinor } }")
                .execute()
                .path("stockLevel")
                .entity(OBJECT)
                .satisfies(answer -> assertThat(answer).hasToString("""
                        {inTransit=8, inTransitMinor=850}"""));
    }

    private static List<String> ids(String arguments) {
        String quoted = arguments.replaceAll("(from|to|sku): (\\w+)", "$1: \"$2\"");
        return queries.document("{ transfers(" + quoted + ") { edges { node { id } } } }")
                .execute()
                .path("transfers.edges[*].node.id")
                .entityList(String.class)
                .get();
    }
}
