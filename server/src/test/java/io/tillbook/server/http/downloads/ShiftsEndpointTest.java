package io.tillbook.server.http.downloads;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.command.Capabilities;
import io.tillbook.server.Http;
import io.tillbook.server.InProcessServer;
import io.tillbook.server.InProcessServer.Server;
import io.tillbook.server.LedgerClient;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(InProcessServer.class)
class ShiftsEndpointTest {
    private static final Map<String, String> R1 = Map.of("location", "ZD-SHOP", "register", "R1");

    private final Http http = new Http();

    @Test
    void reportsAndDaysArePrintedAndRead(Server server) throws Exception {
        LedgerClient client = new LedgerClient(server.uri("/"));
        accepted(client, "zd-shop", "catalog.OpenLocation", Map.of("location", "ZD-SHOP", "name", "班次店", "kind",
                "STORE", "zone", "Asia/Shanghai", "negativeStock", "ALLOW"));
        accepted(client, "zd-register", "shifts.OpenRegister", R1);
        accepted(client, "zd-open", "shifts.OpenShift", with("shiftNo", 1, "cashier", "wang", "floatMinor", 20_000,
                "origin", "REPORTED"));
        accepted(client, "zd-move", "shifts.MoveCash", with("movementId", "ZD-M", "shiftNo", 1, "kind", "PAY_IN",
                "amountMinor", 1_234, "reason", "=coins", "cashier", "wang"));
        accepted(client, "zd-count", "shifts.CountTenders", with("countId", "ZD-C", "shiftNo", 1, "counts",
                List.of(Map.of("method", "CASH", "countedMinor", 21_000)), "by", "wang"));
        long closed = accepted(client, "zd-close", "shifts.CloseShift", with("shiftNo", 1, "countId", "ZD-C",
                "keepMinor", 21_000, "reasons", List.of(Map.of("method", "CASH", "reason", "找零差错"))));
        client.ask(closed, "{ viewsPosition }");

        assertThat(text(server, "/v1/z-reports/ZD-SHOP/R1/1.pdf")).contains("Z 报表 Z report 1", "备用金 Float",
                "200.00", "长短款 Variance", "-2.34", "找零差错", "存入 Pay-in", "12.34", "SHA-256");
        assertThat(body(server, "/v1/z-reports/ZD-SHOP/R1/1.csv?bom=false").lines()).contains(
                "table,key,figure,value", "settled,CASH,expectedMinor,21234", "settled,CASH,varianceMinor,-234",
                "reasons,CASH,reason,找零差错", "movements,ZD-M,amountMinor,1234");
        JsonNode report = json(body(server, "/v1/z-reports/ZD-SHOP/R1/1.json"));
        assertThat(report.at("/figures/settled/CASH/countedMinor").asLong()).isEqualTo(21_000);
        assertThat(body(server, "/v1/z-chains/ZD-SHOP/R1.ndjson").strip())
                .contains(report.at("/report/hash").asString(""))
                .hasLineCount(1);

        assertThat(http.get(server.uri("/v1/day-settlements/ZD-SHOP/2026-11-22.pdf")).raw().body())
                .contains("That day is not settled yet.");
        long settled = accepted(client, "zd-settle", "shifts.SettleDay",
                Map.of("location", "ZD-SHOP", "businessDay", "2026-11-22"));
        client.ask(settled, "{ viewsPosition }");
        assertThat(text(server, "/v1/day-settlements/ZD-SHOP/2026-11-22.pdf")).contains("日结 Day settlement",
                "R1 · 1", "R1 Z 1");
        assertThat(body(server, "/v1/day-settlements/ZD-SHOP/2026-11-22.csv"))
                .contains("shifts,R1/1,cashVarianceMinor,-234");
        String day = body(server, "/v1/day-settlements/ZD-SHOP/2026-11-22.json");
        String document = day.substring("{\"document\":".length(), day.indexOf(",\"sha256\":"));
        assertThat(json(day).at("/sha256").asString("")).isEqualTo(HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(document.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void whatIsNotThereIsNotFound(Server server) {
        for (String path : List.of("z-reports/NONE/R1/1.pdf", "z-reports/NONE/R1/1.csv", "z-chains/NONE/R1.ndjson",
                "day-settlements/NONE/2026-11-22.json")) {
            assertThat(http.get(server.uri("/v1/" + path)).status()).as(path).isEqualTo(404);
        }
        assertThat(http.get(server.uri("/v1/day-settlements/NONE/soon.pdf")).status()).isEqualTo(400);
        assertThat(http.get(server.uri("/v1/z-reports/NO%20NE/R1/1.json")).status()).isEqualTo(400);
        assertThat(http.get(server.uri("/v1/z-reports/NONE/R1/first.json")).status()).isEqualTo(400);
    }

    private static Map<String, Object> with(Object... members) {
        Map<String, Object> payload = new HashMap<>(R1);
        for (int place = 0; place < members.length; place += 2) {
            payload.put(members[place].toString(), members[place + 1]);
        }
        return payload;
    }

    private static long accepted(LedgerClient client, String key, String type, Map<String, ?> payload)
            throws IOException {
        LedgerClient.Answer answer = client.send(key, type, payload);
        assertThat(answer.status()).as(answer.body().toPrettyString()).isEqualTo(201);
        return answer.position();
    }

    private static JsonNode json(String text) {
        return Capabilities.all().types().json().readTree(text);
    }

    private String body(Server server, String path) {
        return http.get(server.uri(path)).raw().body();
    }

    private static String text(Server server, String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            byte[] pdf = client.send(Http.request(server.uri(path)).build(), BodyHandlers.ofByteArray()).body();
            try (PDDocument document = Loader.loadPDF(pdf)) {
                return new PDFTextStripper().getText(document);
            }
        }
    }
}
