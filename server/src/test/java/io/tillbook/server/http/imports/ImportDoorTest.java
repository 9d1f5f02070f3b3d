package io.tillbook.server.http.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.server.Http.Answer;
import io.tillbook.server.Http;
import io.tillbook.server.InProcessServer.Server;
import io.tillbook.server.InProcessServer;
import io.tillbook.server.OwnerToken;
import io.tillbook.server.transfer.imports.ImportCommand;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/** Files that are uploaded: what is taken, what is told of it, and who may see it. */
@ExtendWith(InProcessServer.class)
class ImportDoorTest {
    private static final String HEADER = "sku,occurredAt,name,unit,listPriceMinor\n";
    private static final String LINE = "%s,2026-01-03T09:00:00Z,Tea,%s,1200\n";

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String tea = "tea-" + run;
    private final Server server;
    private final ImportClient owner;

    ImportDoorTest(Server server) {
        this.server = server;
        this.owner = new ImportClient(server::uri, OwnerToken.BEARER);
    }

    @Test
    void aFileIsCheckedThenSentAndItsRejectsAreThere() {
        String file = HEADER + LINE.formatted(tea, "PIECE") + LINE.formatted("bad sku", "PIECE")
                + LINE.formatted("milk-" + run, "BARREL");
        String id = owner.taken("kind=products&preview=true&label=" + run, file);
        JsonNode checked = owner.await(id, "CHECKED");
        assertThat(checked.path("name").stringValue()).isEqualTo("商品.csv");
        assertThat(checked.at("/preview")).hasToString("""
                {"changing":1,"staying":0,"refused":2,"lines":[{"line":2,"what":"%s","before":{"kind":"UNKNOWN"},\
                "after":{"kind":"TO_BE_SENT"}}]}""".formatted(tea));
        assertThat(checked.path("findings")).hasSize(2);
        assertThat(checked.at("/findings/0/line").asInt()).isEqualTo(3);
        assertThat(owner.rejects(id).lines()).hasSize(3);
        assertThat(product(tea)).as("nothing was sent").isEqualTo("null");

        assertThat(owner.post("/" + id + "/start").status()).isEqualTo(200);
        JsonNode done = owner.await(id, "DONE");
        assertThat(done.path("figures")).hasToString("""
                {"percent":100,"linesTaken":1,"linesRejected":2,"accepted":1,"repeated":0,"refused":0,\
                "refusedByKind":{}}""");
        assertThat(owner.rejects(id).lines()).hasSize(3).first().isEqualTo("file,line,reason,fields");
        assertThat(owner.post("/" + id + "/start").json().path("type").stringValue())
                .isEqualTo("urn:tillbook:problem:import-over");
        assertThat(owner.list().path("imports")).anySatisfy(each -> assertThat(each.path("id").stringValue())
                .isEqualTo(id));
    }

    @Test
    void sentAgainItIsRepeatedAndWhatIsRefusedStaysSo() {
        String file = HEADER + LINE.formatted(tea, "PIECE");
        String label = "&label=" + run;
        assertThat(owner.await(owner.taken("kind=products" + label, file), "DONE").at("/figures/accepted").asInt())
                .isOne();
        assertThat(owner.await(owner.taken("kind=products" + label, file), "DONE").at("/figures/repeated").asInt())
                .isOne();
        JsonNode other = owner.await(owner.taken("kind=products&label=other-" + run, file), "DONE");
        assertThat(other.at("/figures/refusedByKind")).hasToString("{\"catalog.ProductAlreadyRegistered\":1}");
        assertThat(other.at("/findings/0/rejection/type").stringValue())
                .isEqualTo("catalog.ProductAlreadyRegistered");
    }

    /** By whichever way a file comes, it is taken once. */
    @Test
    void whatTheCommandLineHasTakenIsRepeated(@TempDir Path directory) throws IOException {
        String file = HEADER + LINE.formatted(tea, "PIECE");
        Path csv = Files.writeString(directory.resolve("products.csv"), file);
        assertThat(new CommandLine(new ImportCommand()).setOut(new PrintWriter(Writer.nullWriter()))
                .execute("--format", "csv", "--kind", "products", "--label", run, "--from", csv.toString(), "--to",
                        server.uri("").toString(), "--rejects", directory.resolve("rejects.csv").toString(),
                        "--token-file", OwnerToken.fileIn(directory).toString()))
                .isZero();
        assertThat(owner.await(owner.taken("kind=products&label=" + run, file), "DONE")
                .at("/figures/repeated")
                .asInt()).isOne();
    }

