package io.tillbook.server.http.downloads;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.server.Http;
import io.tillbook.server.InProcessServer;
import io.tillbook.server.InProcessServer.Server;
import io.tillbook.server.LedgerClient;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InProcessServer.class)
class StocktakeEndpointTest {
    private final Http http = new Http();

    @Test
    void aStocktakeIsCountedApprovedAndReported(Server server) throws Exception {
        LedgerClient client = new LedgerClient(server.uri("/"));
        stocked(client);
        accepted(client, "st-open", "stocktake.Open", Map.of("stocktakeId", "ST-1", "location", "ST-SHOP", "scope",
                Map.of("category", "盘点")));
        long counted = accepted(client, "st-count", "stocktake.Count", Map.of("stocktakeId", "ST-1", "countedBy",
                "wang", "lines", List.of(Map.of("lineNo", 1, "sku", "ST-TEA", "quantity", 18))));
        client.ask(counted, "{ viewsPosition }");

        assertThat(http.get(server.uri("/v1/stocktakes/ST-1/count-sheet.csv")).raw().body().lines()).containsExactly(
                "\uFEFFsku,name,category,barcode,batch,producedOn,expiresOn,book,counted",
                "ST-TEA,龙井茶,盘点,,,,,20,");
        assertThat(text(server, "/v1/stocktakes/ST-1/count-sheet.pdf")).contains("龙井茶", "ST-TEA");

        long approved = accepted(client, "st-approve", "stocktake.Approve", Map.of("stocktakeId", "ST-1",
                "approvedBy", "li", "causes", List.of(Map.of("sku", "ST-TEA", "cause", "DAMAGED", "note", "=1+1"))));
        client.ask(approved, "{ viewsPosition }");
        assertThat(http.get(server.uri("/v1/stocktakes/ST-1/report.csv?bom=false")).raw().body())
                .contains("ST-TEA,龙井茶,盘点,,,20,18,-2,LOSS,-200,true,DAMAGED,'=1+1,wang,");
        assertThat(client.ask(approved, "{ stockLevel(location: \"ST-SHOP\", sku: \"ST-TEA\") { onHand } }")
                .at("/stockLevel/onHand")
                .asInt()).isEqualTo(18);
    }

    @Test
    void aParameterThatCannotBeReadIsNamed(Server server) {
        for (String query : List.of("bom=maybe", "bom=null")) {
            var answer = http.get(server.uri("/v1/stocktakes/none/report.csv?" + query));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.raw().body()).contains("\"parameter\":\"bom\"", "must be true or false");
        }
    }

    @Test
    void whatIsNotThereIsNotFound(Server server) {
        assertThat(http.get(server.uri("/v1/stocktakes/none/count-sheet.pdf")).status()).isEqualTo(404);
        assertThat(http.get(server.uri("/v1/stocktakes/none/report.csv")).status()).isEqualTo(404);
        assertThat(http.get(server.uri("/v1/stocktakes/a%20b/count-sheet.csv")).status()).isEqualTo(400);
    }

    private static void stocked(LedgerClient client) throws IOException {
        accepted(client, "st-shop", "catalog.OpenLocation", Map.of("location", "ST-SHOP", "name", "盘点店", "kind",
                "STORE", "zone", "Asia/Shanghai", "negativeStock", "BLOCK"));
        accepted(client, "st-tea", "catalog.RegisterProduct", Map.of("sku", "ST-TEA", "name", "龙井茶", "unit", "PIECE",
                "category", "盘点"));
        accepted(client, "st-goods", "purchasing.ReceiveGoods", Map.of("receiptId", "ST-GR", "location", "ST-SHOP",
                "lines", List.of(Map.of("lineNo", 1, "sku", "ST-TEA", "quantity", 20, "unitCostMinor", 100))));
    }

    private static long accepted(LedgerClient client, String key, String type, Map<String, ?> payload)
            throws IOException {
        LedgerClient.Answer answer = client.send(key, type, payload);
        assertThat(answer.status()).as(answer.body().toPrettyString()).isEqualTo(201);
        return answer.position();
    }

    private static String text(Server server, String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            byte[] pdf = client.send(Http.request(server.uri(path)).build(), BodyHandlers.ofByteArray())
                    .body();
            try (PDDocument document = Loader.loadPDF(pdf)) {
                return new PDFTextStripper().getText(document);
            }
        }
    }
}
