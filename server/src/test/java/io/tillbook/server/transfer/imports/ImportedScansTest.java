package io.tillbook.server.transfer.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tillbook.server.Http;
import io.tillbook.server.InProcessServer.Server;
import io.tillbook.server.InProcessServer;
import io.tillbook.server.OwnerToken;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/** Sales whose lines have what was scanned. */
@ExtendWith(InProcessServer.class)
class ImportedScansTest {
    private static final String HEADER =
            "saleId,occurredAt,receiptNo,location,register,tenders,barcode,quantity,unitPriceMinor\n";

    @TempDir private Path directory;
    private final Http http = new Http();
    private final Server server;
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final StringWriter out = new StringWriter();

    ImportedScansTest(Server server) {
        this.server = server;
    }

    @BeforeEach
    void open() {
        send("catalog.OpenLocation", """
                {"location":"%s","name":"Store","kind":"STORE","zone":"Asia/Shanghai","negativeStock":"ALLOW"}"""
                .formatted(run));
        send("catalog.RegisterProduct", """
                {"sku":"apples-%s","name":"Apples","unit":"KG","barcodes":["31579"],"listPriceMinor":150}"""
                .formatted(run));
        send("catalog.SetLabelLayouts", """
                {"layouts":[{"pattern":"24IIIIIWWWWWC"},{"pattern":"25IIIIIPPPPPC"}]}""");
    }

    @Test
    void labelsTellWhatWasSold() throws IOException {
        Path rejects = directory.resolve("rejects.csv");
        write(sale("1", label("2431579", "01250"), "", "150"), sale("2", label("2531579", "00265"), "", "150"),
                sale("3", label("2431579", "01250").replace("01250", "01251"), "", "150"));

        assertThat(importing(rejects)).isZero();

        assertThat(Files.readAllLines(rejects)).hasSize(2)
                .last()
                .asString()
                .contains("barcode must end with its check digit");
        await().untilAsserted(() -> assertThat(lines("1")).isEqualTo("apples-" + run + " 1.25 188"));
        await().untilAsserted(() -> assertThat(lines("2")).isEqualTo("apples-" + run + " 1.767 265"));
    }

    private String lines(String receipt) {
        JsonNode line = ask("{ sale(id: \"" + run + receipt + "\") { lines { sku quantity paidMinor } } }")
                .at("/data/sale/lines/0");
        return line.path("sku").asString("") + " " + line.path("quantity").asString("") + " "
                + line.path("paidMinor").asString("");
    }

    private String sale(String receipt, String barcode, String quantity, String price) {
        return "%s%s,2026-01-03T09:00:00Z,%s,%s,R1,CASH:200,%s,%s,%s%n".formatted(run, receipt, receipt, run, barcode,
                quantity, price);
    }

    private static String label(String item, String figure) {
        String code = item + figure;
        int sum = 0;
        for (int place = 0; place < code.length(); place++) {
            sum += (place % 2 == 0 ? 1 : 3) * Character.digit(code.charAt(place), 10);
        }
        return code + (10 - sum % 10) % 10;
    }

    private void write(String... sales) throws IOException {
        Files.writeString(directory.resolve("sales.csv"), HEADER + String.join("", sales));
    }

    private int importing(Path rejects) {
        return new CommandLine(new ImportCommand()).setOut(new PrintWriter(out, true))
                .execute("--format", "csv", "--kind", "sales", "--from", directory.resolve("sales.csv").toString(),
                        "--to", server.uri("").toString(), "--rejects", rejects.toString(), "--token-file",
                        OwnerToken.fileIn(directory).toString());
    }

    private JsonNode ask(String query, String... headers) {
        return http.graphQl(server.uri("/graphql"), query, headers).json();
    }

    /** Sends a command, and waits until it can be seen. */
    private void send(String type, String payload) {
        JsonNode answer = http.put(server.uri("/v1/commands/" + UUID.randomUUID()), """
                {"type":"%s","occurredAt":"2026-01-03T09:00:00Z","payload":%s}""".formatted(type, payload)).json();
        assertThat(answer.path("outcome").asString("")).as("%s", answer).isEqualTo("ACCEPTED");
        ask("{ labelLayouts { pattern } }", "X-Min-Position", answer.path("position").asString());
    }
}