    /** Their numbers are sealed on the way, as those of other commands are. */
    @Test
    void membersAreLookedUpAndRegistered() {
        String file = "member,occurredAt,name,phone\nm-%s,2026-01-03T09:00:00Z,Wang,139%s\n".formatted(run,
                "%08d".formatted(Math.floorMod(run.hashCode(), 100_000_000)));
        String id = owner.taken("kind=members&preview=true", file);
        assertThat(owner.await(id, "CHECKED").at("/preview/lines/0/after/kind").stringValue())
                .isEqualTo("REGISTERED");
        owner.post("/" + id + "/start");
        assertThat(owner.await(id, "DONE").at("/figures/accepted").asInt()).isOne();
        product(tea); // the views know of it by then
        String again = owner.taken("kind=members&preview=true&label=again", file);
        assertThat(owner.await(again, "CHECKED").at("/findings/0/reason").stringValue())
                .isEqualTo("Member m-" + run + " is known already.");
    }

    @Test
    void pricesArePreviewedByTheViewsOfTheirSender() {
        owner.send("catalog.RegisterProduct", """
                {"sku":"%s","name":"Tea","unit":"PIECE","listPriceMinor":1200}""".formatted(tea));
        String opened = owner.send("pricing.OpenPriceList", """
                {"list":"list-%s","scope":{"region":"%s"},"name":"East","narrower":{"kind":"FREE"},\
                "zone":"Asia/Shanghai"}""".formatted(run, run)).path("position").asString();
        seen(opened);
        String file = "changeId,occurredAt,list,sku,priceMinor,from\nC1,2026-01-03T09:00:00Z,list-" + run + "," + tea
                + ",1150,2099-03-01T00:00:00\nC2,2026-01-03T09:00:00Z,list-" + run + ",ghost,1,\n";
        JsonNode checked = owner.await(owner.taken("kind=prices&preview=true", file), "CHECKED");
        assertThat(checked.at("/preview/lines/0/before")).hasToString("{\"kind\":\"PRICE\",\"minor\":1200}");
        assertThat(checked.at("/preview/lines/0/after")).hasToString("{\"kind\":\"PRICE\",\"minor\":1150}");
        assertThat(checked.at("/findings/0/reason").stringValue()).isEqualTo("Product ghost is not known.");
    }

    @ParameterizedTest
    @CsvSource({"kind=tea,kind,must be one of", "kind=products&label=%0A,label,must be at most 64 visible",
            "kind=products&encoding=UTF-16,encoding,must be one in which lines end",
            "kind=products&encoding=x,encoding,must name an encoding", "kind=products&preview=x,preview,true or false"})
    void aParameterThatCannotBeTakenIsNamed(String parameters, String name, String reason) {
        Answer answer = owner.upload(parameters, HEADER.getBytes(UTF_8));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/parameter").stringValue()).isEqualTo(name);
        assertThat(answer.json().at("/errors/0/detail").stringValue()).contains(reason);
    }

