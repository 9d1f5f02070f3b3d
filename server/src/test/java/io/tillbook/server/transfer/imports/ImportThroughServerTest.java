package io.tillbook.server.transfer.imports;

import static io.tillbook.server.transfer.imports.csv.JourneyFiles.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.command.Capabilities;
import io.tillbook.server.Http.Answer;
import io.tillbook.server.Http;
import io.tillbook.server.InProcessServer.Server;
import io.tillbook.server.InProcessServer;
import io.tillbook.server.OwnerToken;
import io.tillbook.server.Tillbook;
import io.tillbook.server.cli.CommandLines;
import io.tillbook.server.transfer.imports.csv.JourneyFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Import and export as they are used: the program's own command line against a server. */
@ExtendWith(InProcessServer.class)
class ImportThroughServerTest {
    private static final String REPORT = """
            { salesReport(from: "2017-01-01", to: "2017-01-01", groupBy: [LOCATION]) \
            { location receipts quantity grossMinor discountMinor netMinor } }""";

    @TempDir private Path directory;
    private final Http http = new Http();
    private final Server server;

    ImportThroughServerTest(Server server) {
        this.server = server;
    }

    @Test
    void carriesSalesIntoTheReportsOnce() throws IOException {
        JourneyFiles.write(directory, "71,69,GROCERY,Private,EGGS,EGGS,\n",
                line("9001", "901", "71", "3", "1.00", "0.29") + line("9001", "901", "72", "1", "0.10", "0.00")
                        + line("9002", "902", "71", "1", "2.00", "0.00")
                        + line("9002", "903", "71", "0", "0.00", "0.00"));
        for (int run = 0; run < 2; run++) {
            assertThat(importing()).isZero();
            assertThat(Files.readAllLines(directory.resolve("rejects.csv"))).hasSize(2);
        }
        List<JsonNode> history = history();
        assertThat(history).filteredOn(event -> event.path("type").stringValue().equals("sales.SaleCompleted")
                && event.path("stream").stringValue().startsWith("sale-cj-90")).hasSize(2);
        String head = history.getLast().path("position").asString();
        Answer answer = http.graphQl(server.uri("/graphql"), REPORT, "X-Min-Position", head);
        assertThat(answer.json().at("/data/salesReport").valueStream().map(JsonNode::toString)).contains("""
                {"location":"S9001","receipts":1,"quantity":4,"grossMinor":139,"discountMinor":29,"netMinor":110}""",
                """
                        {"location":"S9002","receipts":1,"quantity":1,"grossMinor":200,"discountMinor":0,\
                        "netMinor":200}""");
    }

    @Test
    void salesRedeemTheCouponsOfCampaignsOnce() throws IOException {
        JourneyFiles.writeCampaigns(directory, "77,Type A,2016-12-28,2017-02-19\n", "77,906\n77,907\n",
                "906,5138,77,2017-01-01\n906,5139,77,2017-01-01\n907,5138,77,2017-01-03\n");
        JourneyFiles.write(directory, "", line("9004", "1005", "74", "3", "1.00", "0.29"));
        for (int run = 0; run < 2; run++) {
            assertThat(importing()).isZero();
            assertThat(Files.readAllLines(directory.resolve("rejects.csv"))).as("one has no receipt").hasSize(2);
        }
        List<JsonNode> history = history();
        assertThat(history).filteredOn(event -> event.path("type").stringValue().equals("coupons.CouponRedeemed"))
                .filteredOn(event -> event.at("/payload/campaign").asString("").equals("CJ-77"))
                .extracting(event -> event.path("payload").toString())
                .containsExactly("""
                        {"campaign":"CJ-77","serial":1,"sale":"cj-1005","location":"S9004","member":"906"}""", """
                        {"campaign":"CJ-77","serial":2,"sale":"cj-1005","location":"S9004","member":"906"}""");
        assertThat(history).as("nothing is wrong with the sale")
                .noneMatch(event -> event.path("type").stringValue().equals("sales.SaleFlagged")
                        && event.at("/payload/saleId").asString("").equals("cj-1005"));
        assertThat(history).filteredOn(event -> event.path("stream").stringValue().equals("sale-cj-1005"))
                .extracting(event -> event.at("/payload/totalMinor").asLong())
                .containsExactly(100L);
    }

    @Test
    void exportsWhatWasAskedForOnly() throws IOException {
        JourneyFiles.write(directory, "", line("9003", "1004", "73", "1", "1.00", "0.00"));
        assertThat(importing()).isZero();
        List<JsonNode> all = http.get(server.uri("/v1/events?after=0&limit=100")).lines();
        assertThat(all).hasSizeGreaterThan(2);
        assertThat(http.get(server.uri("/v1/events?after=1&limit=1")).lines()).containsExactly(all.get(1));
        assertThat(http.get(server.uri("/v1/events?after=-1")).status()).isEqualTo(400);
        assertThat(http.get(server.uri("/v1/events?limit=many")).json().path("detail").stringValue())
                .isEqualTo("limit must be a whole number of 0 or more.");
    }

    private int importing() {
        return tillbook("import", "--format", "complete-journey", "--from", directory.toString(), "--to",
                server.uri("").toString(), "--rejects", directory.resolve("rejects.csv").toString(),
                "--token-file", OwnerToken.fileIn(directory).toString());
    }

    private List<JsonNode> history() throws IOException {
        Path file = directory.resolve("history.ndjson");
        assertThat(tillbook("export", "--from", server.uri("").toString(), "--to", file.toString(), "--token-file",
                OwnerToken.fileIn(directory).toString())).isZero();
        return Files.readAllLines(file).stream().map(Capabilities.all().types().json()::readTree).toList();
    }

    private static int tillbook(String... arguments) {
        return CommandLines.execute(Tillbook.class, arguments);
    }
}
