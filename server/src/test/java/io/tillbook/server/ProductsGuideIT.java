package io.tillbook.server;

import static io.tillbook.server.PageExamples.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The guide of products does what it says: milk in a new bottle has another name, category and barcode. */
class ProductsGuideIT {
    @Test
    void answersAsTheTextSays(@TempDir Path data) throws IOException, InterruptedException {
        PageExamples guide = PageExamples.of("docs/guides/products.md");
        try (RunningServer server = RunningServer.start(data)) {
            assertThat(guide.run("change", server).lines().map(PageExamples::json)).hasSize(2)
                    .allSatisfy(answer -> assertThat(answer.path("outcome").asString("")).as("%s", answer)
                            .isEqualTo("ACCEPTED"));
            await().untilAsserted(() -> assertThat(json(guide.run("scan", server)).path("data")).hasToString("""
                    {"product":{"name":"鲜奶 950ml · Milk 950 ml","category":"Fresh","brand":null,\
                    "barcodes":["6909876543210"]},"scans":[{"sku":"PRODUCTS-MILK","problem":null},\
                    {"sku":null,"problem":"belongs to no product: 6901234567892"}]}"""));
            JsonNode history = json(guide.run("history", server)).at("/data/history/edges");
            assertThat(history).extracting(event -> event.at("/node/type").asString(""))
                    .containsExactly("catalog.ProductRegistered", "catalog.ProductChanged");
            JsonNode set = json(guide.run("picture", server));
            assertThat(set.path("outcome").asString("")).as("%s", set).isEqualTo("ACCEPTED");
            await().untilAsserted(() -> {
                JsonNode picture = json(guide.run("shown", server)).at("/data/product/picture");
                assertThat(picture.path("hash").asString("")).matches("[0-9a-f]{64}");
                assertThat(picture.path("description").asString("")).isEqualTo("白色的奶瓶 · a white bottle");
            });
        }
    }
}
