package io.tillbook.server.upgrade;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tillbook.command.Capabilities;
import io.tillbook.server.Http;
import io.tillbook.server.Http.Answer;
import io.tillbook.server.RunningServer;
import io.tillbook.server.TradeLines;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.JsonNode;

/**
 * What a release leaves behind, and what it answers. Run {@link #main} with the packaged server of that release to
 * record it: the tests read it from the resources.
 *
 * @param position position of the last event
 * @param answers answers by question
 */
record RecordedAnswers(long position, Map<String, JsonNode> answers) {
    private static final String[] SETTINGS =
            {"--tillbook.alerts.assess=false", "--tillbook.reservations.expiry-pause=1d",
                    "--tillbook.views.min-position-timeout=25s"};
    /** They name the machine, and nobody reads them. */
    private static final Pattern LEFT_OUT = Pattern.compile("LOG.*|LOCK|OPTIONS.*|store\\.lock|master|owner-token");

    /** Questions whose answers do not depend on the day on which they are asked. */
    private static final List<String> QUESTIONS = """
            { products(first: 100) { edges { node { sku name unit category brand barcodes taxBasisPoints shelfLifeDays listPriceMinor } } } }
            { locations(first: 100) { edges { node { id name kind region zone negativeStock } } } }
            { stockLevels(first: 200) { edges { node { location sku onHand valueMinor inTransit inTransitMinor reserved quarantined position batches { batch producedOn expiresOn onHand quarantined valueMinor } } } } }
            { stockLevels(location: "L1", first: 50) { edges { cursor node { sku onHand product { name } } } } }
            { sales(first: 200) { edges { node { id receiptNo location register cashier member soldAt businessDay totalMinor refundedMinor tenders { method amountMinor changeMinor } lines { lineNo sku category quantity unitPriceMinor grossMinor discountMinor paidMinor costMinor batch returnedQuantity } } } } }
            { salesReport(from: "2025-06-01", to: "2026-12-31", groupBy: [LOCATION, DAY]) { location day receipts returns quantity grossMinor discountMinor refundedMinor netMinor costMinor marginMinor } }
            { salesReport(from: "2025-06-01", to: "2026-12-31", groupBy: [SKU]) { sku receipts returns quantity grossMinor discountMinor refundedMinor netMinor costMinor marginMinor } }
            { salesReport(from: "2025-06-01", to: "2026-12-31", groupBy: [CATEGORY, HOUR]) { category hour receipts returns quantity grossMinor discountMinor refundedMinor netMinor costMinor marginMinor } }
            { salesReport(from: "2025-06-01", to: "2026-12-31", groupBy: [TENDER]) { tender receipts returns netMinor } }
            { transfers(first: 100) { edges { node { id from to state lines { lineNo sku requested approved sent { quantity valueMinor } received { quantity valueMinor } } dates { requestedAt dispatchedAt closedAt } } } } }
            { inTransit(first: 100) { totals { quantity valueMinor } edges { node { transfer lineNo sku from to batch goods { quantity valueMinor } } } } }
            { reservations(first: 100) { edges { node { id location state madeAt expiresAt endedAt } } } }
            { stocktakes(first: 50) { edges { node { id location state blind openedAt lineCount countedBy closedAt } } } }
            { stockMovements(location: "L1", sku: "P02", first: 200) { edges { node { position type quantity valueMinor onHandAfter valueAfterMinor reason batch occurredAt } } } }
            { stockAt(location: "L2", moment: "2025-06-02T18:00:00+08:00", first: 100) { edges { node { sku onHand valueMinor position } } } }
            { stockPolicy(location: "SH-01", sku: "TEA-LJ") { safetyStock { value scope } leadTimeDays { value } } }
            { stockAlerts(first: 50) { edges { node { id kind location sku state raisedAt acknowledgedBy } } } }
            { batch(sku: "MILK-1L", batch: "L-1120") { producedOn expiresOn suppliers stocks { location onHand } } }
            { history(stream: "stock-SH-01/TEA-LJ", first: 50) { edges { node { type sequence position commandId } } } }
            """.lines().toList();

    /** What a server answers once its views have absorbed an event. */
    static RecordedAnswers of(URI server, long position) {
        Http http = new Http();
        Map<String, JsonNode> answers = new LinkedHashMap<>();
        for (String question : QUESTIONS) {
            answers.put(question, answer(http, server, question, position));
        }
        return new RecordedAnswers(position, answers);
    }

    private static JsonNode answer(Http http, URI server, String question, long position) {
        Answer answer = http.graphQl(server.resolve("/graphql"), question, "X-Min-Position", String.valueOf(position));
        JsonNode json = answer.json();
        if (json.has("errors")) {
            throw new AssertionError(question + " was answered " + json);
        }
        return json.get("data");
    }

    /** What a release answered. */
    static RecordedAnswers recorded(String release) {
        try (InputStream json = resource(release + ".json")) {
            return Capabilities.all().types().json().readValue(json, RecordedAnswers.class);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** The data directory that a release left behind. */
    static void unpack(String release, Path directory) {
        try (ZipInputStream zip = new ZipInputStream(resource(release + ".zip"))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = directory.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(zip, file);
            }
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static InputStream resource(String name) {
        InputStream found = RecordedAnswers.class.getResourceAsStream("/upgrade/" + name);
        if (found == null) {
            throw new AssertionError("there is no " + name);
        }
        return found;
    }

    /** The settings under which nothing happens by itself. */
    static String[] settings() {
        return SETTINGS.clone();
    }

    /**
     * Records a release: runs its packaged server, which the system property {@code tillbook.jar} names, and writes
     * what is left of it and what it answers.
     *
     * @param arguments the folder to write to, and a name for the release
     */
    public static void main(String[] arguments) throws IOException {
        Path target = Path.of(arguments[0]);
        String release = arguments[1];
        Path data = Files.createTempDirectory("tillbook-release-");
        try (RunningServer server = RunningServer.start(data, SETTINGS)) {
            long position = trade(server);
            RecordedAnswers answers = of(server.base(), position);
            server.stop();
            Files.writeString(target.resolve(release + ".json"),
                    Capabilities.all().types().json().writeValueAsString(answers),
                    UTF_8);
        }
        pack(data, target.resolve(release + ".zip"));
    }

    private static long trade(RunningServer server) {
        long position = 0;
        for (JsonNode outcome : new Http().postLines(server.uri("/v1/commands"), TradeLines.all()).lines()) {
            position = Math.max(position, outcome.path("position").asLong());
        }
        return position;
    }

    private static void pack(Path directory, Path target) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(directory)) {
            all.filter(Files::isRegularFile)
                    .filter(file -> !LEFT_OUT.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .forEach(files::add);
        }
        try (OutputStream out = Files.newOutputStream(target); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Path file : files) {
                zip.putNextEntry(new ZipEntry(directory.relativize(file).toString()));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
    }
}
