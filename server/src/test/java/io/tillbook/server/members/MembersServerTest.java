package io.tillbook.server.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tillbook.server.Http.Answer;
import io.tillbook.server.Http;
import io.tillbook.server.InProcessServer.Server;
import io.tillbook.server.OwnerToken;
import io.tillbook.server.testing.WordsOnDisk;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Members are found by who may find them, shown to who may see them, and are nowhere once they are erased. */
class MembersServerTest {
    private static final String EAST = "MEMBERS-EAST";
    private static final String WEST = "MEMBERS-WEST";
    private static final String SHOWN = " { id nameMasked phoneMasked name phone erased } }";

    private static final Http HTTP = new Http();
    private static Server server;
    private static long position;

    @BeforeAll
    static void start() {
        server = Server.with();
        open(EAST);
        open(WEST);
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void aCashierFindsAMemberAndSeesNoMoreThanTellsThemApart() {
        register("found-1", EAST, "欧阳修 · Ouyang Xiu", "+86 139 1111 0001");
        String cashier = token("cashier", WEST);

        JsonNode found = ask("{ member(phone: \"１３９ 1111-0001\")" + SHOWN, cashier).at("/data/member");
        assertThat(found.path("id").asString()).isEqualTo("found-1");
        assertThat(found.path("nameMasked").asString()).isEqualTo("欧**");
        assertThat(found.path("phoneMasked").asString()).isEqualTo("+86****0001");
        assertThat(found.path("name").isNull()).isTrue();
        assertThat(found.path("phone").isNull()).isTrue();
        assertThat(ask("{ member(phone: \"13911110009\")" + SHOWN, cashier).at("/data/member").isNull()).isTrue();
        assertThat(ask("{ members { edges { node { id } } } }", cashier).toString()).contains("members.list");
    }

    @Test
    void aStoreManagerSeesWhoWasRegisteredAtTheStore() {
        register("seen-1", EAST, "Seen Person", "13922220001");
        String east = token("store-manager", EAST);
        String west = token("store-manager", WEST);

        assertThat(ask("{ member(id: \"seen-1\")" + SHOWN, east).at("/data/member/name").asString())
                .isEqualTo("Seen Person");
        assertThat(ask("{ member(id: \"seen-1\")" + SHOWN, west).at("/data/member/name").isNull()).isTrue();
        assertThat(listed("", east)).contains("seen-1");
        assertThat(listed("", west)).doesNotContain("seen-1");
        assertThat(listed("(text: \"seen\")", east)).containsExactly("seen-1");
        assertThat(listed("(text: \"seen\")", west)).isEmpty();
    }

    @Test
    void membersAreListedByTheBeginningOfTheirNamesAndByTags() {
        register("listed-1", EAST, "李秀兰 · Li Xiulan", "13933330001");
        register("listed-2", EAST, "李秀英", "13933330002");
        register("listed-3", EAST, "李小明", "13933330003");
        send("members.TagMember", "{\"member\":\"listed-1\",\"add\":[\"茶客\"]}");
        send("members.TagMember", "{\"member\":\"listed-3\",\"add\":[\"茶客\",\"宝妈\"]}");
        send("members.TagMember", "{\"member\":\"listed-3\",\"remove\":[\"宝妈\"]}");

        assertThat(listed("(text: \"李秀\")", OwnerToken.BEARER)).containsExactly("listed-1", "listed-2");
        assertThat(listed("(text: \"李秀兰·lixiul\")", OwnerToken.BEARER)).containsExactly("listed-1");
        assertThat(listed("(text: \"李秀兰·lixiux\")", OwnerToken.BEARER)).isEmpty();
        assertThat(listed("(tag: \"茶客\")", OwnerToken.BEARER)).containsExactly("listed-1", "listed-3");
        assertThat(listed("(tag: \"茶客\", text: \"李秀\")", OwnerToken.BEARER)).containsExactly("listed-1");
        assertThat(listed("(tag: \"宝妈\")", OwnerToken.BEARER)).isEmpty();
        assertThat(ask("{ members(text: \"李\") { edges { node { id } } } }", OwnerToken.BEARER).toString())
                .contains("must have 2 to 50 characters");
        assertThat(ask("{ members(tag: \"茶客\", first: 1) { edges { node { id } } pageInfo { hasNextPage } } }",
                OwnerToken.BEARER).at("/data/members/pageInfo/hasNextPage").asBoolean()).isTrue();

        send("members.ChangeProfile", "{\"member\":\"listed-2\",\"profile\":{\"name\":\"王秀英\"}}");
        assertThat(listed("(text: \"李秀\")", OwnerToken.BEARER)).containsExactly("listed-1");
        assertThat(listed("(text: \"王秀英\")", OwnerToken.BEARER)).containsExactly("listed-2");
    }

    /** A day lists whose birthday it is, so only whoever may see birthdays is told. */
    @Test
    void membersAreListedByTheirBirthdaysToWhoMaySeeThem() {
        register("born-1", EAST, "Leap Day", "13999990001");
        register("born-2", EAST, "March Child", "13999990002");
        send("members.ChangeProfile", "{\"member\":\"born-1\",\"profile\":{\"birthday\":\"1992-02-29\"}}");
        send("members.ChangeProfile", "{\"member\":\"born-2\",\"profile\":{\"birthday\":\"--03-01\"}}");

        assertThat(listed("(birthdayOn: \"2027-02-28\")", OwnerToken.BEARER)).containsExactly("born-1");
        assertThat(listed("(birthdayOn: \"2028-02-29\")", OwnerToken.BEARER)).containsExactly("born-1");
        assertThat(listed("(birthdayOn: \"2028-02-28\")", OwnerToken.BEARER)).isEmpty();
        assertThat(listed("(birthdayOn: \"2027-03-01\", text: \"march\")", token("store-manager", EAST)))
                .containsExactly("born-2");
        assertThat(listed("(birthdayOn: \"2027-03-01\")", token("store-manager", WEST))).isEmpty();
        assertThat(listed("(birthdayOn: \"2027-03-01\")", token("marketing", EAST))).isEmpty();
    }

    /** Whom a list has is in the segment, and has the tier. */
    @Test
    void membersAreListedByStandingToWhoMaySeeHowTheyStand() {
        register("stood-1", EAST, "Standing Member", "13999990003");
        send("members.TagMember", "{\"member\":\"stood-1\",\"add\":[\"stood\"]}");
        send("members.DefineSegment", "{\"segment\":\"STOOD\",\"name\":\"Stood\",\"rule\":{\"tags\":[\"stood\"]}}");
        put("members.AssignSegments", "{\"member\":\"stood-1\",\"segments\":[\"STOOD\"]}");

        String east = token("store-manager", EAST);
        await().untilAsserted(() -> assertThat(listed("(segment: \"STOOD\")", east)).containsExactly("stood-1"));
        assertThat(listed("(segment: \"STOOD\")", token("store-manager", WEST))).isEmpty();
        assertThat(listed("(segment: \"STOOD\")", token("member-service", EAST))).isEmpty();
        assertThat(listed("(text: \"standing\")", token("member-service", EAST))).containsExactly("stood-1");
    }

    @Test
    void aNumberIsOneMembersAndTheRefusalNamesNobody() {
        register("owner-1", EAST, "Owner", "13944440001");
        Answer taken = put("members.RegisterMember", """
                {"member":"owner-2","location":"%s","profile":{"phone":"0086 139-4444-0001"}}""".formatted(WEST));
        assertThat(taken.json().at("/rejection/type").asString()).isEqualTo("members.PhoneTaken");
        assertThat(taken.raw().body()).doesNotContain("owner-1", "13944440001");

        send("members.ChangeProfile", "{\"member\":\"owner-1\",\"profile\":{\"phone\":\"13944440002\"}}");
        register("owner-2", WEST, "Second", "13944440001");
        assertThat(ask("{ member(phone: \"13944440001\") { id } }", OwnerToken.BEARER).at("/data/member/id").asString())
                .isEqualTo("owner-2");
    }

    @Test
    void whatIsErasedIsNowhereAndFiguresStay() throws IOException {
        String name = "司马相如·Sima Xiangru";
        String phone = "+86 139 5555 1234";
        List<String> personal =
                List.of(name, "Sima", phone, "13955551234", "sima@example.org", "Chengdu 7", "80008000");
        register("erased-1", EAST, name, phone);
        send("members.ChangeProfile", """
                {"member":"erased-1","profile":{"mail":"sima@example.org","address":"Chengdu 7","card":"80008000",
                 "birthday":"1979-02-28","note":"Sima pays late"}}""");
        sell("erased-1");
        assertThat(ask("{ member(card: \"8000 8000\") { id name mail birthday note } }", OwnerToken.BEARER).toString())
                .contains(name, "sima@example.org", "1979-02-28", "pays late");
        assertThat(exported("erased-1").raw().body()).contains(name, phone, "Chengdu 7", "members.ProfileChanged",
                "erased-sale", "\"totalMinor\":500");
        assertThat(WordsOnDisk.files(server.directory(), personal)).isEmpty();

        send("members.EraseMember", "{\"member\":\"erased-1\",\"reason\":\"asked for it\"}");

        assertThat(ask("{ member(id: \"erased-1\")" + SHOWN, OwnerToken.BEARER).toString())
                .contains("\"erased\":true")
                .doesNotContain(personal);
        assertThat(ask("{ member(phone: \"" + phone + "\") { id } }", OwnerToken.BEARER).at("/data/member").isNull())
                .isTrue();
        assertThat(listed("(text: \"司马\")", OwnerToken.BEARER)).isEmpty();
        assertThat(exported("erased-1").raw().body()).contains("\"datum\":\"erased\"")
                .doesNotContain(personal);
        assertThat(HTTP.get(server.uri("/v1/events")).raw().body()).contains("erased-1").doesNotContain(personal);
        assertThat(HTTP.get(server.uri("/actuator/prometheus")).raw().body()).doesNotContain(personal);
        assertThat(WordsOnDisk.files(server.directory(), personal)).isEmpty();
        assertThat(ask("{ sales(member: \"erased-1\") { edges { node { id totalMinor } } } }", OwnerToken.BEARER)
                .toString()).contains("erased-sale", "500");
        assertThat(put("members.ChangeProfile", "{\"member\":\"erased-1\",\"profile\":{\"name\":\"again\"}}").json()
                .at("/rejection/type")
                .asString()).isEqualTo("members.MemberIsErased");
        register("erased-2", EAST, "Somebody else", phone);
    }

    @Test
    void theExportHasPointsFeedbackAndGiftCardsOfAllIdsOfAPerson() {
        register("all-1", EAST, "All", "13988880001");
        register("all-2", EAST, "All", "13988880002");
        send("members.AdjustPoints", """
                {"member":"all-1","points":7,"expiresOn":"2099-12-31","reason":"welcome"}""");
        send("members.RecordFeedback", """
                {"feedback":"all-feedback","location":"%s","member":"all-1","rating":5,"text":"fine words"}"""
                .formatted(EAST));
        send("giftcards.IssueCard", "{\"card\":\"6281017349205162\",\"secret\":\"83926104\",\"member\":\"all-2\"}");
        send("members.MergeMembers", "{\"from\":\"all-1\",\"into\":\"all-2\",\"reason\":\"the same person\"}");

        assertThat(ask("{ member(phone: \"13988880001\") { id } }", OwnerToken.BEARER).at("/data/member/id")
                .asString()).isEqualTo("all-2");
        JsonNode told = exported("all-2").json();
        assertThat(told.path("events").valueStream().map(event -> event.path("type").asString())).contains(
                "members.PointsAdjusted", "members.PointsMovedOut", "members.PointsMovedIn",
                "members.FeedbackRecorded", "members.MembersMerged");
        assertThat(told.path("events").toString()).contains("fine words");
        assertThat(told.path("giftCards").toString()).contains("6281017349205162").doesNotContain("83926104");
        send("members.ChangeProfile", "{\"member\":\"all-2\",\"removed\":[\"PHONE\"]}");
        register("all-3", EAST, "Another", "13988880001");
    }

    @Test
    void exportNeedsARightOfItsOwn() {
        register("export-1", EAST, "Export", "13966660001");
        assertThat(HTTP.get(server.uri("/v1/members/export-1/export"), "Authorization", token("store-manager", EAST))
                .status()).isEqualTo(403);
        assertThat(exported("nobody").status()).isEqualTo(404);
        assertThat(HTTP.get(server.uri("/v1/subjects/member:export-1")).status()).isEqualTo(400);
    }

    @Test
    void aCardTellsWhoShowsItAndNobodyElseCanMakeOne() {
        register("card-1", EAST, "Card Holder", "13977770001");
        Answer made = card("card-1", OwnerToken.BEARER);
        assertThat(made.status()).isEqualTo(200);
        String code = made.json().path("card").asString();
        String cashier = token("cashier", WEST);

        assertThat(ofCard(code, cashier)).isEqualTo("{\"id\":\"card-1\"}");
        assertThat(ofCard(code.replace("card-1", "card-2"), cashier)).isEqualTo("null");
        assertThat(ofCard("13977770001", cashier)).isEqualTo("null");
        assertThat(card("card-1", cashier).status()).isEqualTo(403);
        assertThat(card("nobody", OwnerToken.BEARER).status()).isEqualTo(404);
        send("members.EraseMember", "{\"member\":\"card-1\",\"reason\":\"asked for it\"}");
        assertThat(ofCard(code, cashier)).isEqualTo("null");
        assertThat(card("card-1", OwnerToken.BEARER).status()).isEqualTo(404);
    }

    private static Answer card(String member, String bearer) {
        return HTTP.send(Http.request(server.uri("/v1/members/" + member + "/card"), "Authorization", bearer), "POST",
                BodyPublishers.noBody());
    }

    private static String ofCard(String code, String bearer) {
        return ask("{ memberOfCard(code: \"" + code + "\") { id } }", bearer).at("/data/memberOfCard").toString();
    }

    private static void sell(String member) {
        send("catalog.RegisterProduct", "{\"sku\":\"ERASED-TEA\",\"name\":\"Tea\",\"unit\":\"PIECE\"}");
        send("sales.CompleteSale", """
                {"saleId":"erased-sale","receiptNo":"1","location":"%s","register":"R1","member":"%s",
                 "lines":[{"lineNo":1,"sku":"ERASED-TEA","quantity":1,"unitPriceMinor":500}],
                 "tenders":[{"method":"CASH","amountMinor":500}]}""".formatted(EAST, member));
    }

    private static Answer exported(String member) {
        return HTTP.get(server.uri("/v1/members/" + member + "/export"), "X-Min-Position", Long.toString(position));
    }

    private static void register(String member, String location, String name, String phone) {
        send("members.RegisterMember", """
                {"member":"%s","location":"%s","profile":{"name":"%s","phone":"%s"}}"""
                .formatted(member, location, name, phone));
    }

    private static void open(String location) {
        send("catalog.OpenLocation", """
                {"location":"%s","name":"x","kind":"STORE","zone":"Asia/Shanghai","negativeStock":"ALLOW"}"""
                .formatted(location));
    }

    private static String token(String role, String location) {
        return "Bearer " + send("access.IssueToken", """
                {"tokenId":"%s","service":"office","name":"x","roles":["%s"],"locations":["%s"]}"""
                .formatted(UUID.randomUUID(), role, location)).json().path("token").asString();
    }

    private static List<String> listed(String arguments, String bearer) {
        return ask("{ members" + arguments + " { edges { node { id } } } }", bearer).at("/data/members/edges")
                .valueStream()
                .map(edge -> edge.at("/node/id").asString())
                .toList();
    }

    private static JsonNode ask(String query, String bearer) {
        return HTTP.graphQl(server.uri("/graphql"), query, "X-Min-Position", Long.toString(position),
                "Authorization", bearer).json();
    }

    private static Answer send(String type, String payload) {
        Answer answer = put(type, payload);
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
        position = Math.max(position, answer.json().path("position").asLong());
        return answer;
    }

    private static Answer put(String type, String payload) {
        return HTTP.put(server.uri("/v1/commands/" + UUID.randomUUID()), """
                {"type":"%s","occurredAt":"2026-11-22T08:00:00+08:00","payload":%s}""".formatted(type, payload));
    }
}