    @Test
    void wrongColumnsAreNamedAndAnEmptyFileIsTold() {
        Answer wrong = owner.upload("kind=products", "sku,occuredAt,name,unit\n".getBytes(UTF_8));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.json().path("file"))
                .hasToString("{\"fault\":\"COLUMNS\",\"lacking\":[\"occurredAt\"],\"unknown\":[\"occuredAt\"]}");
        assertThat(wrong.json().path("detail").stringValue())
                .isEqualTo("商品.csv lacks columns: occurredAt; it has unknown columns: occuredAt");
        Answer empty = owner.upload("kind=products", new byte[0]);
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.json().path("detail").stringValue()).startsWith("商品.csv is empty; its first line");
        assertThat(folders()).as("nothing of them is kept")
                .noneMatch(folder -> !Files.exists(folder.resolve(
                        "import.json")));
    }

    @Test
    void theEncodingIsWhatItIsSaidToBe() throws IOException {
        String file = HEADER + LINE.formatted(tea, "PIECE").replace("Tea", "茶");
        byte[] chinese = file.getBytes(Charset.forName("GB18030"));
        Answer wrong = owner.upload("kind=products", chinese);
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.json().path("file"))
                .hasToString("{\"fault\":\"ENCODING\",\"line\":2,\"likely\":\"GB18030\"}");
        Answer right = owner.upload("kind=products&encoding=GBK", chinese);
        owner.await(right.json().path("id").stringValue(), "DONE");
        assertThat(product(tea)).isEqualTo("茶");
        String marked = owner.taken("kind=products&label=bom" + run, "\uFEFF" + file.replace(tea, "t2-" + run));
        assertThat(owner.await(marked, "DONE").at("/figures/accepted").asInt()).isOne();

        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(file.getBytes(UTF_8));
        }
        assertThat(owner.upload("kind=products", packed.toByteArray()).json().at("/file/fault").stringValue())
                .isEqualTo("NO_CSV");
    }

    @Test
    void nobodyElseSeesAnImportAndItsFilesAreOfTheirOwnerOnly() throws IOException {
        ImportClient buyer = owner.other("buyer", "");
        String id = buyer.taken("kind=products&preview=true", HEADER + LINE.formatted("bad sku", "PIECE"));
        buyer.await(id, "CHECKED");
        for (String path : List.of("/" + id, "/" + id + "/rejects")) {
            assertThat(owner.get(path).status()).isEqualTo(404);
            assertThat(buyer.get(path).status()).isEqualTo(200);
        }
        for (String path : List.of("/" + id + "/start", "/" + id + "/cancel")) {
            assertThat(owner.post(path).status()).isEqualTo(404);
        }
        assertThat(owner.list().path("imports")).noneMatch(each -> each.path("id").stringValue().equals(id));
        Path folder = server.directory().resolve("imports").resolve(id);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))).isEqualTo("rwx------");
        for (String file : List.of("upload.csv", "rejects.csv", "import.json")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file)))).as(file)
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void whoMayNotSendWhatIsInAFileMayNotUploadIt() {
        ImportClient cashier = owner.other("cashier", "");
        assertThat(cashier.upload("kind=products", HEADER.getBytes(UTF_8)).json().path("permission").stringValue())
                .isEqualTo("operations.import");
        ImportClient warehouse = owner.other("warehouse", "");
        assertThat(warehouse.upload("kind=products", HEADER.getBytes(UTF_8)).json().path("permission").stringValue())
                .isEqualTo("catalog.manage-products");
        assertThat(warehouse.list().path("kinds")).filteredOn(kind -> kind.path("permitted").asBoolean())
                .extracting(kind -> kind.path("kind").stringValue())
                .contains("goods-receipts")
                .doesNotContain("products", "prices");
    }

    /** A store manager's file that has lines of another store: those are told, and the rest is taken. */
    @Test
    void linesThatReachTooFarAreRejectedAndTheOthersTaken() {
        for (String location : List.of("A-" + run, "B-" + run)) {
            owner.send("catalog.OpenLocation", """
                    {"location":"%s","name":"x","kind":"STORE","zone":"Asia/Shanghai","negativeStock":"ALLOW"}"""
                    .formatted(location));
        }
        owner.send("catalog.RegisterProduct", """
                {"sku":"%s","name":"Tea","unit":"PIECE","listPriceMinor":1200}""".formatted(tea));
        ImportClient manager = owner.other("store-manager", ",\"locations\":[\"A-" + run + "\"]");
        String line = "%s,2026-01-03T09:00:00Z,%s,%s,1,100\n";
        String id = manager.taken("kind=goods-receipts", "receiptId,occurredAt,location,sku,quantity,costMinor\n"
                + line.formatted("R1-" + run, "B-" + run, tea) + line.formatted("R2-" + run, "A-" + run, tea));
        JsonNode done = manager.await(id, "DONE");
        assertThat(done.at("/figures/accepted").asInt()).isOne();
        assertThat(done.path("findings")).singleElement()
                .hasToString("""
                        {"line":2,"reason":"You may do this, but not at all locations that it concerns."}""");
        assertThat(manager.rejects(id)).contains("forbidden: You may do this");
    }

    @Test
    void oneThatWaitsToBeStartedCanBeGivenUp() {
        String id = owner.taken("kind=products&preview=true", HEADER + LINE.formatted(tea, "PIECE"));
        owner.await(id, "CHECKED");
        assertThat(owner.post("/" + id + "/cancel").json().path("state").stringValue()).isEqualTo("CANCELLED");
        assertThat(owner.post("/" + id + "/cancel").status()).as("again").isEqualTo(200);
        assertThat(owner.post("/" + id + "/start").status()).isEqualTo(409);
        assertThat(server.directory().resolve("imports").resolve(id).resolve("upload.csv")).doesNotExist();
        assertThat(product(tea)).isEqualTo("null");
    }

    /** Secrets of gift cards are in no file that people are given. */
    @Test
    void rejectsTellNoSecret() {
        String id = owner.taken("kind=gift-cards&preview=true",
                "card,occurredAt,secret,paidMinor\n9990" + run + ",2026-01-03T09:00:00Z,4711-0815,x\n");
        owner.await(id, "CHECKED");
        assertThat(owner.rejects(id)).contains("(hidden)").doesNotContain("4711-0815");
    }

    private List<Path> folders() {
        Path root = server.directory().resolve("imports");
        return Files.exists(root) ? List.of(root.toFile().listFiles()).stream().map(File::toPath).toList()
                : List.of();
    }

    /** What the ledger calls a product by now. */
    private String product(String sku) {
        String head = new Http().get(server.uri("/v1/events?after=0&limit=1"))
                .raw()
                .headers()
                .firstValue("X-Head-Position")
                .orElseThrow();
        return seen(head, "{ product(sku: \"" + sku + "\") { name } }").at("/data/product/name").asString("null");
    }

    private void seen(String position) {
        seen(position, "{ product(sku: \"x\") { name } }");
    }

    private JsonNode seen(String position, String query) {
        return new Http().graphQl(server.uri("/graphql"), query, "X-Min-Position", position).json();
    }
}
